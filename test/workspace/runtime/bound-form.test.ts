import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { UiAnswer, UiEffect } from '../../../src/workspace/runtime/ui-session.ts';
import { share } from '../../../src/workspace/services/drive/files.ts';
import { createForm } from '../../../src/workspace/services/forms/editing.ts';
import { createSpreadsheet } from '../../../src/workspace/services/sheets/service.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { people } from '../../support/workspace/fake-execution.ts';
import { memoryWorkspace, testProject } from '../../support/workspace/project.ts';

const { staff, applicant, outsider } = people;

let workspace: Workspace;
let formId: string;
let spreadsheetId: string;

beforeEach(() => {
  workspace = memoryWorkspace();
  formId = createForm(workspace, { title: '申込', owner: staff.email, published: true }).id;
  ({ spreadsheetId } = createSpreadsheet(workspace, staff.email, { title: '台帳' }));
});
afterEach(() => workspace.close());

type Bound = 'form' | 'spreadsheet' | 'nothing';

/** A project that is bound to the form, or to something else. */
function project(source: string, bound: Bound = 'form') {
  const ids = { form: { formId }, spreadsheet: { spreadsheetId }, nothing: {} };
  return testProject(source, { workspace, ...ids[bound] });
}

/** What an expression comes to in the editor, or its error. */
function evaluated(expression: string, bound?: Bound): unknown {
  const { value, error } = project(`function main() { return ${expression}; }`, bound).run('main');
  return error ?? value;
}

/** What an expression comes to when a menu item of the form's page runs it, and what is then shown. */
function atPage(expression: string, answers: readonly UiAnswer[] = []) {
  const effects: UiEffect[] = [];
  const ui = { page: { kind: 'form' as const, id: formId }, effects, menus: [], answers };
  const { status, value, error } = project(`function main() { return ${expression}; }`).run('main', {
    startedBy: 'menu',
    ui,
  });
  return { status, result: error ?? value, effects };
}

/** What the function `onOpen` logs, or its error, when the form is opened to be edited. */
function opened(body: string, user: string = staff.email) {
  project(`function onOpen(e) { ${body} }`);
  const menus = workspace.openForm(formId, user);
  const { error, log } = workspace.executions()[0]!;
  return { menus, log, error };
}

describe('what a script is bound to', () => {
  test.each<[string, Bound, unknown]>([
    ['FormApp.getActiveForm().getTitle()', 'form', '申込'],
    ['FormApp.getActiveForm()', 'spreadsheet', null],
    ['FormApp.getActiveForm()', 'nothing', null],
    ['SpreadsheetApp.getActive()', 'form', null],
    ['SpreadsheetApp.getActiveSpreadsheet()', 'form', null],
    ['SpreadsheetApp.getActiveSheet()', 'form', null],
    ['SpreadsheetApp.getActiveRange()', 'form', null],
    ['LockService.getDocumentLock().tryLock(1)', 'form', true],
    ['CacheService.getDocumentCache().get("a")', 'form', null],
    ['PropertiesService.getDocumentProperties().getKeys()', 'form', []],
    ['PropertiesService.getDocumentProperties()', 'nothing', null],
  ])('%s of a script bound to (a) %s', (expression, bound, result) => {
    expect(evaluated(expression, bound)).toEqual(result);
  });

  it('keeps the properties of its own', () => {
    const write = `PropertiesService.getDocumentProperties().setProperty('a', '1')`;
    expect(evaluated(`${write} && 1`)).toBe(1);
    const read = `PropertiesService.getDocumentProperties().getProperty('a')`;
    expect([evaluated(read), evaluated(read, 'spreadsheet')]).toEqual(['1', null]);
  });

  it('is no business of those who may not edit it', () => {
    const { run } = project('function main() { return FormApp.getActiveForm().getTitle(); }');
    expect(run('main', { user: outsider.email }).error).toBe(
      'You do not have permission to access the requested document.',
    );
  });

  test.each([
    ['https://www.googleapis.com/auth/forms.currentonly', '申込'],
    ['https://www.googleapis.com/auth/forms', '申込'],
    [
      'https://www.googleapis.com/auth/script.container.ui',
      'Specified permissions are not sufficient to call FormApp.getActiveForm. Required permissions: ' +
        '(https://www.googleapis.com/auth/forms.currentonly || https://www.googleapis.com/auth/forms)',
    ],
  ])('takes the scope %s', (scope, result) => {
    const source = 'function main() { return FormApp.getActiveForm().getTitle(); }';
    const { run } = testProject(source, { workspace, formId, manifest: { oauthScopes: [scope] } });
    const { value, error } = run('main');
    expect(error ?? value).toBe(result);
  });

  it('has an id of its own, which is not the script’s', () => {
    const { projectId, value } = project(
      'function main() { return [ScriptApp.getScriptId(), FormApp.getActiveForm().getId()]; }',
    );
    expect(value()).toEqual([projectId, formId]);
  });
});

