import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ScriptForm, ScriptFormApp } from '../../src/workspace/services/forms/facade-types.ts';
import { formsGlobals } from '../../src/workspace/services/forms/globals.ts';
import { submitResponse } from '../../src/workspace/services/forms/service.ts';
import { responsesOf } from '../../src/workspace/services/forms/store.ts';
import { formRoutes } from '../../src/workspace/web/form/routes.tsx';
import { screenshot } from '../support/browser.ts';
import { fakeExecution, fakeHost, people } from '../support/workspace/fake-execution.ts';
import { serve, withGuard } from '../support/workspace/serve.ts';
import { openWindow, type Window } from './window.ts';

jest.setTimeout(30_000);

let window: Window;
let page: Page;
let server: Awaited<ReturnType<typeof serve>>;
let host: ReturnType<typeof fakeHost>;
let form: ScriptForm;

beforeAll(async () => {
  window = await openWindow();
  page = window.page;
}, 150_000);
afterAll(() => window?.close());

beforeEach(() => {
  host = fakeHost();
  const FormApp = formsGlobals(host, fakeExecution({}))['FormApp'] as ScriptFormApp;
  form = FormApp.create('見学の申込', true).setProgressBar(true).setAllowResponseEdits(true) as ScriptForm;
  form.addTextItem().setTitle('氏名').setRequired(true);
  const kind = form.addMultipleChoiceItem().setTitle('見学する場所').setRequired(true);
  const scanner = form.addPageBreakItem().setTitle('CT 室').setHelpText('30 分ほどです。');
  const grid = form.addGridItem().setTitle('都合').setRequired(true);
  grid.setRows(['月曜日', '火曜日']).setColumns(['午前', '午後', '終日']);
  form.addTimeItem().setTitle('開始');
  form.addDurationItem().setTitle('長さ');
  form.addRatingItem().setTitle('期待');
  const archive = form.addPageBreakItem().setTitle('資料室');
  archive.setGoToPage(FormApp.PageNavigationType.SUBMIT);
  form.addDateItem().setTitle('希望日').setIncludesYear(false);
  kind.setChoices([kind.createChoice('CT 室', scanner), kind.createChoice('資料室', archive)]);
});

async function open(width: number): Promise<void> {
  server = await serve(
    withGuard(formRoutes({ ...host, submitForm: (id, submission) => submitResponse(host, id, submission) })),
  );
  await window.openAs(people.applicant.email, `${server.url}/forms/d/e/${form.getId()}/viewform`, width);
}

const press = (name: string) => page.getByRole('button', { name }).click();
const overflow = () =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([1280, 390])('a form of several pages at %i px', (width) => {
  it('leads there and back again, with everything kept', async () => {
    await open(width);
    await screenshot(page, `form-pages-first-${width}`);
    await press('次へ');
    expect(await page.locator('.form-problem:visible').count()).toBe(2);
    await page.getByLabel('氏名').fill('佐藤 花子');
    await page.getByLabel('CT 室').check();
    await page.getByLabel('氏名').press('Enter');
    await page.getByRole('heading', { name: 'CT 室' }).waitFor();
    await press('送信');
    expect(await page.locator('.form-problem:visible').allTextContents()).toEqual(['この質問は必須です']);
    await page.getByLabel('月曜日、午前').check();
    await screenshot(page, `form-pages-second-${width}`);
    expect(await overflow()).toBe(0);
    await press('戻る');
    expect(await page.getByLabel('氏名').inputValue()).toBe('佐藤 花子');
    await press('次へ');
    expect(await page.getByLabel('月曜日、午前').isChecked()).toBe(true);
    await page.getByLabel('火曜日、終日').check();
    await page.getByLabel('長さ').fill('1:30:00');
    await press('送信');
    await page.getByText('回答を記録しました。').waitFor();
    await screenshot(page, `form-pages-sent-${width}`);
    expect(Object.values(responsesOf(host, form.getId())[0]!.answers)).toEqual(
      expect.arrayContaining(['佐藤 花子', 'CT 室', '午前', '終日', '01:30:00']),
    );
    await server.close();
    expect(window.failures()).toEqual([]);
  });
});
