import { describe, expect, it, test } from '@jest/globals';
import { boundScript } from '../script.ts';

/** Member, what an untouched cell answers, what a script sets, and what it then gets. */
const formats: readonly (readonly [string, string, unknown, unknown, unknown])[] = [
  ['Background', 'Backgrounds', '#ffffff', 'red', '#ff0000'],
  ['Background', 'Backgrounds', '#ffffff', '#abc', '#aabbcc'],
  ['FontColor', 'FontColors', '#000000', '#1A5FB4', '#1a5fb4'],
  ['FontWeight', 'FontWeights', 'normal', 'bold', 'bold'],
  ['FontStyle', 'FontStyles', 'normal', 'italic', 'italic'],
  ['FontLine', 'FontLines', 'none', 'line-through', 'line-through'],
  ['FontSize', 'FontSizes', 10, 14, 14],
  ['FontFamily', 'FontFamilies', 'Arial', 'Noto Sans JP', 'Noto Sans JP'],
  ['HorizontalAlignment', 'HorizontalAlignments', 'general', 'center', 'center'],
  ['VerticalAlignment', 'VerticalAlignments', 'bottom', 'middle', 'middle'],
  ['NumberFormat', 'NumberFormats', '0.###############', '#,##0', '#,##0'],
  ['NumberFormat', 'NumberFormats', '0.###############', '@', '@'],
  ['NumberFormat', 'NumberFormats', '0.###############', 'yyyy/mm/dd', 'yyyy/mm/dd'],
  ['Wrap', 'Wraps', false, true, true],
];

type Loose = Readonly<Record<string, (...args: unknown[]) => unknown>>;

describe.each(formats)('%s', (name, plural, initial, set, got) => {
  it(`set to ${String(set)} reads ${String(got)}, and null brings ${String(initial)} back`, () => {
    const { sheet } = boundScript();
    const range = sheet.getRange('A2:B3') as unknown as Loose;
    expect(range[`get${name}`]!()).toBe(initial);
    expect(range[`set${name}`]!(set)).toBe(range);
    expect(range[`get${plural}`]!()).toEqual([
      [got, got],
      [got, got],
    ]);
    range[`set${name}`]!(null);
    expect(range[`get${name}`]!()).toBe(initial);
  });

  it('is set one value a cell, in rows of the right size only', () => {
    const { sheet } = boundScript();
    const range = sheet.getRange('A2:B2') as unknown as Loose;
    range[`set${plural}`]!([[set, null]]);
    expect(range[`get${plural}`]!()).toEqual([[got, initial]]);
    expect(() => range[`set${plural}`]!([[set]])).toThrow('The data has 1 but the range has 2.');
  });
});

test.each([
  ['setBackground', 'reddish', 'Invalid color: reddish'],
  ['setFontWeight', 'heavy', 'heavy'],
  ['setVerticalAlignment', 'left', 'left'],
])('%s refuses %s', (member, value, words) => {
  const { sheet } = boundScript();
  expect(() => (sheet.getRange('A1') as unknown as Loose)[member]!(value)).toThrow(words);
});

test.each([
  ['ja_JP', '2026/04/01 9:30:00', 'yyyy/mm/dd h:mm:ss'],
  ['en_US', '4/1/2026 9:30:00', 'm/d/yyyy h:mm:ss'],
])('a date that a script sets looks as dates do in %s', (locale, shown, pattern) => {
  const { spreadsheet, sheet } = boundScript();
  spreadsheet.setSpreadsheetLocale(locale);
  const cell = sheet.getRange('B2').setValue(new Date('2026-04-01T09:30:00+09:00'));
  expect([cell.getDisplayValue(), cell.getNumberFormat()]).toEqual([shown, pattern]);
});

test('the background answers to its older names, too', () => {
  const { sheet } = boundScript();
  const range = sheet.getRange('B2:C2') as unknown as Loose;
  expect(range['setBackgroundColor']!('yellow')).toBe(range);
  expect(range['getBackgroundColors']!()).toEqual([['#ffff00', '#ffff00']]);
  range['setBackgroundColors']!([['red', null]]);
  expect([range['getBackgroundColor']!(), range['getColumnIndex']!()]).toEqual(['#ff0000', 2]);
});

test('a format leaves values and other formats alone, and clearFormat leaves values', () => {
  const { sheet } = boundScript();
  const range = sheet.getRange('A2:B2');
  range.setFontWeight('bold').setBackground('yellow').setNumberFormat('0.0');
  expect(range.getDisplayValues()).toEqual([['佐藤', '3.0']]);
  expect([range.getFontWeight(), range.getBackground()]).toEqual(['bold', '#ffff00']);
  range.clearFormat();
  expect([range.getFontWeight(), range.getBackground()]).toEqual(['normal', '#ffffff']);
  expect(range.getValues()).toEqual([['佐藤', 3]]);
});

test('borders are drawn around and within, taken away, and left alone', () => {
  const { sheet, book, SpreadsheetApp } = boundScript();
  const bordersOf = (row: number, column: number) => {
    const { sheets = [] } = book.get('sheets(data(rowData(values(userEnteredFormat(borders)))))');
    return sheets[0]?.data?.[0]?.rowData?.[row]?.values?.[column]?.userEnteredFormat?.borders ?? {};
  };
  sheet
    .getRange('A2:B3')
    .setBorder(true, true, true, true, false, null, 'red', SpreadsheetApp.BorderStyle.DASHED);
  expect(bordersOf(1, 0)).toMatchObject({ top: { style: 'DASHED' }, left: { style: 'DASHED' } });
  expect(bordersOf(1, 0).bottom).toBeUndefined();
  expect(bordersOf(2, 1)).toMatchObject({ bottom: { style: 'DASHED' }, right: { style: 'DASHED' } });
});
