import { expect, test } from '@jest/globals';
import { boundScript } from '../script.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** What each range shows after a call on the list of A2 and B3. */
test.each<readonly [string, (list: RangeList) => RangeList, (range: Range) => unknown, unknown]>([
  ['setValue', (list) => list.setValue('x'), (range) => range.getValue(), 'x'],
  ['setFormula', (list) => list.setFormula('=1+1'), (range) => range.getValue(), 2],
  ['setFormulaR1C1', (list) => list.setFormulaR1C1('=R1C1'), (range) => range.getFormula(), '=$A$1'],
  ['clearContent', (list) => list.clearContent(), (range) => range.getValue(), ''],
  ['clear', (list) => list.setBackground('red').clear(), (range) => range.getBackground(), '#ffffff'],
  ['setBackground', (list) => list.setBackground('red'), (range) => range.getBackground(), '#ff0000'],
  [
    'setBackgroundRGB',
    (list) => list.setBackgroundRGB(0, 255, 0),
    (range) => range.getBackground(),
    '#00ff00',
  ],
  ['setFontWeight', (list) => list.setFontWeight('bold'), (range) => range.getFontWeight(), 'bold'],
  [
    'setHorizontalAlignment',
    (list) => list.setHorizontalAlignment('center'),
    (range) => range.getHorizontalAlignment(),
    'center',
  ],
  ['setNote', (list) => list.setNote('n'), (range) => range.getNote(), 'n'],
  ['setNumberFormat', (list) => list.setNumberFormat('0.0'), (range) => range.getNumberFormat(), '0.0'],
  ['setTextRotation', (list) => list.setTextRotation(9), (range) => range.getTextRotation().getDegrees(), 9],
  ['setWrap', (list) => list.setWrap(true), (range) => String(range.getWrapStrategy()), 'WRAP'],
  ['insertCheckboxes', (list) => list.insertCheckboxes(), (range) => range.isChecked(), false],
  ['check', (list) => list.insertCheckboxes().check(), (range) => range.isChecked(), true],
  ['uncheck', (list) => list.insertCheckboxes('y', 'n').check().uncheck(), (range) => range.getValue(), 'n'],
  ['trimWhitespace', (list) => list.setValue(' a ').trimWhitespace(), (range) => range.getValue(), 'a'],
])('%s of a list goes for each of its ranges', (_name, act, read, value) => {
  const { sheet } = boundScript();
  const list = sheet.getRangeList(['A2', 'B3']);
  expect(act(list)).toBe(list);
  expect(list.getRanges().map(read)).toEqual([value, value]);
});

test.each<readonly [string, (range: Range) => Range, readonly unknown[]]>([
  ['nothing', (range) => range, ['OVERFLOW', false, null, 'general']],
  ['WRAP', (range) => range.setWrap(true), ['WRAP', true, null, 'general']],
  ['null', (range) => range.setWrap(true).setTextDirection(null), ['WRAP', true, null, 'general']],
  [
    'normal',
    (range) => range.setHorizontalAlignment('right').setHorizontalAlignment('normal'),
    ['OVERFLOW', false, null, 'general'],
  ],
])('the look of a cell after %s', (_name, act, look) => {
  const range = act(boundScript().sheet.getRange('A1'));
  expect([
    String(range.getWrapStrategy()),
    range.getWrap(),
    range.getTextDirection(),
    range.getHorizontalAlignment(),
  ]).toEqual(look);
});

test('enums are set where they are read', () => {
  const { sheet, SpreadsheetApp } = boundScript();
  const range = sheet.getRange('A1:B1');
  const { TextDirection, WrapStrategy } = SpreadsheetApp;
  range.setTextDirections([[TextDirection.RIGHT_TO_LEFT, null]]);
  expect(range.getTextDirections()).toEqual([[TextDirection.RIGHT_TO_LEFT, null]]);
  range.setWrapStrategies([[WrapStrategy.CLIP, WrapStrategy.OVERFLOW]]);
  expect(range.getWrapStrategies()).toEqual([[WrapStrategy.CLIP, WrapStrategy.OVERFLOW]]);
  expect(String(WrapStrategy.CLIP)).toBe('CLIP');
});
