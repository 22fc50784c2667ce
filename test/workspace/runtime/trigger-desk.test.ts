import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { changeForm, createForm } from '../../../src/workspace/services/forms/editing.ts';
import { people, start } from '../../support/workspace/fake-execution.ts';
import { testProject, type TestProject } from '../../support/workspace/project.ts';

const { staff, applicant } = people;
const MINUTE_MS = 60_000;

const source = `
  const properties = PropertiesService.getScriptProperties();
  function note(text) {
    properties.setProperty('notes', (properties.getProperty('notes') || '') + text + ';');
  }
  function notes() { return (properties.getProperty('notes') || '').split(';').slice(0, -1); }
  function install(formId) { ScriptApp.newTrigger('onSubmit').forForm(formId).onFormSubmit().create(); }
  function every(minutes, handler) { ScriptApp.newTrigger(handler).timeBased().everyMinutes(minutes).create(); }
  function onSubmit(e) {
    note([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), e.response.getRespondentEmail(),
      e.authMode === ScriptApp.AuthMode.FULL, e.source.getId() !== '', e.triggerUid !== ''].join(' '));
  }
  function failing() { note('failing'); throw new Error('no'); }
  function tick() { note('tick ' + (Date.now() - ${start}) / ${MINUTE_MS}); }
  function tock() { note('tock ' + (Date.now() - ${start}) / ${MINUTE_MS}); }
  function tidy() { note('tidy'); ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }
`;

let project: TestProject;

beforeEach(() => {
  project = testProject(source);
});

describe('a form-submit trigger', () => {
  let formId: string;

  beforeEach(() => {
    const { workspace } = project;
    formId = createForm(workspace, { title: 'フォーム', owner: staff.email, published: true }).id;
    changeForm(workspace, formId, { emailCollection: 'verified', requireLogin: true });
    project.value('install', formId);
  });

  function submit() {
    return project.workspace.submitForm(formId, { respondent: applicant.email, answers: {} });
  }

  const fired = ` ${staff.email} ${applicant.email} true true true`;

  it('runs as its owner, with nobody at the keyboard', () => {
    expect(submit().kind).toBe('accepted');
    expect(project.value('notes')).toEqual([fired]);
    expect(project.workspace.executions({ functionName: 'onSubmit' })[0]).toMatchObject({
      startedBy: 'form-submit',
      user: staff.email,
      status: 'completed',
    });
  });

  it('can be fired twice for one response', () => {
    const submitted = submit();
    if (submitted.kind === 'accepted') project.workspace.redeliver(formId, submitted.responseId);
    expect(project.value('notes')).toEqual([fired, fired]);
  });

  it('can be dropped once, and delivered late', () => {
    project.workspace.dropNextTrigger();
    const submitted = submit();
    expect(project.value('notes')).toEqual([]);
    if (submitted.kind === 'accepted') project.workspace.redeliver(formId, submitted.responseId);
    expect(project.value('notes')).toEqual([fired]);
    submit();
    expect(project.value('notes')).toEqual([fired, fired]);
  });

  it('fails without the applicant knowing', () => {
    testProject('function onSubmit() { throw new Error("no"); }', { workspace: project.workspace });
    expect(submit().kind).toBe('accepted');
    expect(project.workspace.executions({ status: 'failed' })[0]).toMatchObject({
      functionName: 'onSubmit',
    });
  });
});

describe('a clock trigger', () => {
  it('fires when it is due, not before', () => {
    project.value('every', 10, 'tick');
    expect(project.workspace.advance(9 * MINUTE_MS)).toEqual([]);
    expect(project.workspace.nextTimeTrigger()).toBe(start + 10 * MINUTE_MS);
    expect(project.workspace.advance(MINUTE_MS)).toMatchObject([
      { functionName: 'tick', startedBy: 'clock' },
    ]);
    expect(project.value('notes')).toEqual(['tick 10']);
    expect(project.workspace.tick()).toEqual([]);
  });

  it('fires once for several times missed, and keeps its beat', () => {
    project.value('every', 10, 'tick');
    project.workspace.clock.advance(35 * MINUTE_MS);
    expect(project.workspace.tick()).toHaveLength(1);
    expect(project.workspace.nextTimeTrigger()).toBe(start + 40 * MINUTE_MS);
  });

  it('fires in order of due time when the clock moves far', () => {
    project.value('every', 15, 'tick');
    project.value('every', 10, 'tock');
    project.workspace.advance(29 * MINUTE_MS);
    expect(project.value('notes')).toEqual(['tock 10', 'tick 15', 'tock 20']);
    expect(project.workspace.clock.now()).toBe(start + 29 * MINUTE_MS);
  });

  it('that another one deletes does not fire any more', () => {
    project.value('every', 5, 'tidy');
    project.value('every', 10, 'tick');
    project.workspace.clock.advance(10 * MINUTE_MS);
    expect(project.workspace.tick()).toHaveLength(1);
    expect(project.workspace.nextTimeTrigger()).toBeUndefined();
    expect(project.workspace.advance(60 * MINUTE_MS)).toEqual([]);
    expect(project.value('notes')).toEqual(['tidy']);
  });

  test.each(['failing', 'unknown'])('that runs %s fails each time, and stays', (handler) => {
    project.value('every', 30, handler);
    const statuses = project.workspace.advance(60 * MINUTE_MS).map(({ status }) => status);
    expect(statuses).toEqual(['failed', 'failed']);
  });
});
