import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { dialogPage } from '../../build/add-on.ts';
import type { PreviewedRequest, StepOrder } from '../../src/addon/ui/dialogs/step.types.ts';
import { openBrowser, screenshot } from '../support/browser.ts';
import {
  checkPoints,
  confirmReview,
  fixMeeting,
  mail,
  outsideHours,
  previewed,
  recompute,
  recomputed,
  recordDecision,
  recordFinding,
  sato,
  several,
} from './step-examples.ts';
import { later, openDialog, type Answers, type OpenDialog } from './dialog-page.ts';

const stepSize = { width: 720, height: 640 };

jest.setTimeout(30_000);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 150_000);
afterAll(() => browser?.close());

function openPage(
  name: string,
  context: unknown,
  answers: Answers,
  size: { readonly width: number; readonly height: number } = stepSize,
): Promise<OpenDialog> {
  return openDialog(browser, name, context, answers, size);
}

function preview(...requests: PreviewedRequest[]) {
  return { kind: 'previewed', eventId: 'event-1', requests };
}

function taken(reference: string, message = '状態は「打合せ日時確定」です。') {
  return { kind: 'taken', results: [{ reference, done: true, message }] };
}

const meeting = { step: fixMeeting, requests: [sato] };

describe('a step', () => {
  it('is filled in, looked over and taken', async () => {
    const { page, calls, closed } = await openPage('step', meeting, {
      previewStep: () => preview(previewed),
      takeStep: () => taken(sato.reference),
    });
    const time = page.getByLabel('打合せ日時');
    await page.getByRole('button', { name: '確認へ進む' }).click();
    await page.getByText('「打合せ日時」を入力してください。').waitFor();
    expect(await time.getAttribute('aria-invalid')).toBe('true');
    expect(await time.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(calls).toEqual([]);

    await page.getByRole('button', { name: '第2希望 12/2(水)13:30' }).click();
    expect(await time.inputValue()).toBe('2026-12-02T13:30');
    await page.getByText('2026年12月2日(水) 13:30').waitFor();
    await page.getByLabel('場所').fill('会議室B');
    await page.getByLabel('場所').press('Enter');
    const confirm = page.getByRole('button', { name: fixMeeting.confirm });
    await confirm.waitFor();
    await page.getByText('メール3通を送信します。').waitFor();
    await page.getByText('打合せの予定をカレンダーに登録').waitFor();
    expect(await page.locator('details[open] summary').allTextContents()).toEqual([
      expect.stringContaining(mail.subject),
    ]);
    await screenshot(page, 'step-preview');

    await page.getByRole('button', { name: '入力に戻る' }).click();
    expect(await page.getByLabel('場所').inputValue()).toBe('会議室B');
    await page.getByRole('button', { name: '確認へ進む' }).click();
    await confirm.click();
    await page.getByText('状態は「打合せ日時確定」です。').waitFor();
    const order: StepOrder = {
      command: 'fix-meeting',
      references: [sato.reference],
      values: { startsAt: '2026-12-02T13:30', place: '会議室B' },
      eventId: '',
      acknowledged: false,
    };
    expect(calls).toEqual([
      { name: 'previewStep', argument: order },
      { name: 'previewStep', argument: order },
      { name: 'takeStep', argument: { ...order, eventId: 'event-1' } },
    ]);
    await page.keyboard.press('Enter');
    await closed;
  });

  it('leaves out what cannot be done, before and after the preview', async () => {
    const [first, second, third] = several(3);
    const impossible = { ...third!, problem: '現在「完了」のため、この手続きに進めません。' };
    const { page, calls } = await openPage(
      'step',
      { step: recordDecision, requests: [first, second, impossible] },
      {
        previewStep: () =>
          preview(
            { ...previewed, ...first! },
            { ...previewed, ...second!, problem: '別の方が先に変更しました。' },
          ),
        takeStep: () => ({
          kind: 'taken',
          results: [{ reference: first!.reference, done: false, message: '混み合っています。' }],
        }),
      },
    );
    await page.getByText('対象の申請 2件').waitFor();
    await page
      .getByRole('region', { name: /行えない申請 1件/ })
      .getByText('現在「完了」')
      .waitFor();
    await page.getByLabel('提供できる').check();
    await page.getByRole('button', { name: '確認へ進む' }).click();
    await page.getByRole('region', { name: '実行できない申請 2件' }).getByText('別の方が先に').waitFor();
    await page.getByRole('button', { name: recordDecision.confirm }).click();
    await page.getByText('実行できませんでした', { exact: true }).waitFor();
    await page.getByText('混み合っています。').waitFor();
    await page.getByText('対象から除いた申請: IMG-2026-0003、IMG-2026-0002').waitFor();
    expect(calls.map(({ argument }) => (argument as StepOrder).references)).toEqual([
      ['IMG-2026-0001', 'IMG-2026-0002'],
      ['IMG-2026-0001'],
    ]);
  });

  it('shows only the reasons when nothing can be done', async () => {
    const { page, calls } = await openPage(
      'step',
      { step: confirmReview, requests: several(3).map((one) => ({ ...one, problem: '完了しています。' })) },
      {},
    );
    await page.getByText('この手続きを行える申請がありません').waitFor();
    expect(await page.getByRole('button').allTextContents()).toEqual(['閉じる']);
    expect(calls).toEqual([]);
  });

  it('shows a fee before and after it is computed anew', async () => {
    const answers = [
      recomputed,
      { ...recomputed, comparison: { before: ['62,500円'], after: ['62,500円'] } },
      { ...recomputed, comparison: { before: [], after: ['62,500円'] } },
    ];
    const { page } = await openPage(
      'step',
      { step: recompute, requests: [sato] },
      { previewStep: () => preview(answers.shift()!) },
    );
    await page.getByLabel('理由').fill('リストの訂正');
    const proceed = page.getByRole('button', { name: '確認へ進む' });
    await proceed.click();
    const before = page.getByRole('region', { name: '変更前' });
    const after = page.getByRole('region', { name: '変更後' });
    await before.getByText('62,500円', { exact: true }).waitFor();
    await after.getByText('312,500円').waitFor();
    expect(await after.getAttribute('class')).toContain('changed');
    await screenshot(page, 'step-comparison');
    for (const words of ['合計は変わりません。', 'まだ算定していません。']) {
      await page.getByRole('button', { name: '入力に戻る' }).click();
      await proceed.click();
      await page.getByText(words).waitFor();
    }
  });

  it('takes as many as are ticked, and at least one', async () => {
    const { page, calls } = await openPage(
      'step',
      { step: checkPoints, requests: [sato] },
      { previewStep: () => preview({ ...previewed, to: previewed.from, mails: [] }) },
    );
    const proceed = page.getByRole('button', { name: '確認へ進む' });
    await proceed.click();
    await page.getByText('「問題のなかった項目」を選んでください。').waitFor();
    await screenshot(page, 'step-choices');
    for (const point of ['当事者', '体制']) await page.getByRole('checkbox', { name: point }).check();
    const tops = await page
      .locator('.choices .choice')
      .evaluateAll((choices) => choices.map((one) => one.getBoundingClientRect().left));
    expect(new Set(tops).size).toBe(1);
    await proceed.click();
    await page.getByRole('button', { name: checkPoints.confirm }).waitFor();
    await page.getByRole('button', { name: '入力に戻る' }).click();
    expect(await page.getByRole('checkbox', { name: '体制' }).isChecked()).toBe(true);
    expect(calls).toMatchObject([{ argument: { values: { points: 'contract:当事者\nprotocol:体制' } } }]);
  });

  it('says that there is nothing to choose from', async () => {
    const [field] = checkPoints.fields;
    const step = { ...checkPoints, fields: [{ ...field, options: [] }] };
    const { page, calls } = await openPage('step', { step, requests: [sato] }, {});
    await page.getByText('選べるものがありません。').waitFor();
    await page.getByRole('button', { name: '確認へ進む' }).click();
    await page.getByText('を選んでください。').waitFor();
    expect(calls).toEqual([]);
  });

  it('offers what may be written, and takes other words too', async () => {
    const { page, calls } = await openPage(
      'step',
      { step: recordFinding, requests: [sato] },
      { previewStep: () => preview({ ...previewed, effects: ['記録する内容: 1. 契約書(案)'] }) },
    );
    const point = page.getByLabel('確認項目');
    const list = await point.getAttribute('list');
    expect(
      await page
        .locator(`datalist#${list} option`)
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value)),
    ).toEqual(['当事者', '目的']);
    await point.fill('別の点');
    await page.getByRole('button', { name: '確認へ進む' }).click();
    await page.getByText('記録する内容: 1. 契約書(案)').waitFor();
    expect(calls).toMatchObject([{ argument: { values: { point: '別の点' } } }]);
  });

  it('asks for a tick when the preview warns', async () => {
    const { page, calls } = await openPage(
      'step',
      { step: confirmReview, requests: [sato] },
      {
        previewStep: () => preview({ ...previewed, warnings: [outsideHours] }),
        takeStep: () => taken(sato.reference),
      },
    );
    const confirm = page.getByRole('button', { name: confirmReview.confirm });
    await page.getByText(outsideHours).waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel('内容を確認し、このまま進めます').check();
    await confirm.click();
    await page.getByText('完了しました').waitFor();
    expect(calls[1]?.argument).toMatchObject({ acknowledged: true });
  });

  it('is taken once by a double click, and not at all by one on 確認へ進む', async () => {
    const answer = later();
    const { page, calls } = await openPage(
      'step',
      { step: fixMeeting, requests: several(30) },
      {
        previewStep: () => preview(...several(30).map((one) => ({ ...previewed, ...one }))),
        takeStep: () => answer.promise,
      },
    );
    await page.getByRole('button', { name: '第1希望' }).click();
    const confirm = page.getByRole('button', { name: fixMeeting.confirm });
    await page.getByRole('button', { name: '確認へ進む' }).click();
    await confirm.waitFor();
    // The pointer is where 確認へ進む was.
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    expect(calls.map(({ name }) => name)).toEqual(['previewStep']);
    await screenshot(page, 'step-preview-30');

    await confirm.dblclick();
    await page.getByText('実行しています…').waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'キャンセル' }).isDisabled()).toBe(true);
    answer.give({
      kind: 'taken',
      results: several(30).map(({ reference }) => ({ reference, done: true, message: '記録しました。' })),
    });
    await page.getByText('30件を実行しました').waitFor();
    expect(calls.map(({ name }) => name)).toEqual(['previewStep', 'takeStep']);
    await screenshot(page, 'step-results-30');
  });

  it('keeps its event id when an answer is lost, and offers only to confirm again', async () => {
    let failures = 1;
    const { page, calls } = await openPage('step', meeting, {
      previewStep: () => preview(previewed),
      takeStep() {
        if (failures-- > 0) throw new Error('NetworkError');
        return taken(sato.reference, '記録済みです。');
      },
    });
    await page.getByRole('button', { name: '第1希望' }).click();
    await page.getByRole('button', { name: '確認へ進む' }).click();
    await page.getByRole('button', { name: fixMeeting.confirm }).click();
    await page.getByRole('alert').getByText('二重に実行されることはありません').waitFor();
    expect(await page.getByRole('button').allTextContents()).toEqual(['閉じる', fixMeeting.confirm]);
    await screenshot(page, 'step-lost');
    await page.getByRole('button', { name: fixMeeting.confirm }).click();
    await page.getByText('記録済みです。').waitFor();
    expect(calls[2]).toEqual(calls[1]);
  });

  it('says that it takes long, lets people leave, and gives up after the longest execution', async () => {
    const { page } = await openDialog(
      browser,
      'step',
      { step: confirmReview, requests: [sato] },
      { previewStep: () => preview(previewed), takeStep: () => later().promise },
      stepSize,
      { stopClock: true },
    );
    await page.getByRole('button', { name: confirmReview.confirm }).click();
    const leave = page.locator('#leave');
    expect(await leave.isDisabled()).toBe(true);
    await page.clock.runFor(11_000);
    await page.getByText('時間がかかっています').waitFor();
    expect(await leave.isDisabled()).toBe(false);
    await page.clock.runFor(400_000);
    await page.getByText('サーバーから応答がありません').waitFor();
    expect(await page.getByRole('button', { name: confirmReview.confirm }).isDisabled()).toBe(false);
  });

  it('without fields is previewed at once, and again after a failure or a refusal', async () => {
    const answers = [
      () => {
        throw new Error('NetworkError');
      },
      () => ({ kind: 'refused', message: '混み合っています。' }),
      () => preview({ ...previewed, to: previewed.from, mails: [], effects: [] }),
    ];
    const { page } = await openPage(
      'step',
      { step: confirmReview, requests: [sato] },
      { previewStep: () => answers.shift()?.() },
    );
    await page.getByRole('alert').getByText('まだ何も実行していません').waitFor();
    await page.getByRole('button', { name: 'もう一度確認する' }).click();
    await page.getByRole('alert').getByText('混み合っています。').waitFor();
    await page.getByRole('button', { name: 'もう一度確認する' }).click();
    await page.getByText('のまま変わりません').waitFor();
    expect(await page.getByRole('button').allTextContents()).toEqual(['キャンセル', '記録する']);
  });
});

it.each(['step', 'details', 'preview-text', 'send-formal-form'])(
  'the page %s is a template with one mark, and needs nothing from outside',
  (name) => {
    const html = dialogPage(name);
    expect(html.match(/<\?/g)).toHaveLength(1);
    expect(html).not.toMatch(/<!-- (style|program)|<link|src="/);
  },
);
