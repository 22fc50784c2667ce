import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { share } from '../../../../../src/workspace/services/drive/files.ts';
import { createSpreadsheet } from '../../../../../src/workspace/services/sheets/service.ts';
import { formEditorRoutes } from '../../../../../src/workspace/web/form/editor/routes.tsx';
import { formRoutes } from '../../../../../src/workspace/web/form/routes.tsx';
import { createDialogShelf } from '../../../../../src/workspace/web/script/dialog-shelf.ts';
import { scriptRoutes } from '../../../../../src/workspace/web/script/script-routes.ts';
import type { Workspace } from '../../../../../src/workspace/workspace.ts';
import { people } from '../../../../support/workspace/fake-execution.ts';
import { memoryWorkspace, testProject } from '../../../../support/workspace/project.ts';
import { withGuard } from '../../../../support/workspace/serve.ts';

const { staff, applicant } = people;

const source = `
function onOpen() { FormApp.getUi().createMenu('受付').addItem('<題>', 'rename').addToUi(); }
function make() {
  const form = FormApp.create('申込', true).setCollectEmail(true);
  form.addTextItem().setTitle('氏名').setHelpText('<b>').setRequired(true);
  form.addCheckboxItem().setTitle('日').setChoiceValues(['月', '火']);
  form.addGridItem().setTitle('都合').setRows(['朝']).setColumns(['可', '否']);
  form.addPageBreakItem().setTitle('次のページ');
  return form.getId();
}
function rename() { FormApp.getActiveForm().setTitle('新しい題'); FormApp.getUi().alert('変えました'); }
function title(prefix) { return prefix + FormApp.getActiveForm().getTitle(); }
function link(id) { FormApp.getActiveForm().setDestination(FormApp.DestinationType.SPREADSHEET, id); }
`;

let workspace: Workspace;
let app: ReturnType<typeof withGuard>;
let formId: string;
let projectId: string;
let value: ReturnType<typeof testProject>['value'];

beforeEach(() => {
  workspace = memoryWorkspace();
  formId = testProject(source, { workspace }).value('make') as string;
  ({ projectId, value } = testProject(source, { workspace, formId }));
  const shelf = createDialogShelf();
  app = withGuard(formRoutes(workspace), formEditorRoutes(workspace), scriptRoutes(workspace, shelf));
});
afterEach(() => workspace.close());

type Asked = { readonly email?: string | undefined; readonly body?: unknown };

