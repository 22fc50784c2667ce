import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Change } from '../../../src/workspace/services/sheets/changes/change.ts';
import { share } from '../../../src/workspace/services/drive/files.ts';
import { batchUpdate, createSpreadsheet, valuesGet } from '../../../src/workspace/services/sheets/service.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { people } from '../../support/workspace/fake-execution.ts';
import { memoryWorkspace, testProject, type TestProject } from '../../support/workspace/project.ts';

const { staff, applicant } = people;
const colleague = { email: 'kondo@tohoku.example', name: '近藤', description: '', domain: staff.domain };

const source = `
  function told(e) {
    return [e.authMode, e.range.getSheet().getName() + '!' + e.range.getA1Notation(), 'value' in e ? e.value : '-',
      'oldValue' in e ? e.oldValue : '-', e.source.getName(), e.user.getEmail(), Session.getActiveUser().getEmail(),
      Session.getEffectiveUser().getEmail(), e.triggerUid === undefined ? '' : 'uid'].join('|');
  }
  function onEdit(e) {
    console.log(told(e));
    e.source.toast('onEdit ' + SpreadsheetApp.getActiveRange().getA1Notation());
  }
  function edited(e) {
    console.log(told(e));
    e.range.getSheet().getRange('Z1').setValue('記録済み');
    e.source.toast('記録しました', '受付', 10);
  }
  function changed(e) { console.log([e.authMode, e.changeType, e.source.getName()].join('|')); }
  function opened(e) { console.log([e.authMode, e.user.getEmail()].join('|')); }
  function failing() { throw new Error('no'); }
  function install(id, handler, member) { ScriptApp.newTrigger(handler).forSpreadsheet(id)[member]().create(); }
  function byScript(id) {
    SpreadsheetApp.openById(id).getSheets()[0].getRange('A1').setValue('script');
  }
`;

let workspace: Workspace;
let project: TestProject;
let spreadsheetId: string;

beforeEach(() => {
  workspace = memoryWorkspace();
  workspace.accounts.add(colleague);
  ({ spreadsheetId } = createSpreadsheet(workspace, staff.email, { title: '台帳' }));
  for (const { email } of [colleague, applicant])
    share(workspace, staff.email, spreadsheetId, email, 'writer');
  project = testProject(source, { workspace, spreadsheetId });
});

const type = (values: string[][], user: string = staff.email, startRowIndex = 0) =>
  workspace.editCells(spreadsheetId, user, { sheetId: 0, startRowIndex, startColumnIndex: 0, values });

const change = (given: Change, user: string = staff.email) =>
  workspace.changeSpreadsheet(spreadsheetId, user, 0, given);

const logged = (functionName: string) =>
  workspace
    .executions({ functionName })
    .flatMap(({ log }) => log)
    .map((line) => line.split('|'))
    .reverse();

const cells = (range: string) =>
  valuesGet(workspace, staff.email, spreadsheetId, { range, valueRenderOption: 'FORMATTED_VALUE' }).values;

const block = (row: number, column: number, rowCount: number, columnCount: number) => ({
  row,
  column,
  rowCount,
  columnCount,
});

