import { describe, expect, it, test } from '@jest/globals';
import { boundScript } from '../script.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

const { SpreadsheetApp: enums } = boundScript();
type Series = GoogleAppsScript.Spreadsheet.AutoFillSeries;
const series: Series = enums.AutoFillSeries.DEFAULT_SERIES;
const alternate: Series = enums.AutoFillSeries.ALTERNATE_SERIES;

/** What the first column holds after the first cells were filled down to the sixth. */
function filled(values: readonly unknown[], kind: Series = series): unknown[] {
  const { sheet } = boundScript();
  sheet.clear();
  const source = sheet.getRange(1, 1, values.length, 1);
  source.setValues(values.map((value) => [value]));
  source.autoFill(sheet.getRange('A1:A6'), kind);
  return sheet.getRange('A1:A6').getDisplayValues().flat();
}

describe('autoFill', () => {
  test.each<readonly [string, readonly unknown[], Series, readonly string[]]>([
    ['numbers go on', [1, 3], series, ['1', '3', '5', '7', '9', '11']],
    ['numbers are copied', [1, 3], alternate, ['1', '3', '1', '3', '1', '3']],
    ['one number is copied', [5], series, ['5', '5', '5', '5', '5', '5']],
    ['one number goes on', [5], alternate, ['5', '6', '7', '8', '9', '10']],
    ['texts with a number go on', ['第1'], series, ['第1', '第2', '第3', '第4', '第5', '第6']],
    ['texts are repeated', ['a', 'b'], series, ['a', 'b', 'a', 'b', 'a', 'b']],
    [
      'days go on',
      ['2026/1/30'],
      series,
      ['2026/01/30', '2026/01/31', '2026/02/01', '2026/02/02', '2026/02/03', '2026/02/04'],
    ],
    ['the nearest line', [1, 2, 4], series, ['1', '2', '4', '5.333333333', '6.833333333', '8.333333333']],
  ])('%s', (_name, values, kind, shown) => {
    expect(filled(values, kind)).toEqual(shown);
  });

  it('fills upwards and to the side, and carries formulas along', () => {
    const { sheet } = boundScript();
    sheet.getRange('B4').autoFill(sheet.getRange('B3:B4'), alternate);
    expect(sheet.getRange('B2:B4').getValues()).toEqual([[3], [1], [2]]);
    sheet.getRange('C2').setFormula('=B2*10').autoFill(sheet.getRange('C2:C4'), series);
    expect(sheet.getRange('C2:C4').getValues()).toEqual([[30], [10], [20]]);
    sheet.getRange('D1:E1').setValues([[10, 20]]);
    sheet.getRange('D1:E1').autoFill(sheet.getRange('D1:G1'), series);
    expect(sheet.getRange('F1:G1').getValues()).toEqual([[30, 40]]);
  });

  it('goes one way only', () => {
    const { sheet } = boundScript();
    expect(() => sheet.getRange('B2').autoFill(sheet.getRange('B2:C3'), series)).toThrow(
      'AutoFill destination range must include the source range and only be extended in a single direction.',
    );
  });

  it('reaches as far as the neighbour', () => {
    const { sheet } = boundScript();
    sheet.getRange('C2').setFormula('=B2+1').autoFillToNeighbor(series);
    expect(sheet.getRange('C2:C5').getValues()).toEqual([[4], [2], [3], ['']]);
  });
});

type Act = (range: Range, app: App) => unknown;

test.each<readonly [string, string, Act, readonly (readonly unknown[])[]]>([
  [
    'insertCells down',
    'A2',
    (range, { Dimension }) => range.insertCells(Dimension.ROWS),
    [
      ['名前', '件数', ''],
      ['', 3, ''],
      ['佐藤', 1, ''],
      ['髙橋', 2, ''],
      ['鈴木', '', ''],
    ],
  ],
  [
    'insertCells to the right',
    'A2',
    (range, { Dimension }) => range.insertCells(Dimension.COLUMNS),
    [
      ['名前', '件数', ''],
      ['', '佐藤', 3],
      ['髙橋', 1, ''],
      ['鈴木', 2, ''],
      ['', '', ''],
    ],
  ],
  [
    'deleteCells upwards',
    'A2:A3',
    (range, { Dimension }) => range.deleteCells(Dimension.ROWS),
    [
      ['名前', '件数', ''],
      ['鈴木', 3, ''],
      ['', 1, ''],
      ['', 2, ''],
      ['', '', ''],
    ],
  ],
  [
    'deleteCells to the left',
    'A2',
    (range, { Dimension }) => range.deleteCells(Dimension.COLUMNS),
    [
      ['名前', '件数', ''],
      [3, '', ''],
      ['髙橋', 1, ''],
      ['鈴木', 2, ''],
      ['', '', ''],
    ],
  ],
])('%s of %s', (_name, a1, act, left) => {
  const { sheet, SpreadsheetApp } = boundScript();
  act(sheet.getRange(a1), SpreadsheetApp);
  expect(sheet.getRange('A1:C5').getValues()).toEqual(left);
});

