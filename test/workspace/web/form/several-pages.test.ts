import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { ScriptForm, ScriptFormApp } from '../../../../src/workspace/services/forms/facade-types.ts';
import { formsGlobals } from '../../../../src/workspace/services/forms/globals.ts';
import { formView, submitResponse } from '../../../../src/workspace/services/forms/service.ts';
import { responsesOf } from '../../../../src/workspace/services/forms/store.ts';
import { blobFacade } from '../../../../src/workspace/services/utilities/blob.ts';
import { formRoutes } from '../../../../src/workspace/web/form/routes.tsx';
import { fakeExecution, fakeHost, people } from '../../../support/workspace/fake-execution.ts';
import { withGuard } from '../../../support/workspace/serve.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;
type Shown = { readonly status: number; readonly html: string };

let host: ReturnType<typeof fakeHost>;
let form: ScriptForm;
let FormApp: ScriptFormApp;
let app: ReturnType<typeof withGuard>;
let path: string;

/** Name, then by choice: 研究 asks for an outline, 見学 for a day, or the form ends. */
beforeEach(() => {
  host = fakeHost();
  FormApp = formsGlobals(host, fakeExecution({}))['FormApp'] as ScriptFormApp;
  form = FormApp.create('申込', true);
  path = `/forms/d/e/${form.getId()}/viewform`;
  app = withGuard(
    formRoutes({ ...host, submitForm: (formId, submission) => submitResponse(host, formId, submission) }),
  );
});

function branching(): void {
  form.addTextItem().setTitle('氏名').setRequired(true);
  const purpose = form.addMultipleChoiceItem().setTitle('目的').setRequired(true);
  const research = form.addPageBreakItem().setTitle('研究について');
  form.addParagraphTextItem().setTitle('概要').setRequired(true);
  const visit = form
    .addPageBreakItem()
    .setTitle('見学について')
    .setGoToPage(FormApp.PageNavigationType.SUBMIT);
  form.addTextItem().setTitle('日').setRequired(true);
  purpose.setChoices([
    purpose.createChoice('研究', research),
    purpose.createChoice('見学', visit),
    purpose.createChoice('その他', FormApp.PageNavigationType.SUBMIT),
  ]);
}

function entry(title: string): string {
  const item = formView(host, form.getId()).items.find((each) => each.title === title);
  if (!item || !('entryId' in item)) throw new Error(`There is no question ${title}`);
  return `entry.${item.entryId}`;
}

async function get(query = '', email = people.applicant.email): Promise<Shown> {
  const response = await app.request(`http://localhost${path}${query}`, {
    headers: { Cookie: `account=${email}` },
  });
  return { status: response.status, html: await response.text() };
}