describe('an edit of a person', () => {
  it('runs onEdit of the bound script with limited authority', () => {
    expect(type([['受付']], colleague.email).executions).toMatchObject([
      { functionName: 'onEdit', startedBy: 'edit', status: 'completed', user: colleague.email },
    ]);
    expect(logged('onEdit')).toEqual([
      ['LIMITED', 'シート1!A1', '受付', '-', '台帳', colleague.email, colleague.email, colleague.email, ''],
    ]);
  });

  it('runs installable triggers as their maker, and tells them a colleague’s address', () => {
    project.value('install', spreadsheetId, 'edited', 'onEdit');
    const { executions } = type([['受付']], colleague.email);
    expect(executions.map(({ functionName }) => functionName)).toEqual(['onEdit', 'edited']);
    expect(executions[1]).toMatchObject({ startedBy: 'edit', user: staff.email });
    expect(logged('edited')).toEqual([
      ['FULL', 'シート1!A1', '受付', '-', '台帳', colleague.email, colleague.email, staff.email, 'uid'],
    ]);
  });

  it('does not tell the address of somebody from another domain', () => {
    project.value('install', spreadsheetId, 'edited', 'onEdit');
    type([['受付']], applicant.email);
    expect(logged('onEdit')[0]?.slice(5, 8)).toEqual(['', '', applicant.email]);
    expect(logged('edited')[0]?.slice(5, 8)).toEqual(['', '', staff.email]);
  });

  it('brings to the page what the triggers show, and keeps what they write', () => {
    project.value('install', spreadsheetId, 'edited', 'onEdit');
    expect(type([['受付']]).effects).toEqual([
      { kind: 'toast', title: '', message: 'onEdit A1', seconds: 5 },
      { kind: 'toast', title: '受付', message: '記録しました', seconds: 10 },
    ]);
    expect(cells('Z1')).toEqual([['記録済み']]);
  });

  it('stands when a trigger fails', () => {
    project.value('install', spreadsheetId, 'failing', 'onEdit');
    project.value('install', spreadsheetId, 'edited', 'onEdit');
    expect(
      type([['受付']])
        .executions.map(({ status }) => status)
        .sort(),
    ).toEqual(['completed', 'completed', 'failed']);
    expect(cells('A1')).toEqual([['受付']]);
  });

  it('gives a simple trigger half a minute', () => {
    const stop = workspace.onCall(({ phase }) => {
      if (phase === 'before') workspace.clock.advance(31_000);
    });
    expect(type([['受付']]).executions[0]).toMatchObject({ functionName: 'onEdit', status: 'timed-out' });
    stop();
  });

  it('fires nothing when it is refused', () => {
    batchUpdate(workspace, staff.email, spreadsheetId, {
      requests: [{ addProtectedRange: { protectedRange: { range: { sheetId: 0, endColumnIndex: 1 } } } }],
    });
    expect(() => type([['x']], colleague.email)).toThrow('protected cell');
    expect(workspace.executions()).toEqual([]);
  });

  it('needs no script that listens', () => {
    testProject('function other() {}', { workspace, spreadsheetId });
    expect(type([['x']])).toEqual({ effects: [], executions: [] });
  });
});

