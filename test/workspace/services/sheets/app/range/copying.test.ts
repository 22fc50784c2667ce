import { expect, test } from '@jest/globals';
import { boundScript } from '../script.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

test.each<readonly [string, (sheet: Sheet, app: App) => unknown, string, readonly (readonly unknown[])[]]>([
  ['copyTo', (sheet) => sheet.getRange('A2:B2').copyTo(sheet.getRange('D1')), 'D1:E1', [['佐藤', 3]]],
  [
    'copyTo of values only',
    (sheet) => sheet.getRange('C2').setFormula('=B2').copyTo(sheet.getRange('D3'), { contentsOnly: true }),
    'D3',
    [[3]],
  ],
  [
    'copyTo by a paste type',
    (sheet, { CopyPasteType }) =>
      sheet.getRange('C2').setFormula('=B2').copyTo(sheet.getRange('D3'), CopyPasteType.PASTE_FORMULA, false),
    'D3',
    [['']],
  ],
  [
    'copyValuesToRange repeats',
    (sheet) => sheet.getRange('A2').copyValuesToRange(sheet, 4, 5, 1, 2),
    'D1:E2',
    [
      ['佐藤', '佐藤'],
      ['佐藤', '佐藤'],
    ],
  ],
  [
    'copyValuesToRange cuts',
    (sheet) => sheet.getRange('A1:B4').copyValuesToRange(sheet.getSheetId(), 4, 4, 1, 3),
    'D1:E4',
    [
      ['名前', ''],
      ['佐藤', ''],
      ['髙橋', ''],
      ['', ''],
    ],
  ],
  [
    'moveTo',
    (sheet) => sheet.getRange('A2:B3').moveTo(sheet.getRange('A3')),
    'A2:B4',
    [
      ['', ''],
      ['佐藤', 3],
      ['髙橋', 1],
    ],
  ],
])('%s', (_name, act, a1, values) => {
  const { sheet, SpreadsheetApp } = boundScript();
  act(sheet, SpreadsheetApp);
  expect(sheet.getRange(a1).getValues()).toEqual(values);
});

test('copyFormatToRange brings the look, not the values', () => {
  const { sheet } = boundScript();
  sheet.getRange('A2').setBackground('#ff0000').copyFormatToRange(sheet, 4, 4, 1, 2);
  expect(sheet.getRange('D1:D2').getBackgrounds()).toEqual([['#ff0000'], ['#ff0000']]);
  expect(sheet.getRange('D1').getValue()).toBe('');
});

test('moveTo takes formulas along that name the cells, into another tab too', () => {
  const { sheet, spreadsheet } = boundScript();
  sheet.getRange('D1').setFormula('=B2');
  sheet.getRange('B2').moveTo(sheet.getRange('F6'));
  expect(sheet.getRange('D1').getFormula()).toBe('=F6');
  const other = spreadsheet.insertSheet('別');
  sheet.getRange('A1:A4').moveTo(other.getRange('B1'));
  expect([other.getRange('B4').getValue(), sheet.getRange('A4').getValue()]).toEqual(['鈴木', '']);
});

test.each<readonly [string, (sheet: Sheet) => unknown]>([
  ['copyTo', (sheet) => sheet.getRange('A1:A4').copyTo(sheet.getRange('A999'))],
  ['moveTo', (sheet) => sheet.getRange('A1:B1').moveTo(sheet.getRange('Z1'))],
  ['copyValuesToRange', (sheet) => sheet.getRange('A1').copyValuesToRange(sheet, 26, 27, 1, 1)],
])('%s stays within the tab', (_name, act) => {
  expect(() => act(boundScript().sheet)).toThrow(
    'The coordinates of the target range are outside the dimensions of the sheet.',
  );
});

test.each([
  [{ contentsOnly: true }, ['', '#ff0000', 'note', true]],
  [{ formatOnly: true }, ['佐藤', '#ffffff', 'note', true]],
  [{ commentsOnly: true }, ['佐藤', '#ff0000', '', true]],
  [{ validationsOnly: true }, ['佐藤', '#ff0000', 'note', false]],
  [{}, ['', '#ffffff', 'note', true]],
])('clear(%j) leaves %j', (options, left) => {
  const { sheet, SpreadsheetApp } = boundScript();
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['佐藤']).build();
  const range = sheet.getRange('A2').setBackground('red').setNote('note').setDataValidation(rule);
  expect(range.clear(options).getA1Notation()).toBe('A2');
  const kept = [range.getValue(), range.getBackground(), range.getNote(), range.getDataValidation() !== null];
  expect(kept).toEqual(left);
});

test('text is turned', () => {
  const { sheet } = boundScript();
  const range = sheet.getRange('A1:A2');
  expect(range.setTextRotation(45).getTextRotation().getDegrees()).toBe(45);
  expect(range.setVerticalText(true).getTextRotation().isVertical()).toBe(true);
  const [[rotation]] = range.getTextRotations() as [[GoogleAppsScript.Spreadsheet.TextRotation]];
  range.setVerticalText(false).setTextRotations([[rotation], [rotation]]);
  expect(
    range
      .getTextRotations()
      .flat()
      .map((each) => each.isVertical()),
  ).toEqual([true, true]);
  expect(() => range.setTextRotation(91)).toThrow('between -90 and 90');
});