/** Sends a page on with what it carries: its hidden inputs, and `fields`. */
async function send(page: Shown, fields: Fields): Promise<Shown> {
  const body = new URLSearchParams();
  for (const [, name = '', value = ''] of page.html.matchAll(
    /type="hidden" name="([^"]*)" value="([^"]*)"/g,
  )) {
    body.append(name, value);
  }
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, each);
  const response = await app.request(`http://localhost${path}`, {
    method: 'POST',
    headers: {
      Cookie: `account=${people.applicant.email}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: body.toString(),
  });
  return { status: response.status, html: await response.text() };
}

const stored = () => responsesOf(host, form.getId());
const answers = () => Object.values(stored()[0]?.answers ?? {});

describe('a form of several pages', () => {
  beforeEach(branching);

  it('shows one page, and leads by the answer to the next', async () => {
    const first = await get();
    expect(first.html).toContain('次へ');
    expect(first.html).not.toContain('概要');
    const second = await send(first, { [entry('氏名')]: '佐藤 "花子"', [entry('目的')]: '研究' });
    expect(second.html).toContain('研究について');
    expect(second.html).toContain('戻る');
    expect(second.html).toContain('送信');
    const done = await send(second, { [entry('概要')]: '概要です' });
    expect(done.html).toContain('回答を記録しました。');
    expect(answers()).toEqual(expect.arrayContaining(['研究', '概要です']));
  });

  test.each([
    ['見学', { 日: '明日' }, '見学について'],
    ['研究', { 概要: '概要' }, '研究について'],
  ])('%s leads to its page, and nothing else is asked', async (purpose, more, title) => {
    const second = await send(await get(), { [entry('氏名')]: '佐藤', [entry('目的')]: purpose });
    expect(second.html).toContain(title);
    await send(second, Object.fromEntries(Object.entries(more).map(([name, value]) => [entry(name), value])));
    expect([...answers()].sort()).toEqual(['佐藤', purpose, ...Object.values(more)].sort());
  });

  it('ends where the answer says so', async () => {
    const done = await send(await get(), { [entry('氏名')]: '佐藤', [entry('目的')]: 'その他' });
    expect(done.html).toContain('回答を記録しました。');
    expect(stored()).toHaveLength(1);
  });

  it('says on the page itself what is wrong there, and goes no further', async () => {
    const { status, html } = await send(await get(), { [entry('目的')]: '研究' });
    expect(status).toBe(422);
    expect(html.match(/この質問は必須です<\/p>/g)).toHaveLength(1);
    expect(html).not.toContain('研究について');
    expect(html).toMatch(/value="研究" checked/);
  });

  it('goes back with everything kept, and forgets pages that another answer leaves out', async () => {
    const second = await send(await get(), { [entry('氏名')]: '佐藤', [entry('目的')]: '研究' });
    const back = await send(second, { [entry('概要')]: '書きかけ', move: 'back' });
    expect(back.status).toBe(200);
    expect(back.html).toContain('value="佐藤"');
    expect(back.html).toMatch(/value="研究" checked/);
    expect(back.html).not.toContain('戻る');
    expect(back.html).toContain('value="書きかけ"');
    const visit = await send(back, { [entry('氏名')]: '佐藤', [entry('目的')]: '見学' });
    await send(visit, { [entry('日')]: '明日' });
    expect([...answers()].sort()).toEqual(['佐藤', '明日', '見学'].sort());
  });

  it('stores the answers once', async () => {
    const second = await send(await get(), { [entry('氏名')]: '佐藤', [entry('目的')]: '見学' });
    await send(second, { [entry('日')]: '明日' });
    await send(second, { [entry('日')]: '明日' });
    expect(stored()).toHaveLength(1);
  });

  it('shows how far one is, where it is told to', async () => {
    expect((await get()).html).not.toContain('<progress');
    form.setProgressBar(true);
    expect((await get()).html).toContain('1/3 ページ');
  });

  it('takes only places that there are', async () => {
    const first = await get();
    const elsewhere = {
      ...first,
      html: first.html.replace('name="page" value="0"', 'name="page" value="7"'),
    };
    expect((await send(elsewhere, {})).status).toBe(422);
  });
});

describe('a response', () => {
  async function submitted(): Promise<{ readonly page: Shown; readonly edit: string }> {
    form.addTextItem().setTitle('氏名');
    form.setAllowResponseEdits(true);
    const page = await send(await get(), { [entry('氏名')]: '佐藤' });
    return { page, edit: /href="[^"]*(\?edit2=[^"]*)"/.exec(page.html)?.[1] ?? '' };
  }

  it('is opened again at the address that the confirmation gives, and changed', async () => {
    const { edit } = await submitted();
    const opened = await get(edit);
    expect(opened.html).toContain('value="佐藤"');
    await send(opened, { [entry('氏名')]: '髙橋' });
    expect(stored()).toHaveLength(1);
    expect(answers()).toEqual(['髙橋']);
  });

  it('may be changed by whoever may send one only', async () => {
    const { edit } = await submitted();
    form.setLimitOneResponsePerUser(true);
    expect((await get()).html).toContain('1 回しか回答できません');
    expect((await get(edit)).status).toBe(200);
  });

  it('is not opened once the form lets nobody come back, and never under another address', async () => {
    const { page, edit } = await submitted();
    expect(page.html).toContain('回答を編集');
    form.setAllowResponseEdits(false);
    expect((await get(edit)).html).toContain('編集は許可されていません');
    expect((await get('?edit2=nothing')).status).toBe(404);
  });
});

describe('a page', () => {
  it('asks for an address on the first page, and keeps it', async () => {
    form.setEmailCollectionType(FormApp.EmailCollectionType.RESPONDER_INPUT);
    form.addPageBreakItem();
    const first = await get();
    expect((await send(first, { emailAddress: 'x' })).html).toContain('有効なメールアドレス');
    await send(await send(first, { emailAddress: 'ada@example.org' }), {});
    expect(stored()[0]?.respondentEmail).toBe('ada@example.org');
  });

  it('shows grids, and takes a row for a row', async () => {
    form.addGridItem().setTitle('評価').setRows(['速さ', '画質']).setColumns(['良', '可']).setRequired(true);
    const first = await get();
    const [speed, look] = [...new Set(first.html.match(/entry\.\d+/g))];
    const half = await send(first, { [speed!]: '良' });
    expect([half.status, half.html]).toEqual([422, expect.stringContaining('この質問は必須です')]);
    await send(first, { [speed!]: '良', [look!]: '可' });
    expect(answers()).toEqual(expect.arrayContaining(['良', '可']));
  });

  it('shows pictures of its own and links to films', async () => {
    const png = { bytes: Uint8Array.of(137, 80), contentType: 'image/png', name: null };
    const image = form
      .addImageItem()
      .setTitle('図')
      .setImage(blobFacade(fakeExecution({}), png));
    form.addVideoItem().setVideoUrl('dQw4w9WgXcQ');
    const { html } = await get();
    expect(html).toContain('href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"');
    expect(html).not.toMatch(/src="https?:/);
    const at = `http://localhost/forms/d/e/${form.getId()}/image/`;
    const shown = await app.request(`${at}${image.getId()}`);
    expect([shown.headers.get('Content-Type'), await shown.arrayBuffer()]).toEqual([
      'image/png',
      Uint8Array.of(137, 80).buffer,
    ]);
    expect((await app.request(`${at}12`)).status).toBe(404);
  });

  test.each([
    ['addTimeItem', 'type="time"'],
    ['addDurationItem', '時:分:秒'],
    ['addRatingItem', '★'],
  ] as const)('has inputs for %s', async (adder, words) => {
    form[adder]();
    expect((await get()).html).toContain(words);
  });

  it('keeps an order of chance for one rendering, which loses nothing', async () => {
    const titles = ['一', '二', '三', '四', '五', '六'];
    for (const title of titles) form.addTextItem().setTitle(title).setRequired(true);
    form.setShuffleQuestions(true);
    const order = ({ html }: Shown) => html.match(/[一二三四五六](?=<span)/g);
    const first = await get();
    expect(order(await send(first, {}))).toEqual(order(first));
    expect([...(order(first) ?? [])].sort()).toEqual([...titles].sort());
  });

  it('sums the answers up for editors, and for everybody where it is told to', async () => {
    form.addListItem().setTitle('職位').setChoiceValues(['教授', '助教']);
    await send(await get(), { [entry('職位')]: '助教' });
    const at = (email: string) =>
      app.request(form.getSummaryUrl().replace('http://localhost:8080', 'http://localhost'), {
        headers: { Cookie: `account=${email}` },
      });
    expect((await at(people.applicant.email)).status).toBe(404);
    expect(await (await at(people.staff.email)).text()).toMatch(/教授<\/dt><dd>0 件.*助教<\/dt><dd>1 件/);
    form.setPublishingSummary(true);
    expect((await at(people.applicant.email)).status).toBe(200);
  });

  it('says the score of a quiz', async () => {
    const item = form.setIsQuiz(true).addListItem().setTitle('問').setPoints(2);
    item.setChoices([item.createChoice('正', true), item.createChoice('誤', false)]);
    expect((await send(await get(), { [entry('問')]: '正' })).html).toContain('スコア: 2 / 2');
  });
});