async function ask(path: string, { email = staff.email, body }: Asked = {}) {
  const response = await app.request(`http://localhost${path}`, {
    headers: { Cookie: `account=${encodeURIComponent(email)}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    location: response.headers.get('Location'),
    html: text,
    json: () => JSON.parse(text) as Record<string, unknown>,
  };
}

const edit = () => `/forms/d/${formId}/edit`;
const call = (functionName: string, args: unknown[] = []) => ({
  page: { kind: 'form', id: formId },
  functionName,
  args,
});

describe('the page', () => {
  it('shows the questions, the menus of the script, and that responses are taken', async () => {
    const { status, html } = await ask(edit());
    expect(status).toBe(200);
    for (const shown of [
      '氏名',
      '月',
      '都合',
      '次のページ',
      '回答を受け付け中',
      '質問',
      '回答はまだありません',
    ])
      expect(html).toContain(shown);
    expect(html).toMatch(/role="menuitem"[^>]*>受付</);
    expect(html).toContain('data-function-name="rename">&lt;題&gt;');
    expect(html).toContain('&lt;b&gt;');
  });

  it('is for those who may edit the form; others are led to where it is filled in, and fire nothing', async () => {
    const viewform = `/forms/d/e/${formId}/viewform`;
    const toViewform = { status: 302, location: `${viewform}?edit_requested=true` };
    expect(await ask(edit(), { email: applicant.email })).toMatchObject(toViewform);
    share(workspace, staff.email, formId, applicant.email, 'reader');
    expect(await ask(edit(), { email: applicant.email })).toMatchObject(toViewform);
    expect(await ask(viewform, { email: applicant.email })).toMatchObject({ status: 200 });
    expect(workspace.executions({ functionName: 'onOpen' })).toEqual([]);
    share(workspace, staff.email, formId, applicant.email, 'writer');
    expect((await ask(edit(), { email: applicant.email })).html).toContain('受付');
    expect(workspace.executions({ functionName: 'onOpen' })).toHaveLength(1);
  });

  it('lists the responses, the newest first, and where they are written', async () => {
    const { spreadsheetId } = createSpreadsheet(workspace, staff.email, { title: '<台帳>' });
    value('link', spreadsheetId);
    for (const name of ['先', '<後>']) {
      const answers = Object.fromEntries(
        (await itemIds()).map(([title, id]) => [id, title === '氏名' ? name : ['月', '火']]),
      );
      workspace.submitForm(formId, { respondent: applicant.email, answers });
    }
    const { html } = await ask(`/forms/d/${formId}/region`);
    expect(html).toContain('2 件の回答');
    expect(html.indexOf('<td>&lt;後&gt;</td>')).toBeLessThan(html.indexOf('<td>先</td>'));
    expect(html).toContain(`<td>${applicant.email}</td>`);
    expect(html).toContain('<td>月、火</td>');
    expect(html).toContain(`/spreadsheets/d/${spreadsheetId}/edit`);
    expect(html).toContain('&lt;台帳&gt;');
  });

  it('does not know other forms', async () => {
    expect((await ask('/forms/d/nothing/edit')).status).toBe(404);
    expect((await ask('/forms/d/nothing/region')).status).toBe(403);
  });
});

async function itemIds(): Promise<[string, number][]> {
  const source = `function main() {
    return FormApp.getActiveForm().getItems().slice(0, 2).map((item) => [item.getTitle(), item.getId()]);
  }`;
  return testProject(source, { workspace, formId }).value() as [string, number][];
}

describe('taking responses', () => {
  const accepting = (body: unknown, email?: string) => ask(`/forms/d/${formId}/accepting`, { body, email });

  it('ends and begins again by hand', async () => {
    const submit = () =>
      workspace.submitForm(formId, { respondent: applicant.email, answers: {} }).kind === 'refused';
    expect((await accepting({ accepting: false })).html).toContain('受け付け終了');
    expect(submit()).toBe(true);
    expect((await accepting({ accepting: true })).html).toContain('回答を受け付け中');
    expect(submit()).toBe(false);
  });

  it('publishes a form that is not', async () => {
    const unpublish = `function main() { FormApp.getActiveForm().setPublished(false); }`;
    testProject(unpublish, { workspace, formId }).value();
    expect((await ask(`/forms/d/${formId}/region`)).html).toContain('非公開');
    expect((await accepting({ accepting: true })).html).toContain('回答を受け付け中');
  });

  it('is for editors, and for what can be read', async () => {
    expect((await accepting({ accepting: false }, applicant.email)).status).toBe(403);
    expect((await accepting({ accepting: 'no' })).status).toBe(400);
    expect((await ask(`/forms/d/${formId}/region`)).html).toContain('回答を受け付け中');
  });
});

describe('running scripts', () => {
  it('of the menu', async () => {
    const { json } = await ask('/script/menu', { body: call('rename') });
    expect(json()).toEqual({
      kind: 'completed',
      value: null,
      effects: [{ kind: 'alert', title: '', message: '変えました' }],
    });
    expect((await ask(`/forms/d/${formId}/region`)).html).toContain('新しい題');
  });

  it('of whichever bound script has the function', async () => {
    workspace.createProject({
      name: '別',
      owner: staff.email,
      manifest: { timeZone: 'Asia/Tokyo' },
      container: { kind: 'form', id: formId },
      files: [
        { name: 'Code', kind: 'server-js', source: `function other() { FormApp.getUi().alert('別'); }` },
      ],
    });
    const shown = async (functionName: string) =>
      (await ask('/script/menu', { body: call(functionName) })).json().effects;
    expect(await shown('other')).toMatchObject([{ message: '別' }]);
    expect(await shown('rename')).toMatchObject([{ message: '変えました' }]);
  });

  it('of a dialog', async () => {
    const { json } = await ask(`/script/${projectId}/run`, { body: call('title', ['題: ']) });
    expect(json()).toMatchObject({ kind: 'completed', value: '題: 申込' });
  });

  test.each<[string, Asked, number]>([
    ['somebody who may not edit the form', { email: applicant.email }, 403],
    ['a form without a script', { body: { ...call('rename'), page: { kind: 'form', id: 'other' } } }, 403],
    ['what cannot be read', { body: {} }, 400],
  ])('not of %s', async (_who, asked, status) => {
    expect((await ask('/script/menu', { body: call('rename'), ...asked })).status).toBe(status);
  });

  it('not of a page of another kind', async () => {
    const selection = {
      sheetId: 0,
      startRowIndex: 0,
      endRowIndex: 1,
      startColumnIndex: 0,
      endColumnIndex: 1,
    };
    const body = { ...call('rename'), page: { kind: 'spreadsheet', id: formId, selection } };
    expect((await ask('/script/menu', { body })).status).toBe(400);
  });
});
