import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { dialogPage } from '../../build/add-on.ts';
import { openBrowser, screenshot } from '../support/browser.ts';
import { later, openDialog, type Answers, type OpenDialog } from './dialog-page.ts';
import { aClosing, aReversal, largeClosing, nothingToClose, quarters } from './settlement-examples.ts';

const size = { width: 960, height: 720 };
const closeOrder = { kind: 'close', quarter: '2026-Q3', eventId: '', digest: '' };
const done = {
  kind: 'done',
  message: 'SET-2026-Q3 として締めました(明細 3件、合計 1,550,000円)。CSVと精算書を送りました。',
  documentUrl: 'https://docs.google.com/document/d/1/edit',
};

jest.setTimeout(30_000);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 150_000);
afterAll(() => browser?.close());

function openSettlement(answers: Answers, context: unknown = quarters, options = {}): Promise<OpenDialog> {
  return openDialog(browser, 'settlement', context, answers, size, options);
}

/** Only one of the two ways is looked at. */
function inView(page: Page) {
  const shown = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    confirm: shown('締める'),
    reverse: shown('SET-2026-Q2-2 を取り消す'),
    preview: shown('下見(何も記録しません)'),
    leave: shown('閉じる'),
    tick: page.getByRole('checkbox'),
    quarter: page.getByLabel('対象の四半期'),
  };
}