describe('opening the form to edit it', () => {
  it('runs onOpen with the form as source and limited authority', () => {
    const facts =
      '[e.source.getId() === FormApp.getActiveForm().getId(), String(e.source), e.authMode, "" + e.triggerUid]';
    expect(opened(`console.log(${facts}.join(), e.user.getEmail())`)).toMatchObject({
      error: undefined,
      log: [`true,Form,LIMITED,undefined ${staff.email}`],
    });
  });

  it('tells the menus that were added, with those within', () => {
    const { menus } = opened(`const ui = FormApp.getUi();
      ui.createMenu('受付').addItem('一', 'one').addSeparator().addSubMenu(ui.createMenu('他').addItem('二', 'two')).addToUi();
      ui.createAddonMenu().addItem('三', 'three').addToUi();`);
    expect(menus).toEqual([
      {
        caption: '受付',
        items: [
          { kind: 'item', caption: '一', functionName: 'one' },
          { kind: 'separator' },
          {
            kind: 'menu',
            menu: { caption: '他', items: [{ kind: 'item', caption: '二', functionName: 'two' }] },
          },
        ],
      },
      { caption: 'Project', items: [{ kind: 'item', caption: '三', functionName: 'three' }] },
    ]);
  });

  it('may change the form itself', () => {
    opened(`FormApp.getActiveForm().setDescription('開かれました')`);
    expect(evaluated('FormApp.getActiveForm().getDescription()')).toBe('開かれました');
  });

  const formsScope = 'https://www.googleapis.com/auth/forms';
  const containerUi = 'https://www.googleapis.com/auth/script.container.ui';
  test.each([
    ['FormApp.openById(FormApp.getActiveForm().getId())', 'FormApp.openById', formsScope],
    ["FormApp.create('他')", 'FormApp.create', formsScope],
    [
      'SpreadsheetApp.openById("x")',
      'SpreadsheetApp.openById',
      'https://www.googleapis.com/auth/spreadsheets',
    ],
    [
      "MailApp.sendEmail('a@example.org', 'a', 'a')",
      'MailApp.sendEmail',
      'https://www.googleapis.com/auth/script.send_mail',
    ],
    [
      "ScriptApp.newTrigger('onOpen')",
      'ScriptApp.newTrigger',
      'https://www.googleapis.com/auth/script.scriptapp',
    ],
    ["FormApp.getUi().showSidebar(HtmlService.createHtmlOutput('a'))", 'Ui.showSidebar', containerUi],
    [
      "FormApp.getUi().showModalDialog(HtmlService.createHtmlOutput('a'), 'a')",
      'Ui.showModalDialog',
      containerUi,
    ],
  ])('refuses %s, for which a simple trigger has no authority', (call, member, scope) => {
    expect(opened(call).error).toContain(
      `You do not have permission to call ${member}. Required permissions: ${scope}`,
    );
  });

  it('does not wait for answers', () => {
    expect(opened(`FormApp.getUi().prompt('?')`).error).toContain(
      'not emulated: FormApp.Ui.prompt with a question in a trigger',
    );
  });

  it('fires installable triggers after simple ones, as whoever made them', () => {
    const source = `
      function install() {
        return ScriptApp.newTrigger('listening').forForm(FormApp.getActiveForm()).onOpen().create().getUniqueId();
      }
      function onOpen(e) { FormApp.getUi().createMenu('一').addItem('a', 'a').addToUi(); }
      function listening(e) {
        FormApp.getUi().createMenu('二').addItem('a', 'a').addToUi();
        console.log(e.source.getTitle(), e.authMode, e.triggerUid, Session.getEffectiveUser().getEmail());
      }`;
    share(workspace, staff.email, formId, applicant.email, 'writer');
    const uid = project(source).value('install');
    expect(workspace.openForm(formId, applicant.email).map(({ caption }) => caption)).toEqual(['一', '二']);
    const [listening, simple] = workspace.executions();
    expect(listening).toMatchObject({ startedBy: 'open', log: [`申込 FULL ${String(uid)} ${staff.email}`] });
    expect(simple).toMatchObject({ functionName: 'onOpen', user: applicant.email });
  });

  it('is for a script of its own, too, by an installable trigger', () => {
    const source = `
      function install(id) { ScriptApp.newTrigger('listening').forForm(id).onOpen().create(); }
      function listening(e) { FormApp.getUi().createMenu('外から').addItem('a', 'a').addToUi(); }`;
    project(source, 'nothing').value('install', formId);
    expect(workspace.openForm(formId, staff.email)).toMatchObject([{ caption: '外から' }]);
  });

  it('does nothing to other forms, and their opening nothing to it', () => {
    project(`function onOpen() {}`);
    const other = createForm(workspace, { title: '他', owner: staff.email }).id;
    expect(workspace.openForm(other, staff.email)).toEqual([]);
    expect(workspace.executions()).toEqual([]);
  });
});

