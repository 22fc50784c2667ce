import { expect, it, test } from '@jest/globals';
import { boundScript } from '../script.ts';

/** Midnight in the spreadsheet's zone, Asia/Tokyo. */
const midnight = new Date('2026-01-04T15:00:00Z');
const afternoon = new Date('2026-01-05T04:30:00Z');

test.each([
  ['ja_JP', midnight, '2026/01/05'],
  ['ja_JP', afternoon, '2026/01/05 13:30:00'],
  ['en_US', midnight, '1/5/2026'],
  ['en_US', afternoon, '1/5/2026 13:30:00'],
  ['en_GB', midnight, '05/01/2026'],
])('in %s, the date %s that a script sets shows %s', (locale, date, shown) => {
  const { spreadsheet, sheet } = boundScript();
  spreadsheet.setSpreadsheetLocale(locale);
  const cell = sheet.getRange('D1').setValue(date);
  expect(cell.getDisplayValue()).toBe(shown);
  expect(cell.getValue()).toEqual(date);
  sheet.appendRow([date]);
  expect(sheet.getRange('A5').getDisplayValue()).toBe(shown);
});

it('keeps the number format that a cell has', () => {
  const { sheet } = boundScript();
  const cell = sheet.getRange('D1').setNumberFormat('yyyy-mm-dd hh:mm').setValue(midnight);
  expect(cell.getDisplayValue()).toBe('2026-01-05 00:00');
});

it('reads what formulas make of dates as dates', () => {
  const { sheet } = boundScript();
  sheet.getRange('D1').setValue(midnight);
  sheet.getRange('D2:D4').setFormulas([['=D1+1'], ['=D2-D1'], ['=MAX(D1:D2)']]);
  expect(sheet.getRange('D2:D4').getValues().flat()).toEqual([
    new Date('2026-01-05T15:00:00Z'),
    1,
    new Date('2026-01-05T15:00:00Z'),
  ]);
});

test.each([
  ['ja_JP', '1-2', '2026/01/02'],
  ['ja_JP', '26/1/5', '2026/01/05'],
  ['ja_JP', '1.2', '1.2'],
  ['en_US', '1-2', '1/2/2026'],
  ['en_US', '1/5/26', '1/5/2026'],
  ['en_US', '1-5-2026', '1/5/2026'],
  ['en_US', '1/5/31', '1/5/1931'],
  ['en_US', '5 Jan 2026', '5-Jan-2026'],
  ['en_US', '5-Jan-2026', '5-Jan-2026'],
  ['en_US', 'January 5, 2026', 'January 5, 2026'],
  ['en_US', '13/1/2026', '13/1/2026'],
  ['en_GB', '13/1/2026', '13/01/2026'],
  ['en_US', '1-2-3-4', '1-2-3-4'],
  ['en_US', '1-2/2026', '1-2/2026'],
])('in %s, %s is read as typed: %s', (locale, text, shown) => {
  const { spreadsheet, sheet } = boundScript();
  spreadsheet.setSpreadsheetLocale(locale);
  expect(sheet.getRange('D1').setValue(text).getDisplayValue()).toBe(shown);
});

test.each([NaN, Infinity, -Infinity])('%s is an error value', (value) => {
  const { sheet } = boundScript();
  const cell = sheet.getRange('D1').setValue(value);
  expect([cell.getValue(), cell.getDisplayValue()]).toEqual(['#NUM!', '#NUM!']);
});

test.each([
  ['[h]:mm', '8:45'],
  ['[mm]', '525'],
  ['h:mm', '8:45'],
])('a duration in the format %s is read as a date, as at Google', (pattern, shown) => {
  const { sheet } = boundScript();
  const cell = sheet.getRange('D1').setValue(0.364_583_333_333_333_3).setNumberFormat(pattern);
  expect(cell.getDisplayValue()).toBe(shown);
  expect(cell.getValue()).toEqual(new Date('1899-12-29T23:45:00Z'));
});

test.each([
  ['mmmm', Date],
  ['m/d', Date],
  ['0.0', Number],
  ['General', Number],
  ['[Red]0', Number],
])('a number in the format %s is read as %p', (pattern, type) => {
  const { sheet } = boundScript();
  const value: unknown = sheet.getRange('D1').setValue(46_000).setNumberFormat(pattern).getValue();
  expect(Object(value)).toBeInstanceOf(type);
});

it('has no number format any more once it is given an empty one', () => {
  const { sheet } = boundScript();
  const cell = sheet.getRange('D1').setValue(1.5).setNumberFormat('0.00').setNumberFormat('');
  expect([cell.getDisplayValue(), cell.getNumberFormat()]).toEqual(['1.5', '0.###############']);
});