test('formulas, names and merged cells follow cells that are shifted', () => {
  const { sheet, spreadsheet, SpreadsheetApp } = boundScript();
  const { Dimension } = SpreadsheetApp;
  sheet.getRange('E1:E3').setFormulas([['=B4'], ['=SUM(B2:B4)'], ['=SUM(A2:B4)']]);
  spreadsheet.setNamedRange('件数', sheet.getRange('B3:B4'));
  sheet.getRange('B2').insertCells(Dimension.ROWS);
  expect(sheet.getRange('E1:E3').getFormulas()).toEqual([['=B5'], ['=SUM(B3:B5)'], ['=SUM(A2:B4)']]);
  expect(spreadsheet.getRangeByName('件数')?.getA1Notation()).toBe('B4:B5');
  sheet.getRange('B5').deleteCells(Dimension.ROWS);
  expect(sheet.getRange('E1:E2').getFormulas()).toEqual([['=#REF!'], ['=SUM(B3:B4)']]);
  sheet.getRange('A10:B10').merge();
  expect(() => sheet.getRange('A9').insertCells(Dimension.ROWS)).toThrow('merged');
  sheet.getRange('A9:B9').insertCells(Dimension.ROWS);
  expect(
    sheet
      .getRange('A1:B20')
      .getMergedRanges()
      .map((range) => range.getA1Notation()),
  ).toEqual(['A11:B11']);
});

test('a full tab grows below what is pushed down', () => {
  const { sheet, SpreadsheetApp } = boundScript();
  sheet.getRange('A1000').setValue('last');
  sheet.getRange('A1:A2').insertCells(SpreadsheetApp.Dimension.ROWS);
  expect([sheet.getMaxRows(), sheet.getRange('A1002').getValue()]).toEqual([1002, 'last']);
});

/** One column of values, tidied by `act`. */
function tidied(values: readonly (readonly unknown[])[], act: Act) {
  const { sheet, SpreadsheetApp } = boundScript();
  sheet.clear();
  const range = sheet.getRange(1, 1, values.length, values[0]?.length ?? 1);
  range.setValues(values as unknown[][]);
  const result = act(range, SpreadsheetApp);
  return { result: result as Range, left: sheet.getDataRange().getValues() };
}

test.each<readonly [string, readonly (readonly unknown[])[], Act, readonly (readonly unknown[])[]]>([
  ['trimWhitespace', [[' a  b\n c '], [' ']], (range) => range.trimWhitespace(), [['a b c']]],
  [
    'removeDuplicates, whatever the letter case',
    [
      ['a', 1],
      ['A', 1],
      ['a', 2],
      ['a', '1'],
    ],
    (range) => range.removeDuplicates(),
    [
      ['a', 1],
      ['a', 2],
    ],
  ],
  [
    'removeDuplicates by a column',
    [
      ['a', 1],
      ['b', 1],
    ],
    (range) => range.removeDuplicates([2]),
    [['a', 1]],
  ],
  [
    'splitTextToColumns',
    [['a,1'], ['b'], ['c,d,e']],
    (range) => range.splitTextToColumns(),
    [
      ['a', 1, ''],
      ['b', '', ''],
      ['c', 'd', 'e'],
    ],
  ],
  ['splitTextToColumns by a text', [['a--b']], (range) => range.splitTextToColumns('--'), [['a', 'b']]],
  [
    'splitTextToColumns by a name',
    [['a b;c']],
    (range, app) => range.splitTextToColumns(app.TextToColumnsDelimiter.SEMICOLON),
    [['a b', 'c']],
  ],
])('%s', (_name, values, act, left) => {
  expect(tidied(values, act).left).toEqual(left);
});

test('removeDuplicates tells what is left of the range', () => {
  const { result } = tidied([['a'], ['a'], ['b']], (range) => range.removeDuplicates());
  expect(result.getA1Notation()).toBe('A1:A2');
});

test('randomize keeps the rows whole', () => {
  const rows = Array.from({ length: 20 }, (_, row) => [row, -row]);
  const { left } = tidied(rows, (range) => range.randomize());
  expect([...left].sort((one, other) => Number(one[0]) - Number(other[0]))).toEqual(rows);
});
