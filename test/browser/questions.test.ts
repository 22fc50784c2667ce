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
  SpreadsheetApp.getUi().createMenu('受付').addItem('登録', 'register').addItem('窓', 'open_').addToUi();
}
function register() {
  const ui = SpreadsheetApp.getUi();
  SpreadsheetApp.getActive().toast('始めました', '登録', 30);
  const range = SpreadsheetApp.getActiveSheet().getRange('C10');
  range.setValue('途中');
  const name = ui.prompt('登録', '名前を入力してください。\\n空欄にはできません。', ui.ButtonSet.OK_CANCEL);
  if (name.getSelectedButton() !== ui.Button.OK) {
    range.setValue('取りやめ: ' + name.getSelectedButton());
    return;
  }
  const sure = ui.alert('確認', name.getResponseText() + ' を登録しますか?', ui.ButtonSet.YES_NO_CANCEL);
  range.setValue(name.getResponseText() + ' ' + sure).activate();
  return String(sure);
}
function open_() {
  const html = '<button onclick="google.script.run.withSuccessHandler(told => document.body.append(told)).register()">次へ</button>';
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(300).setHeight(120), '窓');
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

const text = (shown: string) => page.locator(`[data-cell="C10"][data-text="${shown}"]`).waitFor();
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function choose(...captions: string[]): Promise<void> {
  for (const name of captions) await page.getByRole('menuitem', { name, exact: true }).click();
}

it('stops a menu item at its questions, and goes on with the answers', async () => {
  await choose('受付', '登録');
  const field = page.getByRole('textbox', { name: '名前を入力してください。' });
  await field.fill('佐藤');
  await screenshot(page, 'question-prompt');
  expect(await page.locator('[data-cell="C10"]').getAttribute('data-text')).toBe('');
  await page.keyboard.press('Enter');
  await page.getByText('佐藤 を登録しますか?').waitFor();
  await screenshot(page, 'question-alert');
  expect(await page.locator('.toast').count()).toBe(1);
  await press('はい');
  await text('佐藤 YES');
  await page.locator('[data-cell="C10"].active').waitFor();
  expect(sample.workspace.executions({ functionName: 'register' })).toHaveLength(1);
});

it('takes a closed dialog for an answer, too', async () => {
  await choose('受付', '登録');
  await page.getByRole('textbox', { name: '名前を入力してください。' }).waitFor();
  await page.keyboard.press('Escape');
  await text('取りやめ: CLOSE');
});

it('asks above the dialog whose page called the script', async () => {
  await choose('受付', '窓');
  const frame = page.frameLocator('.script-dialog iframe');
  await frame.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('textbox', { name: '名前を入力してください。' }).fill('髙橋');
  await press('OK');
  await press('いいえ');
  await frame.getByText('NO').waitFor();
  await page.locator('.script-dialog').getByRole('button', { name: '閉じる' }).click();
  await text('髙橋 NO');
});
