import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { programPeople } from '../../src/workspace/programs/install-program.ts';
import { type RunningProgram, runProgram } from '../../src/workspace/programs/run-program.ts';
import { formEditorRoutes } from '../../src/workspace/web/form/editor/routes.tsx';
import { createDialogShelf } from '../../src/workspace/web/script/dialog-shelf.ts';
import { scriptRoutes } from '../../src/workspace/web/script/script-routes.ts';
import { screenshot } from '../support/browser.ts';
import { serve, withGuard } from '../support/workspace/serve.ts';
import { openWindow, type Window } from './window.ts';

jest.setTimeout(30_000);

let window: Window;
let page: Page;
let program: RunningProgram;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  window = await openWindow();
  page = window.page;
}, 150_000);
afterAll(() => window?.close());

beforeEach(async () => {
  program = runProgram(join(__dirname, '../workspace/programs/capped-form'), { form: 'Summer party' });
  const { workspace, formId } = program;
  server = await serve(withGuard(formEditorRoutes(workspace), scriptRoutes(workspace, createDialogShelf())));
  await window.openAs(programPeople.owner.email, `${server.url}/forms/d/${formId}/edit`);
});

afterEach(async () => {
  await server.close();
  program.close();
  expect(window.failures()).toEqual([]);
});

async function choose(name: string): Promise<void> {
  for (const caption of ['Places', name])
    await page.getByRole('menuitem', { name: caption, exact: true }).click();
}

it('reaches the program of a form from the page of its editor', async () => {
  await choose('Add the questions');
  await page.getByText('First come, first served.').waitFor();

  await choose('Limit responses…');
  await page.getByRole('textbox', { name: 'How many responses may there be?' }).fill('1');
  await page.keyboard.press('Enter');
  await page.getByText('0 of 1 places taken').waitFor();
  await page.getByRole('button', { name: 'OK', exact: true }).click();

  program.submitForm('Summer party', { Name: 'Ada' });
  await choose('Help');
  const sidebar = page.frameLocator('.script-dialog iframe');
  await sidebar.getByRole('button', { name: 'Look' }).click();
  await sidebar.getByText('1 of 1 places taken').waitFor();
  await page.locator('.script-dialog').getByRole('button', { name: '閉じる' }).click();

  await page.getByText('受け付け終了').waitFor();
  await page.getByRole('button', { name: '回答 1' }).click();
  await page.getByRole('cell', { name: 'Ada' }).waitFor();
  await screenshot(page, 'bound-form');
  expect(await page.getByText('First come, first served.').isVisible()).toBe(false);

  await page.getByRole('button', { name: '受け付けを再開する' }).click();
  await page.getByText('回答を受け付け中').waitFor();
  expect(program.submitForm('Summer party', { Name: 'Bob' })).toMatchObject({ kind: 'accepted' });
});
