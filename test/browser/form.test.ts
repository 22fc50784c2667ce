import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { changeForm } from '../../src/workspace/services/forms/editing.ts';
import { responsesOf } from '../../src/workspace/services/forms/store.ts';
import { screenshot } from '../support/browser.ts';
import { people } from '../support/workspace/fake-execution.ts';
import { sampleForm } from '../support/workspace/sample-form.ts';
import { serve, withGuard } from '../support/workspace/serve.ts';
import { openWindow, type Window } from './window.ts';

jest.setTimeout(30_000);

let window: Window;
let page: Page;
let form: ReturnType<typeof sampleForm>;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  window = await openWindow();
}, 150_000);
afterAll(() => window?.close());

beforeEach(async () => {
  page = window.page;
  form = sampleForm();
  server = await serve(withGuard(form.routes));
});

afterEach(async () => {
  await server.close();
  expect(window.failures()).toEqual([]);
});

function openAs(email: string, width?: number): Promise<void> {
  return window.openAs(email, `${server.url}${form.path}`, width);
}

const open = (width?: number) => openAs(people.applicant.email, width);

async function fillIn(): Promise<void> {
  await page.getByLabel('氏名').fill('髙﨑 花子');
  await page.getByLabel('研究の概要').fill('造影 CT 画像を用いた研究。');
  await page.getByLabel('学内の研究').check();
}

const send = () => page.getByRole('button', { name: '送信' }).click();
const stored = () => responsesOf(form.host, form.id);

describe.each([1280, 390])('at %i px', (width) => {
  it('says at once which questions are missing, and goes to the first', async () => {
    await open(width);
    await screenshot(page, `form-empty-${width}`);
    await send();
    expect(await page.locator('.form-problem:visible').allTextContents()).toEqual(
      Array.from({ length: 3 }, () => 'この質問は必須です'),
    );
    expect(await page.locator(':focus').getAttribute('name')).toBe(form.entries('氏名'));
    expect(await overflow()).toBe(0);
    await screenshot(page, `form-missing-${width}`);
  });

  it('shows the server’s problems with everything kept, then the confirmation', async () => {
    await open(width);
    await fillIn();
    await page.getByLabel('画像の種類 / Kinds: その他の回答').fill('超音波');
    await page.getByLabel('CT の件数').fill('たくさん');
    await send();

    await page.getByText('整数を入力してください').waitFor();
    expect(await page.locator(':focus').inputValue()).toBe('たくさん');
    expect(await page.getByLabel('氏名').inputValue()).toBe('髙﨑 花子');
    expect(await page.getByLabel('画像の種類 / Kinds: その他の回答').inputValue()).toBe('超音波');
    await screenshot(page, `form-invalid-${width}`);

    await page.getByLabel('CT の件数').fill('120');
    await send();
    await page.getByText('相談申請を受け付けました。').waitFor();
    await screenshot(page, `form-confirmation-${width}`);
    expect(Object.values(stored()[0]!.answers)).toEqual(
      expect.arrayContaining(['髙﨑 花子', '120', ['超音波']]),
    );
  });
});

it('asks who one is, turns outsiders away, and says when it is closed', async () => {
  await openAs('');
  await page.getByText('ログインする必要があります').waitFor();
  await wideAndNarrow('form-sign-in');
  await openAs(people.outsider.email);
  await page.getByText('組織に所属するユーザーのみ').waitFor();
  await wideAndNarrow('form-outsider');
  changeForm(form.host, form.id, { accepting: false });
  await open();
  await page.getByText('終了しました').waitFor();
  await wideAndNarrow('form-closed');
});

it('sends once, however often the button is clicked', async () => {
  await open();
  await fillIn();
  await page.getByRole('button', { name: '送信' }).dblclick();
  await page.getByText('相談申請を受け付けました。').waitFor();
  await page.reload();
  expect(stored()).toHaveLength(1);
});

it('works without JavaScript', async () => {
  await open();
  page = await window.openBare(page.url());
  await page.getByLabel('氏名').fill('髙﨑 花子');
  await send();
  expect(await page.locator('.form-problem:visible').count()).toBe(2);
  expect(await page.getByLabel('氏名').inputValue()).toBe('髙﨑 花子');

  await fillIn();
  await page.getByLabel('職位').selectOption('助教');
  await send();
  await page.getByText('相談申請を受け付けました。').waitFor();
  expect(stored()).toHaveLength(1);
  await page.close();
});

it('takes back a choice that is not required', async () => {
  await open();
  await page.getByLabel('はい', { exact: true }).check();
  await page.getByRole('button', { name: '選択を解除' }).click();
  expect(await page.getByLabel('はい', { exact: true }).isChecked()).toBe(false);
});

it('asks before it throws away what was typed', async () => {
  await open();
  await fillIn();
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('link', { name: 'フォームをクリア' }).click();
  expect(await page.getByLabel('氏名').inputValue()).toBe('髙﨑 花子');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('link', { name: 'フォームをクリア' }).click();
  await page.waitForURL((url) => url.pathname === form.path);
  expect(await page.getByLabel('氏名').inputValue()).toBe('');
});

/** The page in both widths, neither of which it may go beyond. */
async function wideAndNarrow(name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await screenshot(page, `${name}-${width}`);
    expect(await overflow()).toBe(0);
  }
}

function overflow(): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
