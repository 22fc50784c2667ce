import { readFileSync } from 'node:fs';
import { encode } from 'iconv-lite';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { imageList } from '../../src/local/demonstration.ts';
import { people } from '../../src/local/people.ts';
import { screenshot } from '../support/browser.ts';
import { confirmStep, openLocalDesk, type LocalDeskInBrowser, type Seat } from './local-desk.ts';

jest.setTimeout(60_000);

/** One request, by three people, each test from where the one before left it. */
describe('one request from the consultation to the return of the medium', () => {
  const reference = 'IMG-2026-0001';
  let desk: LocalDeskInBrowser;
  let applicant: Seat;
  let staff: Seat;
  let radiologist: Seat;
  let failures: string[] = [];

  beforeAll(async () => {
    desk = await openLocalDesk();
    [applicant, staff, radiologist] = await Promise.all([
      desk.seat('researcher'),
      desk.seat('staff'),
      desk.seat('radiologist'),
    ]);
    for (const { page } of [applicant, staff, radiologist])
      page.on('pageerror', (error) => failures.push(String(error)));
  });

  afterAll(() => desk.close());

  /** One that fails leaves nothing for those after it to go on from. */
  let hasFailed = false;
  const step = (title: string, act: () => Promise<void>) =>
    it(title, async () => {
      if (hasFailed) throw new Error('An earlier step has failed');
      hasFailed = true;
      await act();
      hasFailed = false;
    });

  afterEach(() => {
    const failed = desk.workspace.executions({ status: 'failed' });
    expect([...failures, ...failed.map(({ error }) => error)]).toEqual([]);
    failures = [];
  });

  step('who is outside of the university is not let into the form', async () => {
    const outsider = await desk.seat('outsider');
    await outsider.openFromHome('相談申請フォーム');
    await outsider.page.getByText('フォームのオーナーの組織に所属する').waitFor();
    await outsider.page.context().close();
  });

  step('the applicant sends the consultation form, and is told what is missing', async () => {
    const { page } = applicant;
    await applicant.openFromHome('相談申請フォーム');
    await page.getByRole('textbox', { name: /^氏名/ }).fill('佐藤 花子');
    await page.getByRole('button', { name: '送信' }).click();
    await page.getByText('この質問は必須です').first().waitFor();
    expect(await page.getByRole('textbox', { name: /^氏名/ }).inputValue()).toBe('佐藤 花子');

    await page.getByLabel('日本語 / Japanese').check();
    await page.getByRole('textbox', { name: /^所属/ }).fill('循環器内科学分野 <script>alert(1)</script>');
    await page.getByRole('textbox', { name: /^職名/ }).fill('助教');
    await page.getByLabel('学内の臨床研究').check();
    await page.getByRole('textbox', { name: /^研究内容/ }).fill('冠動脈CTと予後の関連を検討します。');
    await page.getByRole('textbox', { name: /^CTの/ }).fill('15');
    await page.getByRole('textbox', { name: /^CR/ }).fill('120');
    const [first, second] = await page.locator('input[type=datetime-local]').all();
    await first!.fill('2026-12-01T10:00');
    await second!.fill('2026-12-02T14:00');
    await page.getByLabel('確認しました').check();
    await page.getByRole('button', { name: '送信' }).click();
    await page.getByText('相談申請を送信しました').waitFor();
    applicant.hasMail(`[${reference}] 画像データ利活用の相談申請を受け付けました`);
    for (const mailbox of ['mducMailbox', 'radiologyMailbox'] as const)
      staff.hasMail(`[${reference}] 相談申請が届きました`, mailbox);
  });

  step('MDUC and radiology confirm it, each in their own name', async () => {
    await staff.openRegister();
    await staff.shows('状態', '相談受付');
    await confirmStep(await staff.choose('相談・打合せ', '申請内容を確認済みにする'));
    await staff.shows('状態', '内容確認中');

    await radiologist.openRegister();
    await confirmStep(await radiologist.choose('相談・打合せ', '申請内容を確認済みにする'));
    for (const [caption, who] of [
      ['MDUC確認', people.staff],
      ['放射線部門確認', people.radiologist],
    ] as const)
      expect(await (await radiologist.cell(caption)).textContent()).toContain(who.email);
  });

  step(
    'MDUC fixes the meeting on a date that the applicant has named, and sees who is written to',
    async () => {
      const dialog = await staff.choose('相談・打合せ', '打合せ日時を決める・変える');
      await dialog.getByRole('button', { name: /12月2日|12\/2/ }).click();
      await dialog.getByLabel(/^場所/).fill('MDUC 会議室');
      await dialog.getByRole('button', { name: '確認へ進む' }).click();
      await dialog.getByText('メール3通を送信します').waitFor();
      for (const who of [people.researcher, people.mducMailbox, people.radiologyMailbox])
        await dialog.locator('.mail-to', { hasText: who.email }).waitFor();
      await dialog.locator('.effects', { hasText: 'カレンダーの予定に招待します' }).waitFor();
      await screenshot(staff.page, 'procedure-1-meeting');
      await confirmStep(dialog);
      await staff.shows('打合せ日時', '2026/12/02 14:00');
    },
  );

  step('the applicant finds the invitation in mail and calendar, and answers', async () => {
    const { page } = applicant;
    applicant.hasMail('打合せの日時のご連絡');
    await page.goto(`${desk.base}/calendar`);
    await page.getByRole('link', { name: `[${reference}] 画像データの打合せ` }).waitFor();
    await page.getByRole('button', { name: 'はい', exact: true }).click();
    await page.locator('button[value=accepted][aria-pressed=true]').waitFor();
    await screenshot(page, 'procedure-2-calendar');

    await staff.page.goto(`${desk.base}/calendar`);
    const guest = staff.page.locator('.guests li', { hasText: people.researcher.name });
    await guest.getByText('はい', { exact: true }).waitFor();
  });

  step('what must not be typed over is put back, with the reason', async () => {
    const { page } = staff;
    await staff.openRegister();
    await (await staff.cell('受付番号')).click();
    await page.keyboard.type('IMG-2026-9999');
    await page.keyboard.press('Enter');
    await page.locator('.toast', { hasText: '受付番号' }).waitFor();
    await staff.shows('受付番号', reference);
    await page.getByRole('button', { name: '通知を閉じる' }).click();

    const state = await staff.cell('状態');
    await state.hover();
    await state.locator('select').selectOption('完了');
    await page.locator('.toast', { hasText: '完了' }).waitFor();
    await staff.shows('状態', '打合せ日時確定');
    await screenshot(page, 'procedure-3-put-back');
  });

  step('MDUC decides, and sends list and formal form; a list with names is refused', async () => {
    const decision = await staff.choose('相談・打合せ', '提供の可否を決める');
    await decision.getByLabel('提供できる', { exact: true }).check();
    await decision.getByRole('button', { name: '確認へ進む' }).click();
    await confirmStep(decision);
    await staff.shows('状態', '提供可');

    const dialog = await staff.choose('正式申請フォームとリストを送る・変える');
    const named = encode('モダリティ,患者氏名\r\nCT,髙橋 一郎\r\n', 'cp932');
    await dialog.locator('#file').setInputFiles({ name: '一覧.csv', mimeType: 'text/csv', buffer: named });
    await dialog.getByText('列「患者氏名」は氏名の列です').waitFor();
    expect(await dialog.locator('#confirm').isDisabled()).toBe(true);

    await dialog
      .locator('#file')
      .setInputFiles({ name: '一覧.csv', mimeType: 'text/csv', buffer: Buffer.from(imageList()) });
    await dialog.getByText('60,020円').first().waitFor();
    await dialog.locator('#mail-text').getByText('正式申請フォーム').first().waitFor();
    await dialog.locator('#confirm').click();
    await dialog.getByText('を送りました').waitFor();
    await dialog.getByRole('button', { name: '閉じる' }).click();
    await staff.shows('状態', '正式申請待ち');
    expect(await (await staff.cell('所属')).textContent()).toContain('<script>alert(1)</script>');
  });

  step('the applicant requests formally by the link in the mail', async () => {
    const { page } = applicant;
    const mail = await applicant.openMail('画像データリストと正式申請フォームをお送りします');
    await page.getByText(`${reference}-L1.csv`).waitFor();
    await mail.locator('a[href*="viewform"]').first().click();
    const number = page.getByRole('textbox', { name: /^受付番号/ });
    await number.waitFor();
    expect(await number.inputValue()).toBe(reference);
    expect(await page.getByRole('textbox', { name: /^画像データリスト番号/ }).inputValue()).toBe(
      `${reference}-L1`,
    );
    for (const confirmed of await page.getByLabel('確認しました').all()) await confirmed.check();
    await page.getByLabel('持参する').check();
    await page.getByLabel('研究 / Research').check();
    await page.getByRole('textbox', { name: /^倫理委員会の承認番号/ }).fill('2026-1-123');
    await page.locator('input[type=date]').first().fill('2026-11-02');
    await page.getByRole('textbox', { name: /^支払財源/ }).fill('科研費');
    await page.getByRole('button', { name: '送信' }).click();
    await page
      .getByText(/正式申請を(送信|受け付け)/)
      .first()
      .waitFor();
  });

  step('MDUC asks for a correction; the applicant finds the earlier answers filled in', async () => {
    const dialog = await staff.choose('正式申請の確認', '正式申請の修正を依頼する');
    await dialog.getByLabel(/^修正してほしい点/).fill('支払財源の課題番号をご記入ください。');
    await dialog.getByRole('button', { name: '確認へ進む' }).click();
    await confirmStep(dialog);
    await staff.shows('状態', '修正待ち');

    const { page } = applicant;
    const mail = await applicant.openMail('修正');
    await mail.getByText('支払財源の課題番号をご記入ください。').waitFor();
    await mail.locator('a[href*="viewform"]').first().click();
    const source = page.getByRole('textbox', { name: /^支払財源/ });
    await source.waitFor();
    expect(await source.inputValue()).toBe('科研費');
    expect(await page.getByRole('textbox', { name: /^倫理委員会の承認番号/ }).inputValue()).toBe(
      '2026-1-123',
    );
    expect(await page.getByLabel('持参する').isChecked()).toBe(true);
    await source.fill('科研費 基盤研究(C) 26K00001');
    for (const confirmed of await page.getByLabel('確認しました').all()) await confirmed.check();
    await page.getByRole('button', { name: '送信' }).click();
    await page
      .getByText(/正式申請を(送信|受け付け)/)
      .first()
      .waitFor();
  });

  step('MDUC accepts it from the details', async () => {
    const dialog = await staff.choose('申請の詳細');
    await dialog.getByText('科研費 基盤研究(C) 26K00001', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: '正式申請を受理する' }).click();
    await dialog.getByText('この内容でよろしいですか').waitFor();
    await screenshot(staff.page, 'procedure-4-accept');
    await dialog.locator('#confirm').click();
    await dialog.getByRole('heading', { name: '完了しました' }).waitFor();
    await dialog.getByRole('button', { name: '詳細に戻る' }).click();
    await dialog.getByRole('button', { name: '処理を記録する' }).waitFor();
    await dialog.getByRole('button', { name: '閉じる' }).click();
    await staff.shows('状態', '正式申請受理');
    await staff.shows('提供料(円)', '60,020');
  });

  step('radiology ticks what is done, and announces that the data are ready', async () => {
    await radiologist.openRegister();
    for (const caption of ['仮名加工', 'ストレージ保存', '媒体へ保存', '出力リスト作成']) {
      await (await radiologist.cell(caption)).locator('input').check();
      await radiologist.page.locator('.toast', { hasText: 'を記録しました' }).first().waitFor();
      await (await radiologist.cell(caption, 'TRUE')).waitFor();
    }
    await radiologist.shows('状態', 'データ処理中');
    await screenshot(radiologist.page, 'procedure-5-ticked');

    const dialog = await radiologist.choose('データ処理・受け渡し', '受け渡し準備完了を知らせる');
    await dialog.getByLabel(/^受け取りの日時・場所/).fill('平日9:00〜17:00にMDUCへお越しください。');
    await dialog.getByRole('button', { name: '確認へ進む' }).click();
    await dialog.getByText('誓約書.pdf').first().waitFor({ state: 'attached' });
    await confirmStep(dialog);
    await radiologist.shows('状態', '受け渡し準備完了');
  });

  step('the applicant gets the pledge to print and sign, and nobody else sees who they are', async () => {
    const { page } = applicant;
    await applicant.openMail('画像データの準備ができました');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /誓約書\.pdf/ }).click(),
    ]);
    const pledge = readFileSync(await download.path());
    expect(pledge.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await screenshot(page, 'procedure-6-pledge');
  });

  step('MDUC hands the data over with a medium that is lent, takes it back, and all is done', async () => {
    await staff.openRegister();
    const handover = await staff.choose('データ処理・受け渡し', 'データの受け渡しを記録する');
    await handover.getByLabel(/^貸し出した記憶媒体/).fill('HDD-03');
    await handover.getByRole('button', { name: '確認へ進む' }).click();
    await confirmStep(handover);
    await staff.shows('状態', 'データ受領済');
    await staff.shows('貸出した媒体', 'HDD-03');

    const giveBack = await staff.choose('データ処理・受け渡し', '記憶媒体の返却を記録する');
    await giveBack.getByRole('button', { name: '確認へ進む' }).click();
    await confirmStep(giveBack);
    await staff.shows('状態', '完了');
    await staff.shows('次にすること', '');
    applicant.hasMail('記憶媒体の返却を確認しました');

    const folder = (await staff.cell('フォルダ')).getByRole('link', { name: '開く' });
    expect(await folder.getAttribute('href')).toContain('/drive/folders/');
    await (await staff.cell('履歴')).getByRole('link').click();
    await staff.page.locator('td[data-text="記憶媒体の返却を記録"]').waitFor();
    await screenshot(staff.page, 'procedure-7-journal');
  });
});
