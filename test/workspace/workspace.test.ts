import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it } from '@jest/globals';
import { createSpreadsheet } from '../../src/workspace/services/sheets/service.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { people, start } from '../support/workspace/fake-execution.ts';
import { memoryWorkspace, testProject } from '../support/workspace/project.ts';

const { staff } = people;

function bound(source: string) {
  const workspace = memoryWorkspace();
  const { spreadsheetId } = createSpreadsheet(workspace, staff.email, { title: '台帳' });
  return { ...testProject(source, { workspace, spreadsheetId }), spreadsheetId };
}

describe('a Workspace', () => {
  it('keeps projects, clock, triggers and executions on disk', () => {
    const directory = mkdtempSync(join(tmpdir(), 'workspace-'));
    const first = openWorkspace({ directory, now: start });
    const { projectId, value } = testProject(
      `function main() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
       function tick() { return 'ticked'; }`,
      { workspace: first },
    );
    value();
    first.clock.advance(60_000);
    first.close();

    const second = openWorkspace({ directory, now: start });
    expect(second.clock.now()).toBe(start + 60_000);
    expect(second.project(projectId).name).toBe('Project');
    expect(second.executions().map(({ functionName }) => functionName)).toEqual(['main']);
    expect(second.advance(3_600_000)).toMatchObject([{ functionName: 'tick', status: 'completed' }]);
    second.close();
    rmSync(directory, { recursive: true });
  });

  it('gives a project of the same name and container new files', () => {
    const { workspace, projectId } = testProject('function main() { return 1; }');
    const again = testProject('function main() { return 2; }', { workspace });
    expect(again.projectId).toBe(projectId);
    expect(again.value()).toBe(2);
    expect(workspace.projects()).toHaveLength(1);
  });

  it('does not know a project that was never installed', () => {
    const { run } = testProject('');
    expect(() => run('main', { projectId: 'none' })).toThrow('Cannot run the project none');
  });
});

describe('opening a spreadsheet', () => {
  it('shows the menus that onOpen adds, and needs no authorization', () => {
    const { workspace, spreadsheetId } = bound(`function onOpen(e) {
      if (e.authMode !== ScriptApp.AuthMode.LIMITED) throw new Error('mode');
      SpreadsheetApp.getUi().createMenu('MDUC').addItem('送付', 'send').addToUi();
    }`);
    expect(workspace.openSpreadsheet(spreadsheetId, staff.email)).toEqual([
      { caption: 'MDUC', items: [{ kind: 'item', caption: '送付', functionName: 'send' }] },
    ]);
    expect(workspace.executions()[0]).toMatchObject({ functionName: 'onOpen', startedBy: 'open' });
  });

  it('opens also where onOpen fails or asks for too much', () => {
    const { workspace, spreadsheetId } = bound(`function onOpen() { MailApp.getRemainingDailyQuota(); }`);
    expect(workspace.openSpreadsheet(spreadsheetId, staff.email)).toEqual([]);
    expect(workspace.executions()[0]?.error).toContain('You do not have permission');
  });

  it('runs nothing where there is no onOpen', () => {
    const { workspace, spreadsheetId } = bound('function other() {}');
    expect(workspace.openSpreadsheet(spreadsheetId, staff.email)).toEqual([]);
    expect(workspace.executions()).toEqual([]);
  });
});

describe('a custom function', () => {
  it('runs for nobody in particular', () => {
    const { workspace, projectId } = bound(
      'function PRICE(count) { return [count * 100, Session.getActiveUser().getEmail()]; }',
    );
    expect(workspace.customFunction(projectId, 'PRICE', [3])).toEqual([300, '']);
    expect(workspace.executions()[0]).toMatchObject({ startedBy: 'custom-function', status: 'completed' });
  });

  it('tells what it threw', () => {
    const { workspace, projectId } = bound('function PRICE() { throw new Error("範囲がありません"); }');
    expect(() => workspace.customFunction(projectId, 'PRICE', [])).toThrow('範囲がありません');
  });
});

it('runs two people at once, the inner one to its end', () => {
  const project = testProject(`
    const properties = PropertiesService.getScriptProperties();
    function main(name) {
      const before = Number(properties.getProperty('count') || 0);
      properties.setProperty('count', String(before + 1));
      return before;
    }`);
  const seen: unknown[] = [];
  project.workspace.onCall(({ execution, member, phase }) => {
    if (execution.activeUser !== staff.email || phase !== 'after' || !member.endsWith('.getProperty')) return;
    seen.push(project.run('main', { user: people.outsider.email }).value);
  });
  expect(project.value()).toBe(0);
  expect(seen).toEqual([0]);
  expect(project.workspace.executions().map(({ user }) => user)).toEqual([
    staff.email,
    people.outsider.email,
  ]);
});

it('lets a bundle check answers of services with zod', () => {
  const contents = `
    import * as z from 'zod/mini';
    z.config({ jitless: true });
    const shape = z.object({ spreadsheetId: z.string(), properties: z.object({ title: z.string() }) });
    globalThis.main = () => {
      const { spreadsheetId } = Sheets.Spreadsheets.create({ properties: { title: '台帳' } });
      return shape.parse(Sheets.Spreadsheets.get(spreadsheetId)).properties.title;
    };`;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  const services = [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }];
  const manifest = { dependencies: { enabledAdvancedServices: services } };
  expect(testProject(outputFiles[0]!.text, { manifest }).value()).toBe('台帳');
});
