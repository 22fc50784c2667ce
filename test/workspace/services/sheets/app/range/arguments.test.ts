import { expect, test } from '@jest/globals';
import { boundScript, tab } from '../script.ts';

/** `Sheet.getRange` with whatever a script may give it. */
function getRange(...args: readonly unknown[]) {
  const { sheet } = boundScript();
  type AnyArguments = (...given: readonly unknown[]) => GoogleAppsScript.Spreadsheet.Range;
  return (sheet.getRange as unknown as AnyArguments)(...args);
}

const outside = 'The coordinates of the range are outside the dimensions of the sheet.';

test.each<readonly [unknown[], string]>([
  [[1, 1], 'A1'],
  [[2, 3, 4], 'C2:C5'],
  [[2, 3, 4, 2], 'C2:D5'],
  [[1.9, '2'], 'B1'],
  [['A1'], 'A1'],
  [['$B$2:$A$1'], 'A1:B2'],
  [['b2:c'], 'B2:C'],
  [['A:C'], 'A:C'],
  [['2:3'], '2:3'],
  [[' A1 '], 'A1'],
  [[`${tab}!B2`], 'B2'],
  [[`'${tab}'!B2`], 'B2'],
  [['R2C3'], 'C2'],
  [['r2c3:r4c5'], 'C2:E4'],
  [[`'${tab}'!R1C26`], 'Z1'],
  [[tab], 'A1:Z1000'],
])('getRange(%j) is %s', (args, notation) => {
  const range = getRange(...args);
  expect(range.getA1Notation()).toBe(notation);
});

test.each<readonly [unknown[], string]>([
  [[0, 1], 'The starting row of the range is too small.'],
  [[1, 0], 'The starting column of the range is too small.'],
  [[1, 1, 0], 'The number of rows in the range must be at least 1.'],
  [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
  [[1001, 1], outside],
  [[1, 1, 1, 27], outside],
  [['A1001'], outside],
  [['AB1:AC'], outside],
  [['nowhere'], 'Range not found'],
  [['Nowhere!A1'], 'Range not found'],
  [['A0'], 'Range not found'],
  [[''], 'Range not found'],
  [
    [null, 1],
    "The parameters (null,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  ],
  [[], "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange."],
])('getRange(%j) throws %s', (args, error) => {
  expect(() => getRange(...args)).toThrow(error);
});

test('a range of another tab belongs to that tab', () => {
  const { spreadsheet, sheet } = boundScript();
  spreadsheet.insertSheet('別');
  expect(sheet.getRange('別!B2').getSheet().getName()).toBe('別');
  expect(spreadsheet.getRange('別!B2:B').getSheet().getName()).toBe('別');
});

test.each<readonly [string, readonly boolean[]]>([
  ['A1:B2', [true, true, true, true]],
  ['A:B', [false, false, true, true]],
  ['2:3', [true, true, false, false]],
  ['A2:B', [true, false, true, true]],
])('%s is bounded on its sides: %j', (a1, bounded) => {
  const range = boundScript().sheet.getRange(a1);
  expect([
    range.isStartRowBounded(),
    range.isEndRowBounded(),
    range.isStartColumnBounded(),
    range.isEndColumnBounded(),
  ]).toEqual(bounded);
});

test('offset stays within the tab', () => {
  const { sheet } = boundScript();
  expect(sheet.getRange('B2:C3').offset(1, 1, 1).getA1Notation()).toBe('C3:D3');
  expect(() => sheet.getRange('A1').offset(-1, 0)).toThrow(
    'The coordinates or dimensions of the range are invalid.',
  );
  expect(() => sheet.getRange('Z1').offset(0, 1)).toThrow(outside);
});

const setters =
  'setValues setFormulas setFormulasR1C1 setNotes setBackgrounds setNumberFormats setFontColors setDataValidations';

test.each(setters.split(' '))('%s takes rows of its size and nothing else', (member) => {
  type Loose = Readonly<Record<string, (rows: unknown) => unknown>>;
  const set = (rows: unknown) => (boundScript().sheet.getRange('A1:B2') as unknown as Loose)[member]!(rows);
  const mismatch = (types: string) =>
    `The parameters (${types}) don't match the method signature for SpreadsheetApp.Range.${member}.`;
  expect(() => set([1, 2])).toThrow(mismatch('number[]'));
  expect(() => set('x')).toThrow(mismatch('String'));
  expect(() => set(undefined)).toThrow(mismatch('null'));
  expect(() => set([['', '']])).toThrow('The data has 1 but the range has 2.');
  expect(() => set([[''], ['']])).toThrow('The data has 1 but the range has 2.');
});

test.each(['http://example.com', '', 'spreadsheets'])('openByUrl(%j) is refused', (url) => {
  expect(() => boundScript().SpreadsheetApp.openByUrl(url)).toThrow('Invalid argument: url');
});

test('text is looked for in any value', () => {
  const { sheet } = boundScript();
  const finder = sheet.createTextFinder(3 as unknown as string);
  expect(finder.findNext()!.getA1Notation()).toBe('B2');
  expect(finder.replaceAllWith(4 as unknown as string)).toBe(1);
  expect(sheet.getRange('B2').getValue()).toBe(4);
});
