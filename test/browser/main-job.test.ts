import { encode } from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { imageList } from '../../src/local/demonstration.ts';
import { screenshot } from '../support/browser.ts';
import { confirmStep, openLocalDesk, type LocalDeskInBrowser } from './local-desk.ts';

const patienceMs = 60_000;
let desk: LocalDeskInBrowser;

beforeAll(async () => {
  desk = await openLocalDesk();
}, patienceMs);

afterAll(() => desk.close());

test(
  'three people take a request from the consultation form to the fee',
  async () => {
    const outsider = await desk.seat('outsider');
    await outsider.openFromHome('相談申請フォーム');
    await outsider.page.getByText('フォームのオーナーの組織に所属する').waitFor();

    const applicant = await desk.seat('researcher');
    const { page } = applicant;
    await applicant.openFromHome('相談申請フォーム');
    await page.getByRole('textbox', { name: /^氏名/ }).fill('佐藤 花子');
    await page.getByRole('button', { name: '送信' }).click();
    await page.getByText('この質問は必須です').first().waitFor();
    expect(await page.getByRole('textbox', { name: /^氏名/ }).inputValue()).toBe('佐藤 花子');
    await screenshot(page, 'main-1-required');

    await page.getByLabel('日本語 / Japanese').check();
    await page.getByRole('textbox', { name: /^所属/ }).fill('循環器内科学分野 <script>alert(1)</script>');
    await page.getByRole('textbox', { name: /^職名/ }).fill('助教');
    await page.getByLabel('学内の臨床研究').check();
    await page.getByRole('textbox', { name: /^研究内容/ }).fill('冠動脈CTと予後の関連を検討します。');
    await page.getByRole('textbox', { name: /^CTの/ }).fill('15');
    await page.locator('input[type=datetime-local]').first().fill('2026-12-01T10:00');
    await page.getByLabel('確認しました').check();
    await page.getByRole('button', { name: '送信' }).click();
    await page.getByText('相談申請を送信しました').waitFor();
    await screenshot(page, 'main-2-submitted');

    const staff = await desk.seat('staff');
    for (const mailbox of ['mducMailbox', 'radiologyMailbox'] as const)
      await staff.openMail('[IMG-2026-0001] 相談申請が届きました', mailbox);
    await staff.openRegister();
    await confirmStep(await staff.choose('相談・打合せ', '申請内容を確認済みにする'));
    const decision = await staff.choose('相談・打合せ', '提供の可否を決める');
    await decision.getByLabel('提供できる', { exact: true }).check();
    await decision.getByRole('button', { name: '確認へ進む' }).click();
    await confirmStep(decision);

    const dialog = await staff.choose('正式申請フォームとリストを送る・変える');
    const named = encode('モダリティ,患者氏名\r\nCT,髙橋 一郎\r\n', 'cp932');
    await dialog.locator('#file').setInputFiles({ name: '一覧.csv', mimeType: 'text/csv', buffer: named });
    await dialog.getByText('列「患者氏名」は氏名の列です').waitFor();
    expect(await dialog.locator('#confirm').isDisabled()).toBe(true);
    await screenshot(staff.page, 'main-3-findings');

    await dialog
      .locator('#file')
      .setInputFiles({ name: '一覧.csv', mimeType: 'text/csv', buffer: Buffer.from(imageList()) });
    await dialog.getByText('60,020円').first().waitFor();
    await dialog.locator('#mail-text').getByText('正式申請フォーム').first().waitFor();
    await screenshot(staff.page, 'main-4-preview');
    await dialog.locator('#confirm').click();
    await dialog.getByText('を送りました').waitFor();
    await screenshot(staff.page, 'main-5-sent');
    await dialog.getByRole('button', { name: '閉じる' }).click();

    const mail = await applicant.openMail('画像データリストと正式申請フォームをお送りします');
    await page.getByText('IMG-2026-0001-L1.csv').waitFor();
    await screenshot(page, 'main-6-mail');
    await mail.locator('a[href*="viewform"]').first().click();
    await page.getByRole('textbox', { name: /^受付番号/ }).waitFor();
    expect(await page.getByRole('textbox', { name: /^受付番号/ }).inputValue()).toBe('IMG-2026-0001');
    expect(await page.getByRole('textbox', { name: /^画像データリスト番号/ }).inputValue()).toBe(
      'IMG-2026-0001-L1',
    );
    for (const confirmed of await page.getByLabel('確認しました').all()) await confirmed.check();
    await page.getByLabel('持参する').check();
    await page.getByLabel('研究 / Research').check();
    await page.getByRole('textbox', { name: /^倫理委員会の承認番号/ }).fill('2026-1-123');
    await page.locator('input[type=date]').first().fill('2026-11-02');
    await page.getByRole('textbox', { name: /^支払財源/ }).fill('科研費 26K00001');
    await page.getByRole('button', { name: '送信' }).click();
    await page
      .getByText(/正式申請を(送信|受け付け)/)
      .first()
      .waitFor();
    await screenshot(page, 'main-7-requested');

    await staff.openRegister();
    await staff.shows('提供料(円)', '60,020');
    expect(await (await staff.cell('所属')).textContent()).toContain('<script>alert(1)</script>');
    await screenshot(staff.page, 'main-8-register');
  },
  patienceMs,
);
