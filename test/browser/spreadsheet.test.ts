import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { screenshot } from '../support/browser.ts';
import { people } from '../support/workspace/fake-execution.ts';
import { reader, sampleSpreadsheet } from '../support/workspace/sample-spreadsheet.ts';
import { serve, withGuard } from '../support/workspace/serve.ts';
import { openWindow, type Window } from './window.ts';

jest.setTimeout(30_000);

let window: Window;
let page: Page;
let sample: ReturnType<typeof sampleSpreadsheet>;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  window = await openWindow();
  page = window.page;
}, 150_000);
afterAll(() => window?.close());

afterEach(() => expect(window.failures()).toEqual([]));

/** A spreadsheet as it is at first, opened by somebody. */
async function openAs(email: string, rowCount = 15): Promise<void> {
  sample = sampleSpreadsheet({ rowCount });
  server = await serve(withGuard(sample.routes));
  await window.openAs(email, `${server.url}${sample.path}`);
}

async function close(): Promise<void> {
  await server.close();
  sample.workspace.store.close();
}

const cell = (name: string) => page.locator(`[data-cell="${name}"]`);
const saved = () => page.getByText('保存しました').waitFor();

async function chooseMenu(...captions: string[]): Promise<void> {
  for (const name of captions) await page.getByRole('menuitem', { name, exact: true }).click();
}

async function waitForText(name: string, text: string): Promise<void> {
  await page.locator(`[data-cell="${name}"][data-text="${text}"]`).waitFor();
}

