import { describe, expect, it, test } from '@jest/globals';
import { boundScript, tab } from '../script.ts';

type Script = ReturnType<typeof boundScript>;
type Direction = 'UP' | 'DOWN' | 'PREVIOUS' | 'NEXT';

const notation = (range: GoogleAppsScript.Spreadsheet.Range | null) => range?.getA1Notation();

describe('what a script selects', () => {
  test.each<readonly [string, (script: Script) => unknown, string, string]>([
    ['Range.activate', ({ sheet }) => sheet.getRange('B2:C3').activate(), 'B2:C3', 'B2'],
    ['Sheet.setActiveRange', ({ sheet }) => sheet.setActiveRange(sheet.getRange('B2')), 'B2', 'B2'],
    ['Sheet.setActiveSelection', ({ sheet }) => sheet.setActiveSelection('B2:B3'), 'B2:B3', 'B2'],
    ['Sheet.setCurrentCell', ({ sheet }) => sheet.setCurrentCell(sheet.getRange('C3')), 'C3', 'C3'],
    [
      'a current cell within the selection',
      ({ sheet }) => sheet.getRange('B2:C3').activate() && sheet.getRange('C3').activateAsCurrentCell(),
      'B2:C3',
      'C3',
    ],
    [
      'a current cell beside the selection',
      ({ sheet }) => sheet.getRange('B2:C3').activate() && sheet.getRange('D4').activateAsCurrentCell(),
      'D4',
      'D4',
    ],
    ['RangeList.activate', ({ sheet }) => sheet.getRangeList(['A1', 'B2:B3']).activate(), 'B2:B3', 'B2'],
    [
      'SpreadsheetApp.setActiveRange',
      ({ sheet, SpreadsheetApp }) => SpreadsheetApp.setActiveRange(sheet.getRange('B4')),
      'B4',
      'B4',
    ],
    [
      'Spreadsheet.setActiveRangeList',
      ({ sheet, spreadsheet }) => spreadsheet.setActiveRangeList(sheet.getRangeList(['B4', 'A1'])),
      'A1',
      'A1',
    ],
  ])('%s', (_name, act, range, cell) => {
    const script = boundScript();
    act(script);
    const { SpreadsheetApp, spreadsheet, sheet } = script;
    for (const asked of [SpreadsheetApp, spreadsheet, sheet, sheet.getSelection()]) {
      expect([notation(asked.getActiveRange()), notation(asked.getCurrentCell())]).toEqual([range, cell]);
    }
    expect(notation(sheet.getActiveCell())).toBe(cell);
  });

  it('is where the page goes', () => {
    const { sheet, spreadsheet, ui } = boundScript();
    sheet.getRangeList(['A1', 'B2:B3']).activate();
    const added = spreadsheet.insertSheet('別');
    const selects = ui.effects.filter(({ kind }) => kind === 'select');
    expect(selects).toMatchObject([
      {
        ranges: [{ startRowIndex: 0 }, { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1 }],
      },
      { ranges: [{ sheetId: added.getSheetId(), startRowIndex: 0, endRowIndex: 1 }] },
    ]);
    expect(spreadsheet.getActiveSheet().getName()).toBe('別');
    expect(spreadsheet.setActiveSheet(sheet).getName()).toBe(tab);
    expect(spreadsheet.getActiveSheet().getName()).toBe(tab);
  });

  it('must be one cell to be the current one', () => {
    expect(() => boundScript().sheet.getRange('A1:A2').activateAsCurrentCell()).toThrow('single cell');
  });
});

test.each<readonly [string, Direction, string]>([
  ['A1', 'DOWN', 'A4'],
  ['A1', 'NEXT', 'B1'],
  ['A4', 'DOWN', 'A1000'],
  ['A9', 'UP', 'A4'],
  ['B2', 'UP', 'B1'],
  ['B9', 'NEXT', 'Z9'],
  ['D1', 'PREVIOUS', 'B1'],
  ['A1', 'UP', 'A1'],
  ['A1:B9', 'DOWN', 'A4'],
])('from %s the next data cell %s is %s', (from, direction, to) => {
  const { sheet, SpreadsheetApp } = boundScript();
  expect(notation(sheet.getRange(from).getNextDataCell(SpreadsheetApp.Direction[direction]))).toBe(to);
});

