import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readDocument } from '../../src/workspace/services/drive/document/document.ts';
import { documentMimeType } from '../../src/workspace/services/drive/file.ts';
import { createFile, createPermission, updateFile } from '../../src/workspace/services/drive/service.ts';
import { startServer, type RunningServer } from '../../src/workspace/web/server.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { screenshot } from '../support/browser.ts';
import { home, people } from './furnished-workspace.ts';
import { openWindow, type Window } from './window.ts';

const html =
  '<p style="text-align: right">2026年7月3日</p><h1 style="text-align: center">誓約書</h1>' +
  '<p>次の事項を遵守することを誓約します。</p><ol><li>目的以外に利用しないこと。</li></ol>';

let workspace: Workspace;
let server: RunningServer;
let window: Window;
let page: Page;
let id: string;

beforeAll(async () => {
  workspace = openWorkspace({ now: Date.UTC(2026, 6, 3, 5, 12) });
  server = await startServer(workspace, { port: 0, home });
  for (const person of Object.values(people)) workspace.accounts.add(person);
  window = await openWindow();
  page = window.page;
}, 150_000);

afterAll(async () => {
  await window?.close();
  await server?.close();
  workspace?.close();
});

beforeEach(() => {
  const media = { bytes: Buffer.from(html), mimeType: 'text/html' };
  id = createFile(workspace, people.staff.email, { name: '誓約書', mimeType: documentMimeType }, media).id!;
  createPermission(workspace, people.staff.email, id, {
    type: 'user',
    role: 'reader',
    emailAddress: people.researcher.email,
  });
});

afterEach(() => expect(window.failures()).toEqual([]));

async function openAs(email: string, width?: number): Promise<void> {
  await window.openAs(email, `${server.url}/document/d/${id}/edit`, width);
  await page.waitForSelector('#paper');
}

it('is written on and saved', async () => {
  await openAs(people.staff.email);
  await page.getByRole('button', { name: '編集' }).click();
  await page.locator('#paper h1').click();
  await page.keyboard.press('End');
  await page.keyboard.type('(案)');
  await screenshot(page, 'document-editing');
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('#status', { hasText: '保存しました' }).waitFor();
  expect(readDocument(workspace, id)).toContain('<h1 style="text-align: center">誓約書(案)</h1>');
  expect(await page.locator('#paper').getAttribute('contenteditable')).toBeNull();
});

it('is as before when the change is given up', async () => {
  await openAs(people.staff.email);
  await page.getByRole('button', { name: '編集' }).click();
  await page.locator('#paper h1').click();
  await page.keyboard.type('x');
  await page.getByRole('button', { name: '取り消す' }).click();
  expect(await page.locator('#paper h1').textContent()).toBe('誓約書');
});

it('tells that somebody was quicker, and keeps what was typed', async () => {
  await openAs(people.staff.email);
  await page.getByRole('button', { name: '編集' }).click();
  await page.locator('#paper h1').click();
  await page.keyboard.type('x');
  updateFile(
    workspace,
    people.staff.email,
    id,
    {},
    { bytes: Buffer.from('<p>先に</p>'), mimeType: 'text/html' },
  );
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('#problem', { hasText: 'ほかの人が' }).waitFor();
  expect(await page.locator('#paper h1').textContent()).toContain('x');
});

it('is printed without what stands around it', async () => {
  await openAs(people.researcher.email);
  await screenshot(page, 'document-reading');
  await page.evaluate('window.print = () => { document.title = "printed"; }');
  await page.getByRole('button', { name: '印刷' }).click();
  expect(await page.title()).toBe('printed');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.document-bar').isVisible()).toBe(false);
  expect(await page.locator('#paper').isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
});

it.each([1280, 390])('fits a window of %i pixels', async (width) => {
  await openAs(people.staff.email, width);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
});
