import { describe, expect, it, test } from '@jest/globals';
import { people } from '../../../../../support/workspace/fake-execution.ts';
import { boundScript, tab } from '../script.ts';

const names = (sheet: GoogleAppsScript.Spreadsheet.Sheet) =>
  sheet
    .getRange('A1:A5')
    .getValues()
    .map(([name]) => name);

type Act = (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown;

test.each<readonly [string, Act, readonly string[]]>([
  ['insertRowBefore(2)', (sheet) => sheet.insertRowBefore(2), ['名前', '', '佐藤', '髙橋', '鈴木']],
  ['insertRowAfter(2)', (sheet) => sheet.insertRowAfter(2), ['名前', '佐藤', '', '髙橋', '鈴木']],
  ['insertRowsBefore(2, 2)', (sheet) => sheet.insertRowsBefore(2, 2), ['名前', '', '', '佐藤', '髙橋']],
  ['insertRows(1)', (sheet) => sheet.insertRows(1), ['', '名前', '佐藤', '髙橋', '鈴木']],
  ['deleteRow(2)', (sheet) => sheet.deleteRow(2), ['名前', '髙橋', '鈴木', '', '']],
  ['deleteRows(2, 2)', (sheet) => sheet.deleteRows(2, 2), ['名前', '鈴木', '', '', '']],
  [
    'moveRows(4 to 2)',
    (sheet) => sheet.moveRows(sheet.getRange('A4'), 2),
    ['名前', '鈴木', '佐藤', '髙橋', ''],
  ],
  ['deleteColumn(1)', (sheet) => sheet.deleteColumn(1), ['件数', 3, 1, 2, ''] as never],
  ['insertColumnBefore(1)', (sheet) => sheet.insertColumnBefore(1), ['', '', '', '', '']],
  ['clearContents()', (sheet) => sheet.clearContents(), ['', '', '', '', '']],
])('%s', (_name, act, left) => {
  const { sheet } = boundScript();
  act(sheet);
  expect(names(sheet)).toEqual(left);
});

test.each<readonly [string, Act, 'rows' | 'columns']>([
  ['deleteRow(0)', (sheet) => sheet.deleteRow(0), 'rows'],
  ['deleteRow(1001)', (sheet) => sheet.deleteRow(1001), 'rows'],
  ['deleteRows(999, 3)', (sheet) => sheet.deleteRows(999, 3), 'rows'],
  ['deleteColumns(26, 2)', (sheet) => sheet.deleteColumns(26, 2), 'columns'],
  ['insertRowBefore(0)', (sheet) => sheet.insertRowBefore(0), 'rows'],
  ['insertRowAfter(1001)', (sheet) => sheet.insertRowAfter(1001), 'rows'],
  ['insertRowsBefore(1001, 1)', (sheet) => sheet.insertRowsBefore(1001, 1), 'rows'],
  ['insertColumnAfter(27)', (sheet) => sheet.insertColumnAfter(27), 'columns'],
  ['insertColumns(0)', (sheet) => sheet.insertColumns(0), 'columns'],
])('%s is refused', (_name, act, lines) => {
  expect(() => act(boundScript().sheet)).toThrow(`Those ${lines} are out of bounds.`);
});

test('rows are added after the last one', () => {
  const { sheet } = boundScript();
  expect(sheet.insertRowAfter(1000).insertRowsAfter(1001, 9).getMaxRows()).toBe(1010);
});

test('sorts below the frozen rows', () => {
  const { sheet } = boundScript();
  sheet.setFrozenRows(1);
  sheet.sort(2, false);
  expect(names(sheet)).toEqual(['名前', '佐藤', '鈴木', '髙橋', '']);
  expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([1, 0]);
});

test('rows and columns are hidden, shown and sized', () => {
  const { sheet } = boundScript();
  sheet.hideRows(2, 2);
  expect([1, 2, 3, 4].map((row) => sheet.isRowHiddenByUser(row))).toEqual([false, true, true, false]);
  sheet.unhideRow(sheet.getRange('A2'));
  expect(sheet.isRowHiddenByUser(2)).toBe(false);
  expect([sheet.getColumnWidth(1), sheet.getRowHeight(1)]).toEqual([100, 21]);
  sheet.setColumnWidth(1, 250).setRowHeights(1, 2, 40);
  expect([sheet.getColumnWidth(1), sheet.getRowHeight(2), sheet.getRowHeight(3)]).toEqual([250, 40, 21]);
});

describe('tabs', () => {
  it('are inserted, named, coloured, hidden and deleted', () => {
    const { spreadsheet } = boundScript();
    const added = spreadsheet.insertSheet('集計');
    expect(spreadsheet.getNumSheets()).toBe(2);
    added.setName('月次集計').setTabColor('#00ff00').hideSheet();
    const found = spreadsheet.getSheetByName('月次集計');
    expect([found?.getTabColor(), found?.isSheetHidden()]).toEqual(['#00ff00', true]);
    spreadsheet.deleteSheet(added);
    expect(spreadsheet.getSheets().map((one) => one.getName())).toEqual([tab]);
  });

  it('have names of their own', () => {
    const { spreadsheet } = boundScript();
    const words = `A sheet with the name "${tab}" already exists. Please enter another name.`;
    expect(() => spreadsheet.insertSheet(tab)).toThrow(words);
    expect(() => spreadsheet.insertSheet('他').setName(tab)).toThrow(words);
  });

  it('stay as they are for somebody to whom the spreadsheet is not shared', () => {
    expect(() => boundScript(people.outsider.email)).toThrow(
      'You do not have permission to access the requested document.',
    );
  });
});

test('ranges have names', () => {
  const { spreadsheet, sheet } = boundScript();
  spreadsheet.setNamedRange('件数の列', sheet.getRange('B2:B4'));
  expect(spreadsheet.getRangeByName('件数の列')?.getA1Notation()).toBe('B2:B4');
  spreadsheet.setNamedRange('件数の列', sheet.getRange('B2:B3'));
  expect(spreadsheet.getRangeByName('件数の列')?.getA1Notation()).toBe('B2:B3');
  spreadsheet.removeNamedRange('件数の列');
  expect(spreadsheet.getRangeByName('件数の列')).toBeNull();
  expect(() => spreadsheet.removeNamedRange('件数の列')).toThrow('does not exist');
});