test.each<readonly [string, string, 'ROWS' | 'COLUMNS' | undefined, string]>([
  ['A1', 'A1:B4', undefined, 'the data around it'],
  ['B2', 'B1:B4', 'ROWS', 'up and down'],
  ['B2', 'A2:B2', 'COLUMNS', 'to both sides'],
  ['C5', 'C5', undefined, 'itself where it touches data at a corner only'],
  ['C4', 'A1:C4', undefined, 'the data beside it'],
])('the data region of %s is %s (%s): %s', (from, region, dimension) => {
  const { sheet, SpreadsheetApp } = boundScript();
  const range = sheet.getRange(from);
  const found = dimension ? range.getDataRegion(SpreadsheetApp.Dimension[dimension]) : range.getDataRegion();
  expect(notation(found)).toBe(region);
});

test.each<readonly [string, string | undefined, Direction, string]>([
  ['A1', undefined, 'DOWN', 'A1:A4'],
  ['A1:B1', undefined, 'DOWN', 'A1:B4'],
  ['B2', undefined, 'PREVIOUS', 'A2:B2'],
  ['A1:A3', 'A3', 'DOWN', 'A3:A4'],
  ['A4', undefined, 'DOWN', 'A4:A1000'],
])('from %s, cell %s, the next data range %s is %s', (selected, cell, direction, range) => {
  const { sheet, SpreadsheetApp } = boundScript();
  sheet.getRange(selected).activate();
  if (cell !== undefined) sheet.getRange(cell).activateAsCurrentCell();
  const next = sheet.getSelection().getNextDataRange(SpreadsheetApp.Direction[direction]);
  expect(notation(next)).toBe(range);
});

describe('where there is no page', () => {
  it('has the first cell of the first tab that is shown selected, as Apps Script has', () => {
    const { SpreadsheetApp, spreadsheet, sheet } = boundScript(undefined, { ui: false });
    for (const asked of [SpreadsheetApp, spreadsheet, sheet, sheet.getSelection()]) {
      expect([notation(asked.getActiveRange()), notation(asked.getCurrentCell())]).toEqual(['A1', 'A1']);
      expect(asked.getActiveRangeList()!.getRanges().map(notation)).toEqual(['A1']);
    }
    expect(SpreadsheetApp.getActiveSheet().getName()).toBe(tab);
  });

  it('has what the script selects selected', () => {
    const { SpreadsheetApp, sheet } = boundScript(undefined, { ui: false });
    sheet.getRange('B2').activate();
    expect(notation(SpreadsheetApp.getActiveRange())).toBe('B2');
  });
});

test('a page tells every selected range', () => {
  const { page, sheet } = boundScript();
  const other = { ...page.selection, startColumnIndex: 1, endColumnIndex: 2 };
  Object.assign(page, { ranges: [other, page.selection] });
  expect(sheet.getActiveRangeList()?.getRanges().map(notation)).toEqual(['B1', 'A1']);
});

test.each([true, false])('a tab that is gone is active no more (page: %s)', (ui) => {
  const { spreadsheet } = boundScript(undefined, { ui });
  const added = spreadsheet.insertSheet('別');
  expect(spreadsheet.getActiveSheet().getName()).toBe('別');
  spreadsheet.deleteSheet(added);
  expect(spreadsheet.getActiveSheet().getName()).toBe(tab);
  expect(notation(spreadsheet.getActiveRange())).toBe('A1');
});

test('the active range of another spreadsheet is its first cell', () => {
  const { SpreadsheetApp, spreadsheet } = boundScript();
  const other = SpreadsheetApp.openById(spreadsheet.copy('写し').getId());
  expect([other.getActiveSheet().getName(), notation(other.getActiveCell())]).toEqual([tab, 'A1']);
});
