import { beforeEach, describe, expect, it, test } from '@jest/globals';
import {
  addItem,
  changeForm,
  changeItem,
  createForm,
} from '../../../src/workspace/services/forms/editing.ts';
import { createSpreadsheet } from '../../../src/workspace/services/sheets/service.ts';
import { people } from '../../support/workspace/fake-execution.ts';
import { memoryWorkspace, testProject, type TestProject } from '../../support/workspace/project.ts';

const { staff, applicant } = people;

const source = `
  const properties = PropertiesService.getScriptProperties();
  function note(what) {
    properties.setProperty('notes', JSON.stringify(notes().concat([what])));
  }
  function notes() { return JSON.parse(properties.getProperty('notes') || '[]'); }
  function link(formId, id) { FormApp.openById(formId).setDestination(FormApp.DestinationType.SPREADSHEET, id); }
  function onForm(formId, handler) { ScriptApp.newTrigger(handler).forForm(formId).onFormSubmit().create(); }
  function onSheet(id, handler) { ScriptApp.newTrigger(handler).forSpreadsheet(id).onFormSubmit().create(); }
  function onChange(id, handler) { ScriptApp.newTrigger(handler).forSpreadsheet(id).onChange().create(); }
  function keys(e) { note(Object.keys(e).sort().join()); }
  function first() { note('first'); }
  function second() { note('second'); }
  function failing() { note('failing'); throw new Error('no'); }
  function whole(e) {
    note([e.values, e.namedValues, e.range.getA1Notation(), e.range.getSheet().getName(), e.source.getId() !== '',
      e.authMode === ScriptApp.AuthMode.FULL, e.triggerUid === ScriptApp.getProjectTriggers()[0].getUniqueId(),
      Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]);
  }
  function pushDown(e) { place(e); e.range.getSheet().insertRowBefore(e.range.getRow()); }
  function remove(e) { place(e); e.range.getSheet().deleteRow(e.range.getRow()); }
  function place(e) { note(e.range.getA1Notation()); }
  function selected({ source }) { note([source.getActiveSheet().getName(), source.getActiveRange().getA1Notation()]); }
  function unlink(e) { place(e); FormApp.openByUrl(e.source.getFormUrl()).removeDestination(); }
  function grade(formId) {
    const form = FormApp.openById(formId);
    const [response] = form.getResponses();
    const graded = response.getGradableResponseForItem(form.getItems()[0]);
    form.submitGrades([response.withItemGrade(graded.setScore(2))]);
    note('graded');
  }
  function again(e) { note('again'); grade(FormApp.openByUrl(e.source.getFormUrl()).getId()); }
  function script(formId) { note(FormApp.openById(formId).createResponse().submit().getId() !== null); }
`;

let project: TestProject;
let formId: string;
let spreadsheetId: string;
let name: number;

beforeEach(() => {
  project = testProject(source, { workspace: memoryWorkspace() });
  const { workspace } = project;
  ({ spreadsheetId } = createSpreadsheet(workspace, staff.email, { title: '台帳' }));
  formId = createForm(workspace, { title: 'フォーム', owner: staff.email, published: true }).id;
  changeForm(workspace, formId, { emailCollection: 'verified' });
  name = addItem(workspace, formId, 'text');
  changeItem(workspace, formId, name, (item) => ({ ...item, title: '氏名' }));
  project.value('link', formId, spreadsheetId);
});

function submit(): string {
  const answers = { [name]: '佐藤' };
  const submitted = project.workspace.submitForm(formId, { respondent: applicant.email, answers });
  return submitted.kind === 'accepted' ? submitted.responseId : '';
}

describe('a spreadsheet’s form-submit trigger', () => {
  it('tells what Google’s does, as its owner, with nobody at the keyboard', () => {
    project.value('onSheet', spreadsheetId, 'whole');
    submit();
    const time = '2026/07/01 9:00:00';
    expect(project.value('notes')).toEqual([
      [
        [time, applicant.email, '佐藤'],
        { タイムスタンプ: [time], メールアドレス: [applicant.email], 氏名: ['佐藤'] },
        'A2:C2',
        'フォームの回答 1',
        true,
        true,
        true,
        '',
        staff.email,
      ],
    ]);
  });

  it('finds the new row selected', () => {
    project.value('onSheet', spreadsheetId, 'selected');
    submit();
    submit();
    expect(project.value('notes')).toEqual([
      ['フォームの回答 1', 'A2:C2'],
      ['フォームの回答 1', 'A3:C3'],
    ]);
  });

  it('has these properties', () => {
    project.value('onSheet', spreadsheetId, 'keys');
    submit();
    expect(project.value('notes')).toEqual(['authMode,namedValues,range,source,triggerUid,values']);
  });

  test.each<[string, readonly (readonly [string, string])[], readonly unknown[]]>([
    [
      'several fire, also when one fails',
      [
        ['onSheet', 'failing'],
        ['onSheet', 'second'],
      ],
      ['failing', 'second'],
    ],
    ['a change trigger hears nothing of a response', [['onChange', 'first']], []],
  ])('%s', (_, triggers, expected) => {
    for (const [install, handler] of triggers) project.value(install, spreadsheetId, handler);
    submit();
    expect([...(project.value('notes') as string[])].sort()).toEqual(expected);
  });

  it('fires after the form’s own', () => {
    project.value('onSheet', spreadsheetId, 'second');
    project.value('onForm', formId, 'first');
    submit();
    expect(project.value('notes')).toEqual(['first', 'second']);
  });

  test.each([
    ['where the row is by then', 'pushDown', ['A2:C2', 'A3:C3']],
    ['nothing of a row that is gone', 'remove', ['A2:C2']],
    ['nothing once the form writes no more', 'unlink', ['A2:C2']],
  ])('tells, when it is late, %s', (_, handler, expected) => {
    project.value('onSheet', spreadsheetId, handler);
    project.workspace.redeliver(formId, submit());
    expect(project.value('notes')).toEqual(expected);
  });

  it('is silent when a script submits the response', () => {
    project.value('onSheet', spreadsheetId, 'first');
    project.value('onForm', formId, 'second');
    project.value('script', formId);
    expect(project.value('notes')).toEqual([true]);
  });

  it('fires when a script has submitted grades, once at a time', () => {
    const grading = { points: 3 };
    changeForm(project.workspace, formId, { quiz: true });
    changeItem(project.workspace, formId, name, (item) => ({ ...item, grading }) as typeof item);
    submit();
    project.value('onSheet', spreadsheetId, 'again');
    project.value('grade', formId);
    expect(project.value('notes')).toEqual(['graded', 'again', 'graded']);
    expect(project.workspace.tick().map(({ functionName }) => functionName)).toEqual(['again']);
  });

  it('can be dropped once, and delivered late', () => {
    project.value('onSheet', spreadsheetId, 'place');
    project.workspace.dropNextTrigger();
    const responseId = submit();
    expect(project.value('notes')).toEqual([]);
    project.workspace.redeliver(formId, responseId);
    expect(project.value('notes')).toEqual(['A2:C2']);
  });
});
