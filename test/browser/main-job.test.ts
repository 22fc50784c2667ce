import { createServer, type AddressInfo } from 'node:net';
import { encode } from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { imageList } from '../../src/local/demonstration.ts';
import { homeContent } from '../../src/local/home.ts';
import { people, type Person } from '../../src/local/people.ts';
import { provision } from '../../src/local/provision.ts';
import { startServer, type RunningServer } from '../../src/workspace/web/server.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { openBrowser, screenshot } from '../support/browser.ts';

const patienceMs = 60_000;
let browser: Browser;
let server: RunningServer;
let page: Page;
let base: string;

beforeAll(async () => {
  // Links in mails carry the address, so it has to be known before the server listens.
  const port = await freePort();
  base = `http://localhost:${port}`;
  const workspace = openWorkspace({ now: Date.UTC(2026, 10, 23, 1), baseUrl: base });
  const desk = provision(workspace);
  server = await startServer(workspace, { port, home: homeContent(workspace, desk) });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
}, patienceMs);

afterAll(async () => {
  await browser.close();
  await server.close();
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function become(person: Person): Promise<void> {
  await page
    .context()
    .addCookies([{ name: 'account', value: encodeURIComponent(people[person].email), url: base }]);
}

async function openFromHome(caption: string): Promise<void> {
  await page.goto(`${base}/`);
  await page.getByRole('link', { name: caption }).first().click();
}

test(
  'three people take a request from the consultation form to the fee',
  async () => {
    await become('outsider');
    await openFromHome('相談申請フォーム');
    await page.getByText('フォームのオーナーの組織に所属する').waitFor();

    await become('researcher');
    await openFromHome('相談申請フォーム');
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

    await become('staff');
    for (const mailbox of ['mducMailbox', 'radiologyMailbox'] as const) {
      await page.goto(`${base}/mail/${people[mailbox].email}`);
      await page.getByText('[IMG-2026-0001] 相談申請が届きました').waitFor();
    }
    await openFromHome('申請台帳');
    await page.locator('[data-cell="A2"]').click();
    await page.getByText('MDUC', { exact: true }).first().click();
    await page.getByText('正式申請フォームを送付').first().click();
    const dialog = page.frameLocator('iframe').first();

    const named = encode('モダリティ,患者氏名\r\nCT,髙橋 一郎\r\n', 'cp932');
    await dialog.locator('#file').setInputFiles({ name: '一覧.csv', mimeType: 'text/csv', buffer: named });
    await dialog.getByText('列「患者氏名」は氏名の列です').waitFor();
    expect(await dialog.locator('#confirm').isDisabled()).toBe(true);
    await screenshot(page, 'main-3-findings');

    await dialog
      .locator('#file')
      .setInputFiles({ name: '一覧.csv', mimeType: 'text/csv', buffer: Buffer.from(imageList()) });
    await dialog.getByText('60,020円').first().waitFor();
    await dialog.locator('#mail-text').getByText('正式申請フォーム').first().waitFor();
    await screenshot(page, 'main-4-preview');
    await dialog.locator('#confirm').click();
    await dialog.getByText('を送りました').waitFor();
    await screenshot(page, 'main-5-sent');

    await become('researcher');
    await page.goto(`${base}/mail/${people.researcher.email}`);
    await page.getByRole('link', { name: /画像データリストと正式申請フォームをお送りします/ }).click();
    await page.getByText('IMG-2026-0001-L1.csv').waitFor();
    await screenshot(page, 'main-6-mail');
    const link = page.frameLocator('iframe').first().locator('a[href*="viewform"]').first();
    await page.goto((await link.getAttribute('href')) ?? '');
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

    await become('staff');
    await openFromHome('申請台帳');
    await page.locator('[data-cell="B2"]').waitFor();
    const row = await page.locator('tr:has([data-cell="A2"])').textContent();
    expect(row).toContain('60,020');
    expect(row).toContain('<script>alert(1)</script>');
    await screenshot(page, 'main-8-register');
  },
  patienceMs,
);