describe('closing a quarter', () => {
  it('is previewed at once, looked over, ticked and done', async () => {
    const { page, calls, closed } = await openSettlement({
      previewSettlement: () => aClosing,
      settle: () => done,
    });
    const { confirm, tick, quarter } = inView(page);
    await page.getByText('まだ何も記録していません').waitFor();
    expect(calls).toEqual([{ name: 'previewSettlement', argument: closeOrder }]);
    expect(await quarter.locator('option').allTextContents()).toEqual([
      '2026年度 第4四半期(1月〜3月)',
      '2026年度 第3四半期(10月〜12月)',
      '2026年度 第2四半期(7月〜9月) 締め済み SET-2026-Q2-2',
      '2026年度 第1四半期(4月〜6月) 締め済み SET-2026-Q1',
    ]);
    await screenshot(page, 'settlement');

    const adjusted = page.getByRole('row', { name: 'SET-2026-Q3-002' });
    expect(await adjusted.innerText()).toMatch(/調整\s*元 SET-2026-Q2-2-014/);
    const taken = adjusted.getByText('−12,500', { exact: true });
    expect(await taken.evaluate((cell) => getComputedStyle(cell).color)).toBe('rgb(165, 29, 45)');
    await page.getByRole('row', { name: '小計(2件)' }).getByText('300,000').waitFor();
    await page.getByText('総合計(3件)').waitFor();
    await page.getByText('今回含めない申請 2件').waitFor();
    await page.getByText('支払財源が未記入です。').waitFor();
    await page.getByText('kenkyu-suishin@med.tohoku.ac.jp').waitFor();

    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel('明細と合計を確認しました。締めた内容は変更できません。').check();
    await page
      .locator('main')
      .first()
      .evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await screenshot(page, 'settlement-ticked');
    await confirm.click();
    await page.getByRole('heading', { name: '四半期を締めました' }).waitFor();
    await page.getByText(done.message).waitFor();
    const link = page.getByRole('link', { name: '書類を開く' });
    expect(await link.getAttribute('href')).toBe(done.documentUrl);
    await screenshot(page, 'settlement-done');
    expect(calls[1]).toEqual({
      name: 'settle',
      argument: { ...closeOrder, eventId: 'event-close', digest: 'digest-of-close' },
    });
    expect(await tick.count()).toBe(0);
    await page.keyboard.press('Enter');
    await closed;
  });

  it('passes over a late answer about another quarter, and takes the tick away', async () => {
    const slow = later();
    const fourth = { ...aClosing, number: 'SET-2026-Q4', eventId: 'event-q4' };
    const answers = [() => aClosing, () => slow.promise, () => fourth];
    const { page, calls } = await openSettlement({ previewSettlement: () => answers.shift()?.() });
    const { tick, quarter, confirm } = inView(page);
    await tick.check();
    await quarter.selectOption('2026-Q2');
    await page.getByText('下見しています…').waitFor();
    expect(await confirm.count()).toBe(0);
    expect(await tick.isVisible()).toBe(false);
    await screenshot(page, 'settlement-loading');
    await quarter.selectOption('2026-Q4');
    await page.getByText('SET-2026-Q4', { exact: true }).waitFor();
    slow.give({ ...aClosing, number: 'SET-OLD' });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await page.getByText('SET-OLD').count()).toBe(0);
    expect(await tick.isChecked()).toBe(false);
    expect(calls.map(({ argument }) => (argument as { quarter: string }).quarter)).toEqual([
      '2026-Q3',
      '2026-Q2',
      '2026-Q4',
    ]);
  });

  it('says calmly why a quarter cannot be closed, and what to do', async () => {
    const answers = [
      {
        kind: 'refused',
        message:
          '2026年度 第3四半期 はまだ終わっていません。2026年12月31日 から締めることができます。何も変更していません。',
      },
      { kind: 'refused', message: '2026年度 第2四半期は SET-2026-Q2-2 として締め済みです。' },
      { kind: 'refused', message: '2026年度 第1四半期は SET-2026-Q1 として締め済みです。' },
    ];
    const { page } = await openSettlement({ previewSettlement: () => answers.shift() });
    const { quarter, confirm } = inView(page);
    await page.getByText('まだ終わっていません').waitFor();
    await page.getByText('四半期を選び直すか、あらためて「下見」を押すと').waitFor();
    expect(await confirm.count()).toBe(0);
    expect(await page.getByRole('alert').isVisible()).toBe(false);
    await screenshot(page, 'settlement-refused');
    await quarter.selectOption('2026-Q2');
    await page.getByText('先に「取り消す」で SET-2026-Q2-2 を取り消してください').waitFor();
    await quarter.selectOption('2026-Q1');
    await page.getByText('いま取り消せるのは SET-2026-Q2-2 だけです').waitFor();
  });

  it('can be previewed again after a failure; an empty quarter has words for it', async () => {
    const answers = [
      () => {
        throw new Error('NetworkError');
      },
      () => nothingToClose,
    ];
    const { page } = await openSettlement(
      { previewSettlement: () => answers.shift()?.() },
      { ...quarters, reversible: '' },
    );
    const { preview, confirm } = inView(page);
    await page.getByRole('alert').getByText('まだ何も記録していません').waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
    await screenshot(page, 'settlement-failed');
    await preview.click();
    await page.getByText('精算する明細はありません').waitFor();
    await page.getByText('今回含めない申請はありません').waitFor();
    expect(await page.getByRole('alert').isVisible()).toBe(false);
    expect(await confirm.isVisible()).toBe(true);
    await screenshot(page, 'settlement-empty');
  });

  it('shows a thousand lines by their subtotals first', async () => {
    const { page } = await openSettlement({ previewSettlement: () => largeClosing(1_000) });
    // Names of a thousand rows are long to compute.
    const row = (number: string) => page.locator('tr', { hasText: `SET-2026-Q3-${number}` });
    const first = row('001');
    await page.getByText('総合計(1,000件)').waitFor();
    expect(await first.isVisible()).toBe(false);
    await screenshot(page, 'settlement-1000');
    await page.getByText('受託研究費').click();
    await row('500').waitFor();
    expect(await first.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'すべて開く' }).click();
    await first.waitFor();
    await row('980').scrollIntoViewIfNeeded();
    await screenshot(page, 'settlement-1000-open');
    await page.getByRole('button', { name: 'すべて閉じる' }).click();
    expect(await first.isVisible()).toBe(false);
  });

  it('is done once by a double click, and locks everything meanwhile', async () => {
    const answer = later();
    const { page, calls } = await openSettlement({
      previewSettlement: () => aClosing,
      settle: () => answer.promise,
    });
    const { tick, confirm, leave, preview } = inView(page);
    await tick.check();
    await confirm.dblclick();
    await page.getByText('締めています…').waitFor();
    for (const locked of [confirm, leave, tick]) expect(await locked.isDisabled()).toBe(true);
    expect(await preview.evaluate((button) => button.closest('[inert]') !== null)).toBe(true);
    expect(await page.locator('.tabs').evaluate((bar) => (bar as HTMLElement).inert)).toBe(true);
    await screenshot(page, 'settlement-settling');
    answer.give({ kind: 'refused', message: '別の処理が続いています。何も変更していません。' });
    await page.getByRole('alert').getByText('別の処理が続いています').waitFor();
    for (const unlocked of [confirm, leave, tick]) expect(await unlocked.isEnabled()).toBe(true);
    await screenshot(page, 'settlement-busy');
    expect(calls.map(({ name }) => name)).toEqual(['previewSettlement', 'settle']);
  });

  it('keeps its event id when an answer is lost, and offers only to confirm again', async () => {
    let failures = 1;
    const { page, calls } = await openSettlement({
      previewSettlement: () => aClosing,
      settle() {
        if (failures-- > 0) throw new Error('NetworkError');
        return { kind: 'done', message: 'SET-2026-Q3 は記録済みです。', documentUrl: '' };
      },
    });
    const { tick, confirm, preview } = inView(page);
    await tick.check();
    await confirm.click();
    await page.getByRole('alert').getByText('二重に記録されることはありません').waitFor();
    expect(await preview.evaluate((button) => button.closest('[inert]') !== null)).toBe(true);
    await screenshot(page, 'settlement-lost');
    await confirm.click();
    await page.getByText('記録済みです。').waitFor();
    expect(await page.getByRole('link').count()).toBe(0);
    expect(calls[2]).toEqual(calls[1]);
  });

  it('says that it takes long, lets people leave, and gives up after the longest execution', async () => {
    const { page } = await openSettlement(
      { previewSettlement: () => aClosing, settle: () => later().promise },
      quarters,
      { stopClock: true },
    );
    const { tick, confirm, leave } = inView(page);
    await tick.check();
    await confirm.click();
    expect(await leave.isDisabled()).toBe(true);
    await page.clock.runFor(11_000);
    await page.getByText('時間がかかっています').waitFor();
    expect(await leave.isEnabled()).toBe(true);
    await page.clock.runFor(400_000);
    await page.getByText('サーバーから応答がありません').waitFor();
    expect(await confirm.isEnabled()).toBe(true);
  });
});

