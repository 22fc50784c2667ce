import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { TextOrder } from '../../src/addon/ui/dialogs/preview-text.types.ts';
import { openBrowser, screenshot } from '../support/browser.ts';
import { details, enquiry, research, texts } from './details-examples.ts';
import { later, openDialog, type Answers, type OpenDialog } from './dialog-page.ts';
import { fixMeeting, mail, previewed } from './step-examples.ts';

const detailsSize = { width: 960, height: 720 };
const textSize = { width: 820, height: 680 };

jest.setTimeout(30_000);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 150_000);
afterAll(() => browser?.close());

function openDetails(context: unknown, answers: Answers): Promise<OpenDialog> {
  return openDialog(browser, 'details', context, answers, detailsSize);
}

function openPreview(answers: Answers): Promise<OpenDialog> {
  return openDialog(browser, 'preview-text', texts, answers, textSize);
}

const aPreview = { kind: 'previewed', eventId: 'event-1', requests: [previewed] };
const aSuccess = {
  kind: 'taken',
  results: [{ reference: details.reference, done: true, message: '状態は「打合せ日時確定」です。' }],
};

describe('申請の詳細', () => {
  it('shows everything, by keyboard too, and opens links in a new tab', async () => {
    const { page } = await openDetails(details, {});
    await page.getByText(details.overdue).waitFor();
    await screenshot(page, 'details');
    const link = page.getByRole('link', { name: 'フォルダを開く' });
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toBe('noopener');
    await page.getByRole('tab', { name: '申請内容' }).press('ArrowRight');
    await page.getByRole('link', { name: 'IMG-2026-0007-L2' }).waitFor();
    await page.keyboard.press('End');
    await page.getByText('送信待ち').waitFor();
    await screenshot(page, 'details-mails');
    expect(await page.locator('#panel-mails pre').first().isVisible()).toBe(false);
    await page.locator('#panel-mails summary').first().press('Enter');
    expect(await page.locator('#panel-mails pre').first().isVisible()).toBe(true);
  });

  it('has words for what is empty, and text that cannot act', async () => {
    const empty = { sections: [], lists: [], timeline: [], mails: [], steps: [] };
    const { page } = await openDetails(
      {
        ...details,
        ...empty,
        applicant: '<img src=x onerror="document.title=1">',
        folderUrl: 'javascript:1',
      },
      {},
    );
    await page.getByText('<img src=x').waitFor();
    await page.getByText('いま進められる手続きはありません。').waitFor();
    expect(await page.getByRole('link').count()).toBe(0);
    for (const [tab, words] of [
      ['リスト', 'まだ送付していません'],
      ['履歴', '履歴はまだありません'],
      ['メール', 'メールはまだありません'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByText(words).waitFor();
    }
  });

  it('shows of joint research the findings, the checklist and what was submitted', async () => {
    const { page } = await openDetails(research, {});
    for (const [tab, words] of [
      ['指摘事項', ['第2回で解決', '未解決', '要検討・第2回に指摘']],
      ['確認項目', ['確認済み', 'yamada@med.tohoku.ac.jp', '未確認']],
      ['提出版', ['2026年11月20日(金) 10:45']],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      for (const word of words)
        await page.getByText(word, { exact: true }).filter({ visible: true }).waitFor();
      await screenshot(page, `details-${tab}`);
      expect(
        await page.locator('#panels').evaluate((panels) => panels.scrollWidth - panels.clientWidth),
      ).toBe(0);
    }
    const link = page.getByRole('link', { name: '第1回' });
    expect(await link.getAttribute('href')).toBe(research.versions?.[1]?.url);
    expect(await page.getByRole('tab', { name: /リスト|提供料/ }).count()).toBe(0);
  });

  it('has words for research of which nothing was submitted yet', async () => {
    const { page } = await openDetails({ ...research, versions: [], findings: [], points: [] }, {});
    for (const [tab, words] of [
      ['指摘事項', '指摘事項はありません。'],
      ['確認項目', '確認項目はまだありません'],
      ['提出版', '書類はまだ提出されていません。'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByText(words).waitFor();
    }
  });

  it('shows of an enquiry no part that it does not have', async () => {
    const { page } = await openDetails(enquiry, {});
    await page.getByRole('tab', { name: '履歴' }).waitFor();
    expect(await page.getByRole('tab').allTextContents()).toEqual([
      '申請内容',
      expect.stringContaining('履歴'),
      expect.stringContaining('メール'),
    ]);
    expect(await page.getByText('次にすること').count()).toBe(0);
    expect(await page.getByRole('link').count()).toBe(0);
  });

  it('takes a step in the same page and shows how things stand afterwards', async () => {
    const fresh = { ...details, state: '打合せ日時確定', overdue: '', steps: [] };
    const { page, calls } = await openDetails(details, {
      previewStep: () => aPreview,
      takeStep: () => aSuccess,
      requestDetails: () => ({ kind: 'details', details: fresh }),
    });
    await page.getByRole('tab', { name: '履歴' }).click();
    await page.getByRole('button', { name: '打合せ日時を決定' }).click();
    await page.getByRole('button', { name: '詳細に戻る' }).click();
    await page.getByText(details.overdue).waitFor();
    expect(calls).toEqual([]);

    await page.getByRole('button', { name: '打合せ日時を決定' }).click();
    await page.getByRole('button', { name: '第1希望' }).click();
    await page.getByRole('button', { name: '確認へ進む' }).click();
    await page.getByRole('button', { name: fixMeeting.confirm }).click();
    await page.getByText('完了しました').waitFor();
    await page.getByRole('button', { name: '詳細に戻る' }).click();
    await page.getByText('いま進められる手続きはありません。').waitFor();
    expect(await page.getByText(details.overdue).count()).toBe(0);
    expect(await page.getByRole('tab', { name: '履歴' }).getAttribute('aria-selected')).toBe('true');
    expect(calls[2]).toEqual({ name: 'requestDetails', argument: details.reference });
  });

  it('looks again after a lost answer, and says when that fails', async () => {
    const { page, calls } = await openDetails(details, {
      previewStep: () => aPreview,
      takeStep() {
        throw new Error('NetworkError');
      },
      requestDetails() {
        throw new Error('NetworkError');
      },
    });
    await page.getByRole('button', { name: '打合せ日時を決定' }).click();
    await page.getByRole('button', { name: '第1希望' }).click();
    await page.getByRole('button', { name: '確認へ進む' }).click();
    await page.getByRole('button', { name: fixMeeting.confirm }).click();
    await page.getByText('二重に実行されることはありません').waitFor();
    await page.getByRole('button', { name: '詳細に戻る' }).click();
    await page.getByRole('alert').getByText('最新ではない可能性があります').waitFor();
    expect(calls.map(({ name }) => name)).toEqual(['previewStep', 'takeStep', 'requestDetails']);
  });

  it('asks the server for the page of a list, and says when that is refused', async () => {
    const { page, calls } = await openDetails(details, {
      openListDialog: () => ({ kind: 'refused', message: '現在「取下げ」のため、送付できません。' }),
    });
    await page.getByRole('button', { name: '正式申請フォームを送付' }).click();
    await page.getByRole('alert').getByText('現在「取下げ」').waitFor();
    expect(calls).toEqual([{ name: 'openListDialog', argument: details.reference }]);
  });
});

describe('文面のプレビュー', () => {
  const shown = { kind: 'text', to: mail.to, subject: mail.subject, isEdited: false, problem: '' };

  it('shows a mail in a frame that cannot act, in both languages', async () => {
    const { page, calls } = await openPreview({
      previewMailText: (order) => {
        const { language } = order as TextOrder;
        const html = `<html><head></head><body><p>${language}の本文</p><script>top.document.title='acted'</script></body></html>`;
        return {
          ...shown,
          html,
          isEdited: true,
          problem: language === 'en' ? '差し込みがありません。' : '',
        };
      },
    });
    await page.frameLocator('#body').getByText('jaの本文').waitFor();
    expect(await page.locator('#body').getAttribute('sandbox')).toBe('');
    await page.getByText('タブ「文面」で編集された文面です。').waitFor();
    await page.getByText('English').click();
    await page.frameLocator('#body').getByText('enの本文').waitFor();
    await page.getByText('差し込みがありません。').waitFor();
    await screenshot(page, 'preview-text');
    expect(await page.title()).toBe('');

    await page.getByLabel('文面').selectOption('consultation-arrived');
    await page.frameLocator('#body').getByText('jaの本文').waitFor();
    expect(await page.getByLabel('English').isDisabled()).toBe(true);
    await page.getByLabel('文面').selectOption('meeting-fixed');
    await page.frameLocator('#body').getByText('enの本文').waitFor();
    expect(calls.map(({ argument }) => argument)).toEqual([
      { reference: texts.reference, code: 'meeting-fixed', language: 'ja' },
      { reference: texts.reference, code: 'meeting-fixed', language: 'en' },
      { reference: texts.reference, code: 'consultation-arrived', language: 'ja' },
      { reference: texts.reference, code: 'meeting-fixed', language: 'en' },
    ]);
    expect(
      await page.locator('optgroup').evaluateAll((groups) => groups.map((group) => group.children.length)),
    ).toEqual([2, 1]);
  });

  it('passes over a late answer, and asks again after a failure', async () => {
    const late = later();
    let failures = 1;
    const { page } = await openPreview({
      previewMailText: (order) => {
        const { code } = order as TextOrder;
        if (code === 'meeting-fixed') return late.promise;
        if (failures-- > 0) throw new Error('NetworkError');
        return { ...shown, html: '<p>新しい本文</p>' };
      },
    });
    await page.getByLabel('文面').selectOption('consultation-acknowledged');
    await page.getByRole('alert').getByText('NetworkError').waitFor();
    await page.getByRole('button', { name: 'もう一度読み込む' }).click();
    await page.frameLocator('#body').getByText('新しい本文').waitFor();
    late.give({ ...shown, html: '<p>古い本文</p>', subject: '古い件名' });
    await page.waitForTimeout(100);
    expect(await page.locator('#subject').textContent()).toBe(mail.subject);
  });
});