describe('the event', () => {
  const told = () => logged('onEdit').map((fields) => fields.slice(1, 4));

  test.each([
    ['a text', [], '受付', ['受付', '-']],
    ['a text over another', ['受付'], '完了', ['完了', '受付']],
    ['nothing over a text', ['受付'], '', ['-', '受付']],
    ['nothing over nothing', [], '', ['-', '-']],
    ['a number', ['1'], '1,200', ['1200', '1']],
    ['a date as its serial number', [], '2026/4/1', ['46113', '-']],
    ['a tick', ['FALSE'], 'TRUE', ['TRUE', 'FALSE']],
    ['what a formula comes to', [], '=1+2', ['3', '-']],
  ])('tells old and new value of one cell: %s', (_what, before, text, values) => {
    for (const old of before) type([[old]]);
    type([[text]]);
    expect(told().at(-1)).toEqual(['シート1!A1', ...values]);
  });

  it('of a block that is pasted is one, with the whole range and no values', () => {
    const rows = Array.from({ length: 200 }, (_, row) => [`${row}`, 'x', 'y']);
    expect(type(rows, staff.email, 1).executions).toHaveLength(1);
    expect(told()).toEqual([['シート1!A2:C201', '-', '-']]);
    expect(cells('A201:C201')).toEqual([['199', 'x', 'y']]);
  });

  const moves: [string, Change, (readonly [string, string, string])[]][] = [
    ['one cell cleared', { kind: 'clear', blocks: [block(0, 0, 1, 1)] }, [['A1', '-', 'a']]],
    ['a range cleared', { kind: 'clear', blocks: [block(0, 0, 2, 2)] }, [['A1:B2', '-', '-']]],
    [
      'two ranges cleared',
      { kind: 'clear', blocks: [block(0, 0, 1, 1), block(1, 0, 1, 2)] },
      [
        ['A1', '-', 'a'],
        ['A2:B2', '-', '-'],
      ],
    ],
    ['a text pasted', { kind: 'paste', row: 0, column: 0, rows: [['新']] }, [['A1', '新', 'a']]],
    ['a cell pasted', { kind: 'paste', row: 0, column: 0, rows: [['新']], copied: true }, [['A1', '-', '-']]],
    ['cells moved', { kind: 'move', from: block(0, 0, 1, 2), row: 4, column: 1 }, [['B5:C5', '-', '-']]],
    ['filled down', { kind: 'fill', block: block(0, 0, 3, 1), direction: 'down' }, [['A2:A3', '-', '-']]],
    ['filled right', { kind: 'fill', block: block(0, 0, 1, 2), direction: 'right' }, [['B1', '-', '-']]],
    ['nothing to fill', { kind: 'fill', block: block(0, 0, 1, 1), direction: 'down' }, []],
    ['sorted', { kind: 'sort', column: 0, ascending: true }, []],
    ['a row inserted', { kind: 'insert-row', before: 0 }, []],
    ['rows deleted', { kind: 'delete-rows', from: 0, count: 1 }, []],
  ];
  test.each(moves)('%s', (_what, given, expected) => {
    type([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    change(given);
    expect(told().slice(1)).toEqual(expected.map(([range, ...values]) => [`シート1!${range}`, ...values]));
  });
});

it('moves and fills what cells hold', () => {
  type([
    ['1', '=A1*2'],
    ['5', ''],
  ]);
  change({ kind: 'fill', block: block(0, 1, 2, 1), direction: 'down' });
  expect(cells('A1:B2')).toEqual([
    ['1', '2'],
    ['5', '10'],
  ]);
  change({ kind: 'move', from: block(0, 0, 2, 1), row: 0, column: 3 });
  expect(cells('A1:D2')).toEqual([
    ['', '2', '', '1'],
    ['', '10', '', '5'],
  ]);
});

it('widens the grid for a paste that reaches beyond it', () => {
  workspace.editCells(spreadsheetId, staff.email, {
    sheetId: 0,
    startRowIndex: 999,
    startColumnIndex: 0,
    values: [['末尾'], ['追加']],
  });
  expect(cells('A1000:A1001')).toEqual([['末尾'], ['追加']]);
});

describe('a change trigger', () => {
  const changes: [Change, string][] = [
    [{ kind: 'type', row: 0, column: 0, text: 'x' }, 'EDIT'],
    [{ kind: 'insert-column', before: 1 }, 'INSERT_COLUMN'],
    [{ kind: 'insert-row', before: 1 }, 'INSERT_ROW'],
    [{ kind: 'delete-rows', from: 0, count: 2 }, 'REMOVE_ROW'],
    [{ kind: 'sort', column: 0, ascending: false }, 'OTHER'],
    [{ kind: 'hide-columns', from: 1, count: 1 }, 'OTHER'],
  ];
  test.each(changes)('is told of %j', (given, changeType) => {
    project.value('install', spreadsheetId, 'changed', 'onChange');
    change(given);
    expect(logged('changed')).toEqual([['FULL', changeType, '台帳']]);
  });
});

it('an installable open trigger runs as its maker', () => {
  project.value('install', spreadsheetId, 'opened', 'onOpen');
  workspace.openSpreadsheet(spreadsheetId, colleague.email);
  expect(logged('opened')).toEqual([['FULL', colleague.email]]);
});

it('edits of scripts and of the API fire nothing', () => {
  project.value('install', spreadsheetId, 'edited', 'onEdit');
  project.value('byScript', spreadsheetId);
  batchUpdate(workspace, staff.email, spreadsheetId, {
    requests: [
      {
        updateCells: {
          start: { sheetId: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ],
  });
  expect(workspace.executions().map(({ functionName }) => functionName)).toEqual(['byScript', 'install']);
});

test('the range of an event tells its corners, also as JSON', () => {
  const corners = testProject(
    `function onEdit({ range }) {
      console.log([range.rowStart, range.columnStart, range.rowEnd, range.columnEnd].join());
      console.log(JSON.stringify({ range }));
    }`,
    { workspace, spreadsheetId },
  );
  const block = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  type(block, staff.email, 2);
  expect(corners.workspace.executions({ functionName: 'onEdit' })[0]?.log).toEqual([
    '3,1,4,2',
    '{"range":{"columnEnd":2,"columnStart":1,"rowEnd":4,"rowStart":3}}',
  ]);
});