describe('editing', () => {
  beforeEach(() => openAs(people.staff.email));
  afterEach(close);

  it('types over a cell and moves on, as Enter does', async () => {
    await cell('C3').click();
    await page.keyboard.type('髙﨑 確認済み');
    await page.keyboard.press('Enter');
    await waitForText('C3', '髙﨑 確認済み');
    expect(await page.locator('#name-box').textContent()).toBe('C4');
  });

  it('opens a cell with its content on a double click; Escape leaves it as it was', async () => {
    await cell('C2').dblclick();
    expect(await page.locator('.editor').inputValue()).toMatch(/^長い備考です。/);
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    expect(await cell('C2').getAttribute('data-text')).not.toContain('x');
  });

  it('shows the whole of a long cell in the bar above, and edits it there', async () => {
    await cell('C2').click();
    expect(await page.locator('#formula').inputValue()).toBe('長い備考です。'.repeat(30));
    await screenshot(page, 'spreadsheet-selected');
    await page.locator('#formula').fill('=1+2');
    await page.keyboard.press('Enter');
    await waitForText('C2', '3');
    expect(await page.locator('#formula').inputValue()).toBe('=1+2');
  });

  it('uses real drop-downs and check boxes', async () => {
    await cell('B3').hover();
    await cell('B3').locator('select').selectOption('完了');
    await saved();
    await waitForText('B3', '完了');
    await cell('D3').locator('input').check();
    await waitForText('D3', 'TRUE');
  });

  it('makes a drop-down of a cell when it is opened, by mouse or by keyboard', async () => {
    expect(await page.locator('td select').count()).toBe(0);
    await cell('B4').click();
    await page.locator('select:focus[aria-label=B4]').waitFor();
    expect(await page.locator(':focus option').allTextContents()).toEqual(['', '相談申請', '完了']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await cell('A6').click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('select:focus[aria-label=B6]').waitFor();
    await page.keyboard.press('ArrowDown');
    await waitForText('B6', '完了');
    expect(await page.locator('#name-box').textContent()).toBe('B6');
    await page.locator('.editor:focus').waitFor({ state: 'attached' });
  });
});

describe('who may not edit', () => {
  afterEach(close);

  it('says in a bar what was not allowed', async () => {
    await openAs(people.applicant.email);
    await cell('A3').click();
    await page.keyboard.type('x');
    expect(await page.getByRole('alert').textContent()).toContain('保護されているセル');
    await screenshot(page, 'spreadsheet-protected');
    await page.getByRole('button', { name: 'メッセージを閉じる' }).click();
    expect(await page.getByRole('alert').isVisible()).toBe(false);
  });

  it('lets a reader look only', async () => {
    await openAs(reader.email);
    await cell('C3').click();
    await page.keyboard.type('x');
    expect(await page.getByRole('alert').textContent()).toContain('閲覧のみ');
    expect(await cell('B3').getByRole('combobox').isDisabled()).toBe(true);
  });
});

describe('moving about', () => {
  beforeAll(() => openAs(people.staff.email, 250));
  afterAll(close);

  it('selects ranges with the keyboard, rows by their number', async () => {
    await cell('C3').click();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await page.locator('#name-box').textContent()).toBe('B3:C4');
    await page.locator('th.row-head[data-row="5"]').click();
    expect(await page.locator('#name-box').textContent()).toBe('A6:Z6');
    expect(await page.locator('td.selected').count()).toBe(25);
  });

  it('keeps headings in view, and turns pages', async () => {
    await page.getByRole('link', { name: '末尾' }).click();
    await waitForText('A251', 'IMG-0250');
    await cell('A251').click();
    const head = await cell('A1').boundingBox();
    expect(head!.y).toBeLessThan((await cell('A251').boundingBox())!.y);
    expect(new URL(page.url()).searchParams.get('first')).toBe('200');
    await screenshot(page, 'spreadsheet-last-page');
  });

  it('changes tabs without loading the page anew', async () => {
    await page.evaluate('window.kept = true');
    await page.getByRole('link', { name: '料金表' }).click();
    await page.locator('table[aria-label="料金表"]').waitFor();
    expect(await page.evaluate('window.kept')).toBe(true);
    await screenshot(page, 'spreadsheet-empty-tab');
  });

  it('sorts, hides and shows columns from a column’s menu', async () => {
    await page.getByRole('link', { name: '受付', exact: true }).click();
    await page.locator('table[aria-label="受付"]').waitFor();
    await page.locator('th[data-column="0"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /降順/ }).click();
    await waitForText('A2', 'IMG-0250');

    await page.locator('th[data-column="2"]').hover();
    await page.getByRole('button', { name: 'C 列のメニュー' }).click();
    await screenshot(page, 'spreadsheet-column-menu');
    await page.getByRole('menuitem', { name: '列を非表示' }).click();
    await cell('C2').waitFor({ state: 'detached' });
    await page.locator('button.hidden-before[data-from="2"]').click();
    await cell('C2').waitFor();
  });
});

describe('scripts', () => {
  beforeAll(() => openAs(people.staff.email));
  afterAll(close);

  it('opens menus by keyboard', async () => {
    await page.getByRole('menuitem', { name: '受付', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').textContent()).toBe('書き込む…');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(':focus').textContent()).toBe('失敗する');
    await screenshot(page, 'spreadsheet-menu');
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator(':focus').textContent()).toBe('管理');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menuitem', { name: '知らせる' }).isVisible()).toBe(false);
  });

  it('shows a toast', async () => {
    await chooseMenu('受付', '知らせる');
    await page.locator('.toast').waitFor();
    expect(await page.locator('.toast').textContent()).toBe('受付1 件を記録しました。');
    await screenshot(page, 'spreadsheet-toast');
  });

  it('shows a failure with the way to its execution', async () => {
    await chooseMenu('受付', '管理', '失敗する');
    const bar = page.getByRole('alert');
    await bar.getByText('設定がありません').waitFor();
    expect(await bar.getByRole('link').getAttribute('href')).toMatch(/^\/executions\/./);
    await screenshot(page, 'spreadsheet-failure');
  });

  it('lets a dialog call the script on the selected row, and redraws', async () => {
    await page.locator('th.row-head[data-row="4"]').click();
    await chooseMenu('受付', '書き込む…');
    const dialog = page.getByRole('dialog', { name: '行に書き込む' });
    const frame = dialog.frameLocator('iframe');

    await frame.getByRole('button', { name: '書き込む' }).click();
    await frame.getByText('髙﨑 を 5 行目に書きました!').waitFor();
    await waitForText('C5', '髙﨑');
    await screenshot(page, 'spreadsheet-dialog');

    await frame.getByRole('button', { name: '失敗する' }).click();
    await frame.getByText(/失敗: .*設定がありません/).waitFor();
    await frame.getByRole('button', { name: '日付を渡す' }).click();
    await frame.getByText('Failed due to illegal value in property: when').waitFor();
    await frame.getByRole('button', { name: '閉じる' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('keeps a dialog from reaching the page around it', async () => {
    await chooseMenu('受付', '書き込む…');
    const frame = page.frameLocator('.script-dialog iframe');
    await frame.getByRole('button', { name: '閉じる' }).waitFor();
    const reach = await page
      .frames()[1]!
      .evaluate('(() => { try { return parent.document.title; } catch (error) { return error.name; } })()');
    expect(reach).toBe('SecurityError');
  });
});
