import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { people, start } from '../../../support/workspace/fake-execution.ts';
import { evaluated, testProject, type TestProject } from '../../../support/workspace/project.ts';

const { staff, outsider } = people;

const source = `
  function describe_(trigger) {
    return [trigger.getHandlerFunction(), String(trigger.getEventType()), String(trigger.getTriggerSource()),
      trigger.getTriggerSourceId()];
  }
  function every(member, count) { return describe_(ScriptApp.newTrigger('tick').timeBased()[member](count).create()); }
  function onForm() { return describe_(ScriptApp.newTrigger('onSubmit').forForm('form-1').onFormSubmit().create()); }
  function list() { return ScriptApp.getProjectTriggers().map(describe_); }
  function clear() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }
  function onSheet(member) {
    return describe_(ScriptApp.newTrigger('listen').forSpreadsheet('sheet-1')[member]().create());
  }
  function compare() {
    const [trigger] = ScriptApp.getProjectTriggers();
    return trigger.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT
      && trigger.getTriggerSource() === ScriptApp.TriggerSource.FORMS;
  }
  function identity() { return [ScriptApp.getScriptId(), ScriptApp.getOAuthToken()]; }
`;

let project: TestProject;

beforeEach(() => {
  project = testProject(source);
});

describe('a trigger', () => {
  test.each([
    ['everyMinutes', 10, 10],
    ['everyHours', 2, 120],
    ['everyDays', 1, 1_440],
  ])('%s(%d) is due after %d minutes', (member, count, minutes) => {
    expect(project.value('every', member, count)).toEqual(['tick', 'CLOCK', 'CLOCK', '']);
    expect(project.workspace.nextTimeTrigger()).toBe(start + minutes * 60_000);
  });

  test.each([
    ['everyMinutes', 7],
    ['everyHours', 0],
    ['everyDays', 1.5],
  ])('%s(%d) is refused', (member, count) => {
    expect(() => project.value('every', member, count)).toThrow(member);
    expect(project.workspace.nextTimeTrigger()).toBeUndefined();
  });

  it('of a form says so', () => {
    expect(project.value('onForm')).toEqual(['onSubmit', 'ON_FORM_SUBMIT', 'FORMS', 'form-1']);
    expect(project.value('compare')).toBe(true);
  });

  test.each([
    ['onOpen', 'ON_OPEN'],
    ['onEdit', 'ON_EDIT'],
    ['onChange', 'ON_CHANGE'],
    ['onFormSubmit', 'ON_FORM_SUBMIT'],
  ])('of a spreadsheet says so: %s', (member, type) => {
    expect(project.value('onSheet', member)).toEqual(['listen', type, 'SPREADSHEETS', 'sheet-1']);
  });

  it('is listed to its maker only, until it is deleted', () => {
    project.value('onForm');
    project.run('onForm', { user: outsider.email });
    expect(project.value('list')).toHaveLength(1);
    project.value('clear');
    expect(project.value('list')).toEqual([]);
    expect(project.run('list', { user: outsider.email }).value).toHaveLength(1);
  });

  it('is one of twenty at most, for each user', () => {
    for (let count = 0; count < 20; count += 1) project.value('onForm');
    expect(() => project.value('onForm')).toThrow('This script has too many triggers.');
    expect(project.run('onForm', { user: outsider.email }).status).toBe('completed');
  });

  test.each(['onForm', 'list'])('needs authorization: %s', (functionName) => {
    expect(project.run(functionName, { authMode: 'limited' }).error).toContain('You do not have permission');
  });
});

it('gives the script’s id, and a token that stands for the user', () => {
  const [id, token] = project.value('identity') as [string, string];
  expect(id).toBe(project.projectId);
  expect(project.workspace.accounts.bearer(token)).toBe(staff.email);
});

describe('authorization', () => {
  const granted = 'https://www.googleapis.com/auth/spreadsheets';
  const manifest = { oauthScopes: [granted] };
  test.each([
    ['getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()', 'NOT_REQUIRED'],
    ['getAuthorizationInfo(ScriptApp.AuthMode.LIMITED).getAuthorizationUrl()', null],
    ['AuthorizationStatus.REQUIRED', 'REQUIRED'],
    ['InstallationSource.WEB_STORE_ADD_ON', 'WEB_STORE_ADD_ON'],
    ['getInstallationSource()', 'NONE'],
    ['requireAllScopes(ScriptApp.AuthMode.FULL)', null],
    [`requireScopes(ScriptApp.AuthMode.FULL, ['${granted}'])`, null],
  ])('ScriptApp.%s', (call, value) => {
    expect(JSON.parse(JSON.stringify(evaluated(`ScriptApp.${call}`, { manifest }) ?? null))).toBe(value);
  });

  test.each([
    ['requireScopes(ScriptApp.AuthMode.FULL, ["x"])', 'Authorization is required to perform that action.'],
    ['getAuthorizationInfo("ALL")', 'Invalid argument: authMode'],
    ['getIdentityToken()', 'not emulated: ScriptApp.getIdentityToken'],
    ['invalidateAuth()', 'not emulated: ScriptApp.invalidateAuth'],
    ['newStateToken()', 'not emulated: ScriptApp.newStateToken'],
  ])('ScriptApp.%s throws', (call, message) => {
    expect(() => evaluated(`ScriptApp.${call}`, { manifest })).toThrow(message);
  });
});

it('lists the triggers of one spreadsheet', () => {
  const call = `(ScriptApp.newTrigger('a').forSpreadsheet('one').onEdit().create(),
    ScriptApp.newTrigger('b').forSpreadsheet('other').onEdit().create(),
    ScriptApp.getUserTriggers({ getId: () => 'one' }).map((trigger) => trigger.getHandlerFunction()))`;
  expect(evaluated(call)).toEqual(['a']);
});

it('lists its triggers under the older name too', () => {
  const call = `(ScriptApp.newTrigger('a').timeBased().everyHours(1).create(), ScriptApp.getScriptTriggers().length)`;
  expect(evaluated(call)).toBe(1);
});
