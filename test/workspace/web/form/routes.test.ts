import { beforeEach, describe, expect, it } from '@jest/globals';
import { changeForm } from '../../../../src/workspace/services/forms/editing.ts';
import { responsesOf } from '../../../../src/workspace/services/forms/store.ts';
import { people } from '../../../support/workspace/fake-execution.ts';
import { sampleForm } from '../../../support/workspace/sample-form.ts';
import { withGuard } from '../../../support/workspace/serve.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

let form: ReturnType<typeof sampleForm>;
let app: ReturnType<typeof withGuard>;

beforeEach(() => {
  form = sampleForm();
  app = withGuard(form.routes);
});

function cookie(email: string | undefined): Record<string, string> {
  return email === undefined ? {} : { Cookie: `account=${encodeURIComponent(email)}` };
}

async function get(query = '', email: string | undefined = people.applicant.email) {
  const response = await app.request(`http://localhost${form.path}${query}`, { headers: cookie(email) });
  return { status: response.status, html: await response.text() };
}

async function token(): Promise<string> {
  return /name="token" value="([^"]+)"/.exec((await get()).html)?.[1] ?? '';
}

async function post(fields: Fields, email: string | undefined = people.applicant.email) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) body.append(name, each as string);
  }
  const response = await app.request(`http://localhost${form.path}`, {
    method: 'POST',
    headers: { ...cookie(email), 'Content-Type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  });
  return { status: response.status, html: await response.text() };
}

function complete(change: Fields = {}): Fields {
  return {
    [form.entries('氏名')]: '佐藤 花子',
    [form.entries('研究の概要')]: '概要',
    [form.entries('区分')]: '学内の研究',
    ...change,
  };
}

const stored = () => responsesOf(form.host, form.id);

describe('opening a form', () => {
  it('shows every question, the account, and that its address is recorded', async () => {
    const { status, html } = await get();
    expect(status).toBe(200);
    expect(html).toContain('氏名 / Name');
    expect(html).toContain('申請者 / Applicant');
    expect(html).toContain(people.applicant.email);
    expect(html).toContain('アカウントを切り替える');
    expect(html).toContain('メールアドレスが回答とともに記録されます');
  });

  it('runs no inline script', async () => {
    expect((await get()).html).not.toMatch(/<script>|onclick=|style=/);
  });

  it('offers the accounts to whoever has not signed in', async () => {
    const response = await app.request(`http://localhost${form.path}`);
    const html = await response.text();
    expect(html).toContain('ログインする必要があります');
    expect(html).toContain(`value="${people.applicant.email}"`);
    expect(html).not.toContain('氏名 / Name');
  });

  it('turns an outside account away', async () => {
    const { status, html } = await get('', people.outsider.email);
    expect(status).toBe(403);
    expect(html).toContain('組織に所属するユーザーのみ');
    expect(html).not.toContain('氏名 / Name');
  });

  it.each([
    [{ accepting: false }, '終了しました'],
    [{ published: false }, '公開されていません'],
  ])('says so when it takes no answers: %j', async (change, words) => {
    changeForm(form.host, form.id, change);
    const { html } = await get();
    expect(html).toContain(words);
    expect(html).not.toContain('name="token"');
  });

  it('fills in what a prefilled link carries', async () => {
    const query = new URLSearchParams([
      ['usp', 'pp_url'],
      [form.entries('氏名'), '髙﨑 "①"'],
      [form.entries('区分'), '__other_option__'],
      [`${form.entries('区分')}.other_option_response`, '症例報告'],
      [form.entries('画像の種類'), 'CT'],
      [form.entries('職位'), '助教'],
      [form.entries('打合せ候補'), '2026-08-01 10:30'],
    ]);
    const { html } = await get(`?${query.toString()}`);
    expect(html).toContain('value="髙﨑 &quot;①&quot;"');
    expect(html).toContain('value="症例報告"');
    expect(html).toMatch(/value="CT" checked/);
    expect(html).toMatch(/value="助教" selected/);
    expect(html).toContain('value="2026-08-01T10:30"');
  });

  it('does not know other forms', async () => {
    expect((await app.request('http://localhost/forms/d/e/nothing/viewform')).status).toBe(404);
  });

  it('leads from the address without e to the form', async () => {
    const response = await app.request(`http://localhost/forms/d/${form.id}/viewform`);
    expect(response.headers.get('Location')).toBe(form.path);
  });
});

describe('sending a form', () => {
  it('stores the answers and shows the confirmation', async () => {
    const { status, html } = await post({ ...complete(), token: await token() });
    expect(status).toBe(200);
    expect(html).toContain('相談申請を受け付けました。');
    expect(html).toContain('別の回答を送信');
    expect(stored()).toEqual([expect.objectContaining({ respondentEmail: people.applicant.email })]);
  });

  it('stores nothing the second time, however it is asked', async () => {
    const fields = { ...complete(), token: await token() };
    const [first, second] = [await post(fields), await post(fields)];
    expect(second).toEqual(first);
    expect(stored()).toHaveLength(1);
  });

  it('stores another response from another rendering', async () => {
    await post({ ...complete(), token: await token() });
    await post({ ...complete(), token: await token() });
    expect(stored()).toHaveLength(2);
  });

  it('shows problems at their questions and keeps everything typed', async () => {
    const outline = `${'長'.repeat(9_990)}<script>髙﨑①`;
    const fields = {
      [form.entries('研究の概要')]: outline,
      [form.entries('CT の件数')]: 'たくさん',
      [form.entries('画像の種類')]: ['MRI', '__other_option__'],
      [`${form.entries('画像の種類')}.other_option_response`]: '超音波',
    };
    const { status, html } = await post({ ...fields, token: await token() });

    expect(status).toBe(422);
    expect(stored()).toEqual([]);
    expect(html.match(/この質問は必須です<\/p>/g)).toHaveLength(2);
    expect(html).toContain('整数を入力してください');
    expect(html.indexOf('autofocus')).toBeLessThan(html.indexOf('研究の概要'));
    expect(html).toContain(`${'長'.repeat(9_990)}&lt;script&gt;髙﨑①</textarea>`);
    expect(html).toContain('value="たくさん"');
    expect(html).toMatch(/value="MRI" checked/);
    expect(html).toContain('value="超音波"');
  });

  it('accepts the same rendering once its problems are mended', async () => {
    const rendered = await token();
    await post({ token: rendered });
    await post({ ...complete(), token: rendered });
    expect(stored()).toHaveLength(1);
  });

  it('keeps a long text, script and rare characters as they are', async () => {
    const outline = `${'あ'.repeat(9_980)}\n<script>alert(1)</script>髙﨑①㎡𠮷`;
    await post({ ...complete({ [form.entries('研究の概要')]: outline }), token: await token() });
    expect(Object.values(stored()[0]!.answers)).toContain(outline);
  });

  it('refuses what did not come from a rendering of the form', async () => {
    expect((await post(complete())).status).toBe(400);
    expect((await post({ ...complete(), token: 'made-up' })).status).toBe(400);
    expect(stored()).toEqual([]);
  });

  it('refuses another site', async () => {
    const response = await app.request(`http://localhost${form.path}`, {
      method: 'POST',
      headers: { ...cookie(people.applicant.email), Origin: 'http://evil.example' },
    });
    expect(response.status).toBe(403);
  });

  it('asks again who one is, and whether the form is still open', async () => {
    const fields = { ...complete(), token: await token() };
    expect((await post(fields, people.outsider.email)).html).toContain('組織に所属するユーザーのみ');
    changeForm(form.host, form.id, { accepting: false });
    expect((await post(fields)).html).toContain('終了しました');
    expect(stored()).toEqual([]);
  });
});
