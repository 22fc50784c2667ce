import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../src/workspace/web/server.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { screenshot } from '../support/browser.ts';
import { folders, furnish, home, people } from './furnished-workspace.ts';
import { openWindow, type Window } from './window.ts';

let workspace: Workspace;
let server: RunningServer;
let window: Window;
let page: Page;
let errors: string[] = [];

beforeAll(async () => {
  workspace = openWorkspace({ now: Date.UTC(2026, 6, 3, 5, 12) });
  server = await startServer(workspace, { port: 0, home });
  furnish(workspace, server.url);
  window = await openWindow();
  page = window.page;
  page.on('console', (message) => {
    // A mail's script that the sandbox stops is what one of the tests is about.
    if (message.type() === 'error' && !message.text().includes('Blocked script')) errors.push(message.text());
  });
}, 150_000);

afterAll(async () => {
  await window?.close();
  await server?.close();
  workspace?.close();
});

afterEach(() => {
  const seen = [...window.failures(), ...errors];
  errors = [];
  expect(seen).toEqual([]);
});

const open = (path: string, email = '') => window.openAs(email, server.url + path);

describe('the home page', () => {
  it('says what this is, lets one become somebody with one click, and keeps from scripts who', async () => {
    await open('/');
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toBe(home.title);
    expect(await page.locator('.bar-account').textContent()).toBe('アカウントを選ぶ');

    await page.getByRole('button', { name: people.researcher.name }).click();

    await page.waitForSelector('button[aria-pressed="true"]');
    expect(await page.locator('.bar-account-name').textContent()).toBe(people.researcher.name);
    expect(await page.evaluate('document.cookie')).toBe('');
  });
});

test('a page that needs an account comes back after the choice', async () => {
  await open('/drive/shared');
  await page.getByRole('button', { name: people.researcher.name }).click();
  await page.waitForURL(`${server.url}/drive/shared`);
  expect(await page.locator('h1').textContent()).toBe('共有アイテム');
});

describe('a mail', () => {
  let address: string;

  beforeAll(async () => {
    await open('/accounts');
    await page.locator(`button[value="${people.researcher.email}"]`).click();
    await page.waitForURL(`${server.url}/`);
    await page.getByRole('link', { name: 'メール', exact: true }).first().click();
    await page.locator('.mail-line', { hasText: '正式申請フォーム' }).click();
    await page.locator('.message-frame').waitFor();
    address = page.url();
  });

  beforeEach(async () => {
    if (page.url() !== address) await page.goto(address);
  });

  it('is drawn without its scripts, and as high as it is', async () => {
    const frame = page.frameLocator('.message-frame');
    expect(await frame.locator('b').textContent()).toBe('IMG-2026-0002');
    expect(await frame.locator('#written-by-script').count()).toBe(0);
    const scrolls = await page.locator('.message-frame').evaluate((element) => {
      const { contentDocument, clientHeight } = element as unknown as {
        contentDocument: { documentElement: { scrollHeight: number } };
        clientHeight: number;
      };
      return contentDocument.documentElement.scrollHeight > clientHeight;
    });
    expect(scrolls).toBe(false);
  });

  it('leads on when its link is clicked', async () => {
    await page.frameLocator('.message-frame').getByRole('link', { name: '正式申請フォームを開く' }).click();
    await page.waitForURL(`${server.url}/drive`);
  });

  it('is answered by hand, and the answer lies in its conversation', async () => {
    await page.getByLabel('へ返信').fill('届きました。');
    await page.getByRole('button', { name: '返信する' }).click();
    await page.locator('.conversation .mail-line', { hasText: '正式申請フォーム' }).waitFor();
    expect(await page.locator('.message .message-text').textContent()).toBe('届きました。');
    await page.goto(`${server.url}/mail/${encodeURIComponent(people.researcher.email)}?box=sent`);
    expect(await page.locator('.mail-line').first().textContent()).toContain('届きました。');
  });

  it('is there as text, with links', async () => {
    await page.getByRole('link', { name: 'テキストで表示' }).click();
    await page.locator('.message-text a').click();
    await page.waitForURL(`${server.url}/drive`);
  });

  it('gives its attachment under its Japanese name', async () => {
    const downloading = page.waitForEvent('download');
    await page.locator('.attachment').first().click();
    expect((await downloading).suggestedFilename()).toBe('画像データリスト_IMG-2026-0002_第1版.csv');
  });

  it('is there for a mail program', async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: '.eml' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/正式申請フォーム.*\.eml$/);
  });
});

describe('the files', () => {
  it('lead through folders to a file and its text', async () => {
    await open('/drive', people.staff.email);
    await page.getByRole('link', { name: folders.desk, exact: true }).click();
    await page.getByRole('link', { name: folders.request, exact: true }).click();
    await page.getByRole('link', { name: '画像データリスト_IMG-2026-0002_第1版.csv', exact: true }).click();
    expect(await page.locator('.file-preview').textContent()).toContain('CT,1200');
  });

  it('are hidden from whom they are not shared with', async () => {
    await open('/drive', people.staff.email);
    const folder = await page.getByRole('link', { name: folders.desk, exact: true }).getAttribute('href');

    const answered = page.waitForResponse(`${server.url}${folder}`);
    await open(folder!, people.outsider.email);

    expect((await answered).status()).toBe(403);
    expect(await page.locator('h1').textContent()).toBe('アクセス権が必要です');
    errors = errors.filter((error) => !error.includes('403'));
  });
});

describe('the executions', () => {
  it('show each service call of one that failed', async () => {
    await open('/executions');
    await page.getByLabel('状態').selectOption('failed');
    await page.getByRole('button', { name: '絞り込む' }).click();
    await page.getByRole('link', { name: 'fails' }).first().click();
    expect(await page.locator('.script-error').textContent()).toContain('台帳が見つかりません');
    expect(await page.locator('.script-log').textContent()).toContain('受付を始めます');
  });

  it('let the clock go on by a day', async () => {
    const before = workspace.clock.now();
    await open('/executions');
    await page.getByRole('button', { name: '1 日進める' }).click();
    await page.waitForSelector('.clock-outcome');
    expect(workspace.clock.now()).toBeGreaterThanOrEqual(before + 86_400_000);
  });
});

test.each([
  ['home', '/'],
  ['accounts', '/accounts'],
  ['mailbox', `/mail/${people.researcher.email}`],
  ['mailbox-empty', `/mail/${people.outsider.email}`],
  ['drive', '/drive'],
  ['drive-shared', '/drive/shared'],
  ['executions', '/executions'],
])('%s fits a wide window and a narrow one', async (name, path) => {
  await open(path, people.staff.email);
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await screenshot(page, `${name}-${width}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  }
});