describe('triggers', () => {
  test.each([
    ['onOpen', 'ON_OPEN'],
    ['onFormSubmit', 'ON_FORM_SUBMIT'],
  ])('%s tells what it listens to', (member, eventType) => {
    const { value } = project(`function main() {
      const form = FormApp.getActiveForm();
      const made = ScriptApp.newTrigger('main').forForm(form).${member}().create();
      const [known] = ScriptApp.getUserTriggers(form);
      return [
        made.getEventType() === ScriptApp.EventType.${eventType},
        made.getTriggerSource() === ScriptApp.TriggerSource.FORMS,
        made.getTriggerSourceId(),
        known.getUniqueId() === made.getUniqueId(),
        known.getHandlerFunction(),
      ];
    }`);
    expect(value()).toEqual([true, true, formId, true, 'main']);
  });

  test.each([
    ["ScriptApp.newTrigger('main').forForm(FormApp.getActiveForm())", 'nothing', 'forForm'],
    ["ScriptApp.newTrigger('main').forSpreadsheet(SpreadsheetApp.getActive())", 'form', 'forSpreadsheet'],
  ] as const)('%s needs a file where the script is bound to %s', (expression, bound, member) => {
    expect(evaluated(expression, bound)).toBe(
      `The parameters (null) don't match the method signature for ScriptApp.TriggerBuilder.${member}.`,
    );
  });

  it('of a submission tell the form and the response', () => {
    const source = `
      function install() { ScriptApp.newTrigger('submitted').forForm(FormApp.getActiveForm()).onFormSubmit().create(); }
      function submitted(e) {
        console.log(e.source.getId(), String(e.response), e.response.getId(), e.authMode, Object.keys(e).sort().join());
      }
      function onOpen() {}
      function onFormSubmit() {}`;
    project(source).value('install');
    const submitted = workspace.submitForm(formId, { respondent: applicant.email, answers: {} });
    const responseId = submitted.kind === 'accepted' && submitted.responseId;
    expect(workspace.executions({ functionName: 'submitted' })).toMatchObject([
      { log: [`${formId} FormResponse ${responseId} FULL authMode,response,source,triggerUid`] },
    ]);
    expect(workspace.executions({ functionName: 'onOpen' })).toEqual([]);
    expect(workspace.executions({ functionName: 'onFormSubmit' })).toEqual([]);
  });
});

