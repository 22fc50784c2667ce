import { beforeEach, describe, expect, it } from '@jest/globals';
import { batchUpdate } from '../../../../src/workspace/services/sheets/service.ts';
import { people } from '../../../support/workspace/fake-execution.ts';
import { reader, sampleSpreadsheet } from '../../../support/workspace/sample-spreadsheet.ts';
import { withGuard } from '../../../support/workspace/serve.ts';

const { staff, applicant: editor, outsider } = people;

let sample: ReturnType<typeof sampleSpreadsheet>;
let app: ReturnType<typeof withGuard>;

beforeEach(() => {
  sample = sampleSpreadsheet();
  app = withGuard(sample.routes);
});

function cookie(email: string): Record<string, string> {
  return email === '' ? {} : { Cookie: `account=${encodeURIComponent(email)}` };
}

async function get(path: string, email: string = staff.email) {
  const response = await app.request(`http://localhost${path}`, { headers: cookie(email) });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

async function post(path: string, body: unknown, email: string = staff.email) {
  const response = await app.request(`http://localhost${path}`, {
    method: 'POST',
    headers: { ...cookie(email), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, json: () => JSON.parse(text) as Record<string, unknown> };
}

/** `text` is the grid drawn anew, where there is one. */
async function change(change: unknown, email?: string) {
  const path = `/spreadsheets/d/${sample.spreadsheetId}/changes`;
  const answer = await post(path, { gid: sample.sheetId, firstRow: 0, change }, email);
  const { html } = answer.json() as { html?: string };
  return { ...answer, text: html ?? '' };
}

function call(functionName: string, args: unknown[] = []) {
  const selection = {
    sheetId: sample.sheetId,
    startRowIndex: 4,
    endRowIndex: 5,
    startColumnIndex: 0,
    endColumnIndex: 1,
  };
  return {
    page: { kind: 'spreadsheet', id: sample.spreadsheetId, selection },
    functionName,
    args,
  };
}

const runMenu = (functionName: string, email?: string) => post('/script/menu', call(functionName), email);
const runDialog = (functionName: string, args: unknown[] = [], email?: string) =>
  post(`/script/${sample.project.id}/run`, call(functionName, args), email);

/** What the page shows in a cell. */
function textOf(html: string, cell: string): string | undefined {
  return new RegExp(`data-cell="${cell}"[^>]*data-text="([^"]*)"`).exec(html)?.[1];
}

describe('opening a spreadsheet', () => {
  it('shows cells, tabs and the script’s menus', async () => {
    const { status, html } = await get(sample.path);
    expect(status).toBe(200);
    expect(textOf(html, 'A1')).toBe('受付番号');
    expect(textOf(html, 'A3')).toBe('IMG-0002');
    expect(html).toContain('data-function-name="openDialog"');
    expect(html).toMatch(/aria-current="page"[^>]*>受付</);
    expect(html).toContain('料金表');
  });

  it('leaves hidden columns out and says so', async () => {
    const { html } = await get(sample.path);
    expect(html).not.toContain('data-cell="E1"');
    expect(html).toContain('非表示の列が 1 列あります');
  });

  it('draws drop-downs and check boxes as what they are', async () => {
    const { html } = await get(sample.path);
    expect(html).toMatch(
      /data-cell="B2"[^>]*><div class="drop-down chosen" role="combobox"[^>]*data-list="0">相談申請</,
    );
    expect(html).toContain('data-lists="[[&quot;相談申請&quot;,&quot;完了&quot;]]"');
    expect(html).toMatch(/data-cell="D2"[^>]*><input type="checkbox"/);
  });

  it('marks what this person may not edit', async () => {
    expect((await get(sample.path)).html).not.toMatch(/data-cell="A2"[^>]*data-protected/);
    expect((await get(sample.path, editor.email)).html).toMatch(/data-cell="A2"[^>]*data-protected/);
  });

  it('repeats the frozen rows on later pages', async () => {
    const { html } = await get(`${sample.path}?gid=${sample.sheetId}&first=200`);
    expect(textOf(html, 'A1')).toBe('受付番号');
    expect(textOf(html, 'A201')).toBe('IMG-0200');
    expect(html).not.toContain('data-cell="A100"');
  });

  it.each(['', outsider.email])('asks %j for access', async (email) => {
    const { status, html } = await get(sample.path, email);
    expect(status).toBe(403);
    expect(html).toContain('アクセス権が必要です');
    expect(html).not.toContain('受付台帳');
  });

  it('lets a reader look, without menus', async () => {
    const { html } = await get(sample.path, reader.email);
    expect(html).toContain('閲覧のみ');
    expect(html).toContain('data-editable="false"');
    expect(html).not.toContain('data-function-name');
  });

  it('says that a spreadsheet nobody knows needs access too', async () => {
    expect((await get('/spreadsheets/d/nothing/edit')).status).toBe(403);
  });
});

describe('changing cells', () => {
  it('types as a person does, and answers with the grid drawn anew', async () => {
    const { status, text } = await change({ kind: 'type', row: 2, column: 2, text: '=1+2' });
    expect(status).toBe(200);
    expect(textOf(text, 'C3')).toBe('3');
    expect(text).toMatch(/data-cell="C3"[^>]*data-formula="=1\+2"/);
  });

  it('keeps what looks like html as text', async () => {
    const { text } = await change({ kind: 'type', row: 2, column: 2, text: '<script>alert(1)</script>' });
    expect(textOf(text, 'C3')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script>');
  });

  it('refuses in Japanese what breaks a rule of the cell', async () => {
    const { status, json } = await change({ kind: 'type', row: 2, column: 1, text: 'でたらめ' });
    expect(status).toBe(400);
    expect(json().message).toContain('入力規則');
  });

  it('refuses a protected cell', async () => {
    const { status, json } = await change({ kind: 'type', row: 2, column: 0, text: 'x' }, editor.email);
    expect(status).toBe(403);
    expect(json().message).toContain('保護されている');
  });

  it('pastes whole or not at all', async () => {
    const rows = [['一'], ['二']];
    const { text } = await change({ kind: 'paste', row: 2, column: 2, rows });
    expect([textOf(text, 'C3'), textOf(text, 'C4')]).toEqual(['一', '二']);
    expect((await change({ kind: 'paste', row: 2, column: 1, rows: [['完了'], ['x']] })).status).toBe(400);
    expect(textOf((await get(sample.path)).html, 'B3')).toBe('相談申請');
  });

  it('clears a range', async () => {
    await change({ kind: 'type', row: 2, column: 2, text: 'x' });
    const { text } = await change({
      kind: 'clear',
      blocks: [{ row: 2, column: 2, rowCount: 2, columnCount: 1 }],
    });
    expect(textOf(text, 'C3')).toBe('');
  });

  it('sorts below the frozen rows', async () => {
    const { text } = await change({ kind: 'sort', column: 0, ascending: false });
    expect([textOf(text, 'A1'), textOf(text, 'A2')]).toEqual(['受付番号', 'IMG-0250']);
  });

  it('inserts, hides and shows columns', async () => {
    const inserted = await change({ kind: 'insert-column', before: 1 });
    expect(textOf(inserted.text, 'C1')).toBe('状態');
    const hidden = await change({ kind: 'hide-columns', from: 1, count: 1 });
    expect(hidden.text).not.toContain('data-cell="B1"');
    const shown = await change({ kind: 'show-columns', from: 1, count: 1 });
    expect(textOf(shown.text, 'B1')).toBe('');
  });

  it.each([
    [reader.email, 403],
    [outsider.email, 403],
    ['', 403],
  ])('lets %j change nothing', async (email, status) => {
    expect((await change({ kind: 'type', row: 2, column: 2, text: 'x' }, email)).status).toBe(status);
  });

  it.each([{ kind: 'type', row: -1, column: 0, text: '' }, { kind: 'drop' }, null])(
    'does not understand %j',
    async (given) => {
      expect((await change(given)).status).toBe(400);
    },
  );
});

describe('an edit that a script hears of', () => {
  const listening = `
    function onEdit(e) {
      e.range.setNote('前: ' + e.oldValue);
      e.source.toast(e.range.getA1Notation(), '編集', 3);
    }
    function edited(e) {
      const html = HtmlService.createHtmlOutput('<p>理由を書いてください</p>');
      SpreadsheetApp.getUi().showModalDialog(html, '理由');
    }
    function install() {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      ScriptApp.newTrigger('edited').forSpreadsheet(book).onEdit().create();
    }
    function ranges() {
      const list = SpreadsheetApp.getActiveRangeList().getRanges();
      SpreadsheetApp.getActive().toast(list.map((range) => range.getA1Notation()).join(' '));
    }`;

  beforeEach(() => {
    const files = [{ name: 'Code', kind: 'server-js', source: listening }] as const;
    sample.workspace.installProject({ ...sample.project, files });
  });

  it('shows its toast to the person, and the cells as it left them', async () => {
    const { json, text } = await change({ kind: 'type', row: 2, column: 3, text: 'TRUE' }, editor.email);
    expect(json().effects).toEqual([{ kind: 'toast', title: '編集', message: 'D3', seconds: 3 }]);
    expect(text).toMatch(/data-cell="D3"[^>]*data-text="TRUE"[^>]*data-note="前: FALSE"/);
  });

  it('shows the dialog of an installable trigger to whoever edits', async () => {
    await runMenu('install');
    const { json } = await change({ kind: 'type', row: 2, column: 2, text: 'x' }, editor.email);
    const [, dialog] = json().effects as { address: string }[];
    expect(dialog).toMatchObject({ kind: 'dialog', title: '理由', projectId: sample.project.id });
    expect((await get(dialog!.address, editor.email)).html).toContain('理由を書いてください');
  });

  it('lets no simple trigger open a dialog', async () => {
    const source = listening.replace('function edited', 'function onEdit');
    const files = [{ name: 'Code', kind: 'server-js', source }] as const;
    sample.workspace.installProject({ ...sample.project, files });
    const { json } = await change({ kind: 'type', row: 2, column: 2, text: 'x' });
    expect(json().effects).toEqual([]);
    expect(sample.workspace.executions()[0]?.error).toContain(
      'You do not have permission to call Ui.showModalDialog.',
    );
  });

  it('tells a menu function every selected range', async () => {
    const { page, ...rest } = call('ranges');
    const ranges = [{ ...page.selection, startRowIndex: 1, endRowIndex: 4 }, page.selection];
    const answer = await post('/script/menu', { ...rest, page: { ...page, ranges } });
    expect(answer.json().effects).toEqual([expect.objectContaining({ message: 'A2:A4 A5' })]);
  });
});

it('draws a check box that stands for other values', async () => {
  const range = {
    sheetId: sample.sheetId,
    startRowIndex: 1,
    endRowIndex: 2,
    startColumnIndex: 2,
    endColumnIndex: 3,
  };
  const values = [{ userEnteredValue: '済' }, { userEnteredValue: '未' }];
  const rule = { condition: { type: 'BOOLEAN', values } };
  batchUpdate(sample.workspace, staff.email, sample.spreadsheetId, {
    requests: [{ setDataValidation: { range, rule } }],
  });
  const { text } = await change({ kind: 'type', row: 1, column: 2, text: '済' });
  expect(text).toMatch(/data-cell="C2"[^>]*><input[^>]*checked[^>]*data-ticked="済" data-unticked="未"/);
});

describe('running scripts', () => {
  it('tells the page what to show, in order', async () => {
    expect((await runMenu('notify')).json()).toEqual({
      kind: 'completed',
      value: null,
      effects: [{ kind: 'toast', title: '受付', message: '1 件を記録しました。', seconds: 5 }],
    });
  });

  it('gives a dialog’s document out once, to the person who opened it, in a room of its own', async () => {
    const { effects } = (await runMenu('openDialog')).json() as { effects: { address: string }[] };
    expect(effects).toEqual([
      expect.objectContaining({ kind: 'dialog', title: '行に書き込む', width: 480, height: 240 }),
    ]);
    const { address } = effects[0]!;
    expect((await get(address, editor.email)).status).toBe(404);
    const { status, headers, html } = await get(address);
    expect(status).toBe(200);
    expect(headers.get('Content-Security-Policy')).toMatch(/^sandbox allow-scripts/);
    expect(html.indexOf('<script>')).toBeLessThan(html.indexOf('選択した行'));
    expect((await get(address)).status).toBe(404);
  });

  it('answers google.script.run, on the selected row', async () => {
    const answer = await runDialog('writeBeside', [{ text: '髙﨑' }]);
    expect(answer.json()).toMatchObject({
      kind: 'completed',
      value: { text: '髙﨑 を 5 行目に書きました' },
    });
    expect(textOf((await get(sample.path)).html, 'C5')).toBe('髙﨑');
  });

  it('hands the script’s own message on, with its execution', async () => {
    const answer = (await runDialog('fail')).json();
    expect(answer).toMatchObject({ kind: 'failed', message: expect.stringContaining('設定がありません') });
    expect(sample.workspace.executions()[0]).toMatchObject({ id: answer.executionId, status: 'failed' });
  });

  it('lets no date out', async () => {
    expect((await runDialog('dated')).json()).toMatchObject({
      kind: 'failed',
      message: 'Failed due to illegal value in property: when',
    });
  });

  it('does not call private functions', async () => {
    expect(await runDialog('hidden_')).toMatchObject({ status: 400 });
  });

  it.each([reader.email, outsider.email, ''])('does not run for %j', async (email) => {
    expect((await runMenu('notify', email)).status).toBe(403);
    expect((await runDialog('writeBeside', [{ text: 'x' }], email)).status).toBe(403);
  });

  it('knows no other project', async () => {
    expect((await post('/script/nothing/run', call('fail'))).status).toBe(403);
  });
});
