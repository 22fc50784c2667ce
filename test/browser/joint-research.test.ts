import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { screenshot } from '../support/browser.ts';
import { confirmStep, openLocalDesk, type LocalDeskInBrowser, type Seat } from './local-desk.ts';

jest.setTimeout(60_000);

const companies = ['株式会社あおばメディカル', '広瀬川データサイエンス株式会社'] as const;
const point = 'データの利用目的が書かれている';
const finding = '第3条の利用目的を、研究計画書に合わせてください。';

let desk: LocalDeskInBrowser;
let applicant: Seat;
let staff: Seat;
let failures: string[] = [];

beforeAll(async () => {
  desk = await openLocalDesk();
  [applicant, staff] = await Promise.all([desk.seat('researcher'), desk.seat('staff')]);
  for (const { page } of [applicant, staff]) page.on('pageerror', (error) => failures.push(String(error)));
});

afterAll(() => desk.close());

afterEach(() => {
  const failed = desk.workspace.executions({ status: 'failed' });
  expect([...failures, ...failed.map(({ error }) => error)]).toEqual([]);
  failures = [];
});

/** Looks over what a step will do, and takes it. */
async function lookOverAndTake(dialog: FrameLocator): Promise<void> {
  await dialog.getByRole('button', { name: '確認へ進む' }).click();
  await confirmStep(dialog);
}