describe('Ui', () => {
  test.each<[string, string]>([
    ['FormApp.getUi()', 'FormApp.getUi()'],
    ['SpreadsheetApp.getUi()', 'SpreadsheetApp.getUi()'],
    ["Browser.msgBox('?')", 'Browser.msgBox()'],
    ["Browser.inputBox('?')", 'Browser.inputBox()'],
  ])('%s without its page', (expression, member) => {
    const error = `Cannot call ${member} from this context.`;
    expect(evaluated(expression)).toBe(error);
    if (member !== 'FormApp.getUi()') expect(atPage(expression).result).toBe(error);
  });

  test.each<[string, readonly UiAnswer[], unknown]>([
    ["FormApp.getUi().alert('済') === FormApp.getUi().Button.OK", [], true],
    ["String(FormApp.getUi().alert('題', '本当?', FormApp.getUi().ButtonSet.YES_NO))", ['NO'], 'NO'],
    ["FormApp.getUi().prompt('何件?').getResponseText()", [{ button: 'OK', text: '3' }], '3'],
    [
      "String(FormApp.getUi().prompt('題', '何件?', FormApp.getUi().ButtonSet.OK_CANCEL).getSelectedButton())",
      ['CLOSE'],
      'CLOSE',
    ],
    ['FormApp.getUi().alert()', [], "The parameters () don't match the method signature for Ui.alert."],
    ['String(FormApp.getUi())', [], 'Ui'],
  ])('%s', (expression, answers, result) => {
    expect(atPage(expression, answers).result).toEqual(result);
  });

  it('stops at a question, and takes back what was done', () => {
    const expression = `(FormApp.getActiveForm().setTitle('途中'), FormApp.getUi().prompt('続ける?').getResponseText())`;
    expect(atPage(expression)).toMatchObject({
      status: 'waiting',
      effects: [{ kind: 'question', message: '続ける?', hasTextField: true }],
    });
    expect(evaluated('FormApp.getActiveForm().getTitle()')).toBe('申込');
    expect(atPage(expression, [{ button: 'OK', text: 'はい' }]).result).toBe('はい');
    expect(evaluated('FormApp.getActiveForm().getTitle()')).toBe('途中');
  });

  test.each([
    ["showModalDialog(HtmlService.createHtmlOutput('a').setWidth(200).setHeight(100), '題')", '題', 200, 100],
    ["showModelessDialog(HtmlService.createHtmlOutput('a'), '題')", '題', 600, 400],
    ["showSidebar(HtmlService.createHtmlOutput('a').setTitle('横'))", '横', 300, 400],
  ])('%s', (call, title, width, height) => {
    expect(atPage(`FormApp.getUi().${call}`).effects).toMatchObject([
      { kind: 'dialog', title, html: 'a', width, height },
    ]);
  });

  it('is the form’s alone: a spreadsheet that the script opens shows nothing there', () => {
    const { effects, result } = atPage(`(function () {
      const spreadsheet = SpreadsheetApp.openById('${spreadsheetId}');
      spreadsheet.toast('?');
      spreadsheet.addMenu('?', []);
      spreadsheet.show(HtmlService.createHtmlOutput('?'));
      spreadsheet.getRange('B2').activate();
      return spreadsheet.getActiveCell().getA1Notation();
    })()`);
    expect([result, effects]).toEqual(['B2', []]);
  });
});
