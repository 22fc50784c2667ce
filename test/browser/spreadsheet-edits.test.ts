import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { screenshot } from '../support/browser.ts';
import { people } from '../support/workspace/fake-execution.ts';
import { sampleSpreadsheet } from '../support/workspace/sample-spreadsheet.ts';
import { serve, withGuard } from '../support/workspace/serve.ts';
import { openWindow, type Window } from './window.ts';

jest.setTimeout(30_000);

const script = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('受付').addItem('選択', 'selected').addItem('二つの窓', 'first').addToUi();
}
function onEdit(e) {
  const range = e.range.getA1Notation();
  SpreadsheetApp.getActive().toast([range, e.value, e.oldValue].join(' '), '編集', 30);
  e.range.setNote('編集: ' + range);
}
function selected() {
  const ranges = SpreadsheetApp.getActiveRangeList().getRanges().map((range) => range.getA1Notation());
  SpreadsheetApp.getActive().toast(ranges.join(' '), '選択', 30);
}
function first() { open_('一つ目', '<button onclick="google.script.run.second()">次へ</button>'); }
function second() { open_('二つ目', '<p>着きました</p>'); }
function open_(title, html) {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(300).setHeight(120), title);
}`;

let window: Window;
let page: Page;
let sample: ReturnType<typeof sampleSpreadsheet>;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  window = await openWindow();
  page = window.page;
}, 150_000);
afterAll(() => window?.close());

beforeEach(async () => {
  sample = sampleSpreadsheet({ rowCount: 15 });
  const files = [{ name: 'Code', kind: 'server-js', source: script }] as const;
  sample.workspace.installProject({ ...sample.project, files });
  server = await serve(withGuard(sample.routes));
  await window.openAs(people.staff.email, `${server.url}${sample.path}`);
});

afterEach(async () => {
  await server.close();
  sample.workspace.store.close();
  expect(window.failures()).toEqual([]);
});

const cell = (name: string) => page.locator(`[data-cell="${name}"]`);
const rowHead = (row: number) => page.locator(`th.row-head[data-row="${row - 1}"]`);
const toast = (text: string) => page.locator('.toast', { hasText: text }).waitFor();

async function waitForText(name: string, text: string): Promise<void> {
  await page.locator(`[data-cell="${name}"][data-text="${text}"]`).waitFor();
}

/** What the browser does for a key with Ctrl, with a clipboard of our own. */
async function clipboard(type: 'copy' | 'cut' | 'paste', text = ''): Promise<string> {
  const dispatch = `(() => {
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    const field = document.querySelector('.editor');
    field.dispatchEvent(new ClipboardEvent('${type}', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  })()`;
  return (await page.evaluate(dispatch)) as string;
}

async function choose(...captions: string[]): Promise<void> {
  for (const name of captions) await page.getByRole('menuitem', { name, exact: true }).click();
}

it('shows what an edit trigger did and said', async () => {
  await cell('D3').locator('input').check();
  await toast('D3 TRUE FALSE');
  await page.locator('[data-cell="D3"][data-note="編集: D3"]').waitFor();
  expect(await page.locator('#note').textContent()).toBe('編集: D3');
  await cell('C6').click();
  expect(await page.locator('#note').isVisible()).toBe(false);
  await cell('D3').hover();
  expect(await page.locator('#note').isVisible()).toBe(true);
  await screenshot(page, 'spreadsheet-note');
});

it('pastes a block as one edit, quoted cells and all', async () => {
  await cell('C3').click();
  await clipboard('paste', '一\tTRUE\n"二\n行"\tFALSE\r\n');
  await toast('C3:D4');
  await waitForText('C3', '一');
  expect(await cell('C4').getAttribute('data-text')).toBe('二\n行');
  await waitForText('D3', 'TRUE');
});

it('fills a selection with one copied cell, and moves what was cut', async () => {
  await cell('C3').click();
  await page.keyboard.type('写し');
  await page.keyboard.press('Enter');
  await waitForText('C3', '写し');
  await cell('C3').click();
  const text = await clipboard('copy');
  expect(text).toBe('写し');
  await cell('C5').click();
  await cell('C7').click({ modifiers: ['Shift'] });
  await clipboard('paste', text);
  await waitForText('C7', '写し');

  const cut = await clipboard('cut');
  await cell('C10').click();
  await clipboard('paste', cut);
  await waitForText('C12', '写し');
  await waitForText('C5', '');
});

it('fills down from the first of the selected cells', async () => {
  await cell('C2').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await toast('C3');
  expect(await cell('C3').getAttribute('data-text')).toMatch(/^長い備考/);
});

it('selects rows and ranges with mouse, Shift and Ctrl; scripts see them all', async () => {
  await rowHead(3).hover();
  await page.mouse.down();
  await rowHead(5).hover();
  await page.mouse.up();
  await rowHead(8).click({ modifiers: ['Control'] });
  await cell('D10')
    .locator('input')
    .click({ modifiers: ['Control'] });
  await cell('D12')
    .locator('input')
    .click({ modifiers: ['Shift'] });
  expect(await cell('D10').locator('input').isChecked()).toBe(false);
  await choose('受付', '選択');
  await toast('A3:Z5 A8:Z8 D10:D12');
  await screenshot(page, 'spreadsheet-ranges');

  await cell('C2').click();
  await cell('C4').click({ modifiers: ['Control'] });
  await page.keyboard.press('Delete');
  await waitForText('C2', '');
});

it('inserts and deletes rows from a row’s menu, which is no edit', async () => {
  await rowHead(2).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '行を削除' }).click();
  await waitForText('A2', 'IMG-0002');
  await rowHead(2).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '上に 1 行挿入' }).click();
  await waitForText('A3', 'IMG-0002');
  expect(await page.locator('.toast').count()).toBe(0);
});

it('replaces a dialog by one that its function opens', async () => {
  await choose('受付', '二つの窓');
  await page.frameLocator('iframe[title="一つ目"]').getByRole('button', { name: '次へ' }).click();
  await page.frameLocator('iframe[title="二つ目"]').getByText('着きました').waitFor();
  expect(await page.locator('dialog').count()).toBe(1);
});