/** One request, by two people, each test from where the one before left it. */
describe('joint research from the request to the start of the research', () => {
  const reference = 'JR-2026-0001';
  const review = '共同研究: 書類の確認';
  const approvals = '共同研究: 契約・倫理審査・研究';

  /** One that fails leaves nothing for those after it to go on from. */
  let hasFailed = false;
  const step = (title: string, act: () => Promise<void>) =>
    it(title, async () => {
      if (hasFailed) throw new Error('An earlier step has failed');
      hasFailed = true;
      await act();
      hasFailed = false;
    });

  /** The applicant's folder, at first by the link in the mail, and in it the file with this name. */
  let folder: string | undefined;
  const openFile = async (name: string) => {
    const { page } = applicant;
    if (folder === undefined) {
      const mail = await applicant.openMail('書類のフォルダをご用意しました');
      await mail.locator('a[href*="/drive/folders/"]').first().click();
      await page.waitForURL(/\/drive\/folders\//);
      folder = page.url();
    } else await page.goto(folder);
    await page.getByRole('link', { name: `${name} ${reference}`, exact: true }).click();
  };

  const write = async (name: string, words: string) => {
    const { page } = applicant;
    await openFile(name);
    await page.getByRole('button', { name: '編集' }).click();
    await page.locator('#paper p').last().click();
    await page.keyboard.press('End');
    await page.keyboard.type(words);
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('#status', { hasText: '保存しました' }).waitFor();
  };

  const submitDocuments = async (subject: string) => {
    const { page } = applicant;
    const mail = await applicant.openMail(subject);
    await mail.locator('a[href*="viewform"]').first().click();
    const number = page.getByRole('textbox', { name: /^受付番号/ });
    await number.waitFor();
    expect(await number.inputValue()).toBe(reference);
    await page.getByLabel('確認しました').check();
    await page.getByRole('button', { name: '送信' }).click();
    await page.getByText('書類の提出を送信しました').waitFor();
  };

  step('the applicant asks for review, names two companies, and gets a folder', async () => {
    const { page } = applicant;
    await applicant.openFromHome('審査依頼フォーム');
    await page.getByLabel('日本語 / Japanese').check();
    for (const [question, answer] of [
      [/^氏名/, '佐藤 花子'],
      [/^所属/, '循環器内科学分野'],
      [/^職名/, '助教'],
      [/^研究課題名/, '再入院を予測するモデルの共同開発'],
      [/^共同研究先の企業名/, companies.join('\n')],
    ] as const)
      await page.getByRole('textbox', { name: question }).fill(answer);
    await page.getByLabel('新規').check();
    await page.getByLabel('確認しました').check();
    await page.getByRole('button', { name: '送信' }).click();
    await page.getByText('審査依頼を送信しました').waitFor();
    applicant.hasMail(`[${reference}] 診療情報(共同研究)の審査依頼を受け付けました`);
    staff.hasMail(`[${reference}] 審査依頼が届きました`, 'mducMailbox');
    await openFile('審査申込書');
    for (const company of companies) await page.getByRole('link', { name: company }).waitFor();
    await screenshot(page, 'joint-research-1-application');
  });

  step('who submits too early is told by name what is missing', async () => {
    await submitDocuments('書類のフォルダをご用意しました');
    const mail = await applicant.openMail('書類に不足があるため');
    for (const missing of ['「申請者」シート: 研究課題名', `${companies[1]}」シート: 担当部署`, '契約書(案)'])
      await mail.getByText(missing).first().waitFor();
    await screenshot(applicant.page, 'joint-research-2-missing');
  });

  step('the applicant fills in every sheet and both documents, and submits', async () => {
    const { page } = applicant;
    await openFile('審査申込書');
    for (const tab of ['申請者', ...companies]) {
      await applicant.openTab(tab);
      for (const row of [2, 3, 4, 5, 6]) {
        const cell = page.locator(`[data-cell="B${row}"]`);
        if ((await cell.textContent()) === '') await applicant.type(`B${row}`, '記入しました');
      }
    }
    await write('契約書(案)', '第3条 研究のために利用する。');
    await write('研究計画書(案)', '後ろ向き研究である。');
    await submitDocuments('書類に不足があるため');
    applicant.hasMail(`[${reference}] 書類の提出を受け付けました(第1回)`);
  });

  step('MDUC makes a checklist, records a finding and sends feedback', async () => {
    await staff.openRegister();
    await staff.openTab('確認項目');
    await staff.page.locator('[data-cell="A2"]').hover();
    await staff.page.locator('[data-cell="A2"] select').selectOption('契約書(案)');
    await staff.type('B2', point);
    await staff.openTab('共同研究台帳');
    await staff.shows('状態', '書類確認中');

    const dialog = await staff.choose(review, '指摘事項を記録する');
    await dialog.getByLabel('契約書(案)').check();
    await dialog.getByLabel(/^確認項目/).fill(point);
    await dialog.getByLabel(/^指摘の内容/).fill(finding);
    await dialog.getByRole('button', { name: '確認へ進む' }).click();
    await dialog.locator('.effects', { hasText: finding }).waitFor();
    await screenshot(staff.page, 'joint-research-3-finding');
    await confirmStep(dialog);

    const early = await staff.choose(review, '書類の確認を完了する');
    await early.getByText('未解決の指摘事項が1件あるため').waitFor();
    await early.getByRole('button', { name: '閉じる' }).click();

    await lookOverAndTake(await staff.choose(review, 'フィードバックを送る'));
    await staff.shows('状態', '書類の修正待ち');
  });

  step('the applicant finds the finding in the mail, revises and submits again', async () => {
    const mail = await applicant.openMail('書類の修正のお願い');
    await mail.getByText(finding).waitFor();
    await write('契約書(案)', '利用目的は研究計画書のとおりとする。');
    await submitDocuments('書類の修正のお願い');
    applicant.hasMail(`[${reference}] 書類の提出を受け付けました(第2回)`);
  });

  step('MDUC settles the finding, checks the point, and completes its check', async () => {
    await staff.openTab('共同研究台帳');
    await staff.shows('状態', '書類確認中');
    const settling = await staff.choose(review, '指摘事項を解決済みにする');
    await settling.getByRole('checkbox', { name: finding }).check();
    await lookOverAndTake(settling);

    const checking = await staff.choose(review, '確認項目をチェックする');
    await checking.getByRole('checkbox', { name: point }).check();
    await lookOverAndTake(checking);

    const details = await staff.choose('申請の詳細');
    await details.getByRole('tab', { name: '指摘事項' }).click();
    await details.getByText('第2回で解決').waitFor();
    await details.getByRole('tab', { name: '提出版' }).click();
    await details.getByRole('link', { name: '第1回' }).waitFor();
    await details.getByRole('button', { name: '書類の確認を完了する' }).click();
    await details.getByText('この内容でよろしいですか').waitFor();
    await details.locator('#confirm').click();
    await details.getByRole('heading', { name: '完了しました' }).waitFor();
    await details.getByRole('button', { name: '詳細に戻る' }).click();
    await details.getByRole('button', { name: '閉じる' }).click();
    await staff.shows('状態', '契約・倫理審査中');
  });

  step('only with both, the ethics approval and the contract, the research may start', async () => {
    const ethics = await staff.choose(approvals, '倫理審査の承認を記録する');
    await ethics.getByLabel(/^承認番号/).fill('2026-1-345');
    await lookOverAndTake(ethics);
    await staff.shows('倫理審査', '承認済');
    await staff.shows('状態', '契約・倫理審査中');

    await lookOverAndTake(await staff.choose(approvals, '部局長の承認を記録する'));
    await staff.shows('契約', '部局長承認済');
    const signing = await staff.choose(approvals, '契約の締結を記録する');
    await signing.getByRole('button', { name: '確認へ進む' }).click();
    await signing.getByText('メール2通を送信します').waitFor();
    await confirmStep(signing);
    await staff.shows('状態', '研究開始可');
    await screenshot(staff.page, 'joint-research-4-ready');
    applicant.hasMail(`[${reference}] 研究を開始していただけます`);
    staff.hasMail(`[${reference}] 研究開始可になりました`, 'mducMailbox');
  });
});

describe('an enquiry', () => {
  const question = '心臓CTを使いたいのですが、まず何をすればよいでしょうか。';

  it('is answered by an invitation, whose form is filled in already', async () => {
    const { page } = applicant;
    await applicant.openFromHome('お問い合わせフォーム');
    await page.getByLabel('日本語 / Japanese').check();
    await page.getByRole('textbox', { name: /^氏名/ }).fill('佐藤 花子');
    await page.getByRole('textbox', { name: /^所属/ }).fill('循環器内科学分野');
    await page.getByLabel('診療画像データ').check();
    await page.getByRole('textbox', { name: /^お問い合わせの内容/ }).fill(question);
    await page.getByRole('button', { name: '送信' }).click();
    await page.getByText('お問い合わせを送信しました').waitFor();
    applicant.hasMail('[ENQ-2026-0001] お問い合わせを受け付けました');

    await staff.openRegister();
    await staff.openTab('お問い合わせ');
    await staff.shows('状態', '未回答');
    const dialog = await staff.choose('お問い合わせ', '相談申請を案内する');
    await dialog.getByLabel(/^伝えること/).fill('検査数の目安をお書きください。');
    await lookOverAndTake(dialog);
    await staff.shows('状態', '回答済');

    const mail = await applicant.openMail('相談申請フォームのご案内');
    await mail.getByText('検査数の目安をお書きください。').waitFor();
    await mail.locator('a[href*="viewform"]').first().click();
    const name = page.getByRole('textbox', { name: /^氏名/ });
    await name.waitFor();
    expect(await name.inputValue()).toBe('佐藤 花子');
    expect(await page.getByRole('textbox', { name: /^研究内容/ }).inputValue()).toContain(question);
  });
});