describe('taking a closing back', () => {
  it('asks for a reason, shows what is taken back, and does it', async () => {
    const { page, calls } = await openSettlement({
      previewSettlement: (order) => ((order as { kind: string }).kind === 'close' ? aClosing : aReversal),
      settle: () => ({ ...done, message: 'SET-2026-Q2-2-R で精算を取り消しました。' }),
    });
    const { reverse, preview, tick } = inView(page);
    await page.getByText('総合計(3件)').waitFor();
    await page.getByRole('tab', { name: '取り消す' }).click();
    const reason = page.getByLabel('取り消す理由');
    await screenshot(page, 'settlement-reverse');
    await reason.fill('誤り');
    await preview.click();
    await page.getByText('「取り消す理由」を5文字以上で入力してください。').waitFor();
    expect(calls).toHaveLength(1);
    await reason.fill('財源の記入に誤りがあったため');
    await preview.click();
    await tick.waitFor();
    await page.getByText('理由 財源の記入に誤りがあったため').waitFor();
    await page.getByRole('row', { name: 'SET-2026-Q2-2-R-001' }).getByText('取消し').waitFor();
    expect(await page.locator('#panel-reverse').getByText('今回含めない申請').count()).toBe(0);
    await screenshot(page, 'settlement-reverse-preview');

    await tick.check();
    await reason.press('End');
    await reason.pressSequentially('。');
    expect(await reverse.count()).toBe(0);
    await preview.click();
    await reverse.waitFor();
    expect(await reverse.isDisabled()).toBe(true);
    await tick.check();
    await reverse.click();
    await page.getByRole('heading', { name: '精算を取り消しました' }).waitFor();
    const order = {
      kind: 'reverse',
      number: 'SET-2026-Q2-2',
      reason: '財源の記入に誤りがあったため。',
    };
    expect(calls.slice(2)).toEqual([
      { name: 'previewSettlement', argument: { ...order, eventId: '' } },
      { name: 'settle', argument: { ...order, eventId: 'event-reverse' } },
    ]);
  });
});

it('is a template with one mark, and needs nothing from outside', () => {
  const html = dialogPage('settlement');
  expect(html.match(/<\?/g)).toHaveLength(1);
  expect(html).not.toMatch(/<!-- (style|program)|<link|src="/);
});
