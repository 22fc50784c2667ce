import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { installProgram, programPeople } from '../../../src/workspace/programs/install-program.ts';
import type { ContainerOptions } from '../../../src/workspace/programs/program-container.ts';
import { openWorkspace, type Workspace } from '../../../src/workspace/workspace.ts';

let directory: string;
const open: Workspace[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'program-'));
});
afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close();
  rmSync(directory, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), source);
  }
}

function installed(files: Readonly<Record<string, string>>, options: ContainerOptions = {}) {
  write(files);
  const workspace = openWorkspace();
  open.push(workspace);
  const problems: string[] = [];
  const program = installProgram(workspace, directory, options, (problem) => problems.push(problem));
  const value = (functionName = 'main') => {
    const { projectId } = program;
    const user = programPeople.owner.email;
    const run = workspace.run({ projectId, functionName, user, startedBy: 'editor' });
    return run.error ?? run.value;
  };
  return { workspace, program, problems, value };
}

describe('a folder', () => {
  it('is a program with its sub-folders, under the names that Apps Script shows', () => {
    const { workspace, program, value } = installed({
      'Code.gs': `function main() { return HtmlService.createHtmlOutputFromFile('pages/index').getContent() + more(); }`,
      'lib/more.js': `function more() { return 1; }`,
      'pages/index.html': '<p>',
      'node_modules/x/index.js': 'throw 1',
      '.hidden/y.js': 'throw 2',
    });
    expect(workspace.project(program.projectId).files.map(({ name }) => name)).toEqual([
      'Code',
      'lib/more',
      'pages/index',
    ]);
    expect(value()).toBe('<p>1');
  });

  it('is a file in Drive where it is bound to nothing', () => {
    const source = `function main() { return DriveApp.getFileById(ScriptApp.getScriptId()).getMimeType(); }`;
    expect(installed({ 'Code.gs': source }, { standalone: true }).value()).toBe(
      'application/vnd.google-apps.script',
    );
  });

  it('is bound to a spreadsheet that shows its menus', () => {
    const { workspace, program } = installed({
      'Code.gs': `function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('a', 'a').addToUi(); }`,
    });
    expect(workspace.openSpreadsheet(program.container!.id, programPeople.owner.email)).toMatchObject([
      { caption: 'M' },
    ]);
  });

  it('is bound to a form that shows its menus, and stays so until something else is asked for', () => {
    const files = {
      'Code.gs': `function onOpen() { FormApp.getUi().createMenu(FormApp.getActiveForm().getTitle()).addItem('a', 'a').addToUi(); }`,
    };
    const { workspace, program } = installed(files, { form: '申込' });
    const { owner } = programPeople;
    expect(program.container).toMatchObject({ kind: 'form' });
    expect(workspace.openForm(program.container!.id, owner.email)).toMatchObject([{ caption: '申込' }]);
    const again = (options: ContainerOptions) =>
      installProgram(workspace, directory, options, () => {}).container;
    expect(again({})).toEqual(program.container);
    expect(again({ form: '別の題' })).toEqual(program.container);
    expect(again({ spreadsheet: '台帳' })).toMatchObject({ kind: 'spreadsheet' });
    expect(again({ standalone: true })).toBeUndefined();
  });

  it('is bound to one thing only', () => {
    const both = () => installed({ 'Code.gs': '' }, { form: 'a', standalone: true });
    expect(both).toThrow('Cannot bind the program to more than one thing');
  });

  it('is still bound to the spreadsheet that an earlier version noted', () => {
    write({ 'Code.gs': 'function main() {}' });
    const workspace = openWorkspace();
    open.push(workspace);
    workspace.store.write('program', basename(directory), { projectId: 'p', spreadsheetId: 's' });
    const { container } = installProgram(workspace, directory, {}, () => {});
    expect(container).toEqual({ kind: 'spreadsheet', id: 's' });
  });

  it('takes the zone of the machine without a manifest, and that of the manifest with one', () => {
    const source = { 'Code.gs': 'function main() { return Session.getScriptTimeZone(); }' };
    expect(installed(source).value()).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(installed({ ...source, 'appsscript.json': '{"timeZone": "Asia/Tokyo"}' }).value()).toBe(
      'Asia/Tokyo',
    );
  });

  it('is read anew when a file has changed', () => {
    const { value } = installed({ 'Code.gs': 'function main() { return 1; }' });
    expect(value()).toBe(1);
    write({
      'Code.gs': 'function main() { return other(); }',
      'Other.gs': 'function other() { return 22; }',
    });
    expect(value()).toBe(22);
  });

  it('goes on as it was where what is new cannot be used, and says so once', () => {
    const { value, problems } = installed({ 'Code.gs': 'function main() { return 1; }' });
    write({ 'appsscript.json': '{' });
    expect([value(), value()]).toEqual([1, 1]);
    expect(problems).toEqual([expect.stringContaining('it is not JSON')]);
  });
});

test.each([
  ['no program', { 'readme.txt': '' }, 'the folder holds no .gs, .js or .html file'],
  [
    'a file that cannot be compiled',
    { 'lib/Code.gs': 'let a;\n\nlet b = ;' },
    /lib\/Code\.gs:3 cannot.*SyntaxError/,
  ],
  ['two files of one name', { 'a.gs': '', 'a.js': '' }, 'there is both a.gs and a.js'],
  [
    'a manifest that is no JSON',
    { 'a.gs': '', 'appsscript.json': '{' },
    'appsscript.json, for it is not JSON',
  ],
  [
    'an unknown zone',
    { 'a.gs': '', 'appsscript.json': '{"timeZone":"Tokyo"}' },
    'at timeZone: no such time zone',
  ],
  [
    'an old runtime',
    { 'a.gs': '', 'appsscript.json': '{"runtimeVersion":"DEPRECATED_ES5"}' },
    'at runtimeVersion',
  ],
])('says what is wrong with %s', (_name, files, message) => {
  expect(() => installed(files as unknown as Record<string, string>)).toThrow(message);
});

it('says that there is no such folder', () => {
  const install = () => installProgram(openWorkspace(), join(directory, 'none'), {}, () => {});
  expect(install).toThrow('there is no such folder');
});
