import { expect, test } from '@jest/globals';
import { displayText } from '../../../../src/workspace/services/sheets/formats/display.ts';
import {
  instantOfSerial,
  serialOfInstant,
} from '../../../../src/workspace/services/sheets/formats/serial-date.ts';

const moment = 46_204 + (8 * 60 + 5) / 1_440;

test.each([
  ['yyyy/mm/dd hh:mm', moment, '2026/07/01 08:05'],
  ['yyyy"年"m"月"d"日"', moment, '2026年7月1日'],
  ['m/d (ddd)', moment, '7/1 (水)'],
  ['h:mm:ss', 0.5, '12:00:00'],
  ['[h]:mm', 1.5, '36:00'],
  ['yyyy-mm-dd"T"hh:mm:ss', moment, '2026-07-01T08:05:00'],
  ['#,##0', 1_234_567.8, '1,234,568'],
  ['#,##0', 0, '0'],
  ['¥#,##0', -10_000, '-¥10,000'],
  ['[$¥-411]#,##0', 10_000, '¥10,000'],
  ['0%', 0.256, '26%'],
  ['0.00%', 0.256, '25.60%'],
  ['0.0#', 1.5, '1.5'],
  ['00000', 42, '00042'],
  ['#,##0;"▲"#,##0', -500, '▲500'],
  ['0"件"', 3, '3件'],
  ['0.00E+00', 12_345, '1.23E+04'],
  ['@', 12, '12'],
  ['General', 12.5, '12.5'],
  ['#,#00.0,,', 12_200_000, '12.2'],
  ['#,##0,', 1_234_567, '1,235'],
  ['[>100]0;0.0', 45.5, '45.5'],
  ['[>100]0;0.0', 145.5, '146'],
  ['[<1000]0;[<1000000]0.0,"K";0.0,,"M"', 950, '950'],
  ['[<1000]0;[<1000000]0.0,"K";0.0,,"M"', 12_345, '12.3K'],
  ['[<1000]0;[<1000000]0.0,"K";0.0,,"M"', 12_345_678, '12.3M'],
  ['[<1000]0;[<1000000]0.0,"K";0.0,,"M"', -5, '-5'],
  ['[=1]0" item";0" items"', 1, '1 item'],
  ['[=1]0" item";0" items"', 2, '2 items'],
  ['[Red][<0]0;0', -3, '3'],
  ['"[>1]"0', 3, '[>1]3'],
  ['[<1]0;[<2]0', 5, '######'],
  ['# ?/?', 1.25, '1 1/4'],
  ['# ??/??', 3.14159, '3  1/7 '],
  ['#,##0_);(#,##0)', -1_200, '(1,200)'],
  ['h:mm am/pm', 0.7, '4:48 午後'],
  ['yyyy/mm/dd', 59, '1900/02/27'],
  ['yyyy/mm/dd', -100, '1899/09/21'],
  ['dddd', moment, '水曜日'],
  ['0;-0;"なし";"「"@"」"', 0, 'なし'],
  ['0"unclosed', 1, '######'],
])('%s', (pattern, value, shown) => {
  expect(displayText(value, { numberFormat: { type: 'NUMBER', pattern } })).toBe(shown);
});

test.each([
  ['ddd d mmm yyyy', 'Wed 1 Jul 2026'],
  ['h:mm am/pm', '8:05 AM'],
])('%s in an English spreadsheet', (pattern, shown) => {
  expect(displayText(moment, { numberFormat: { type: 'DATE', pattern } }, 'en_US')).toBe(shown);
});

test('a text stands where its section says', () => {
  const numberFormat = { type: 'NUMBER', pattern: '0;-0;0;"「"@"」"' };
  expect(displayText('髙橋', { numberFormat })).toBe('「髙橋」');
});

test.each([
  [0.1 + 0.2, '0.3'],
  [1 / 3, '0.3333333333'],
  [123_456_789_012, '123456789012'],
  [1e21, '1E+21'],
  [-0.5, '-0.5'],
])('%d without a format', (value, shown) => {
  expect(displayText(value)).toBe(shown);
});

test('serial numbers are wall-clock time of the spreadsheet, whatever zone the process is in', () => {
  const instant = Date.parse('2026-06-30T23:05:00Z');
  expect(serialOfInstant(instant, 'Asia/Tokyo')).toBeCloseTo(moment, 9);
  expect(instantOfSerial(moment, 'Asia/Tokyo')).toBe(instant);
  expect(instantOfSerial(serialOfInstant(instant, 'America/New_York'), 'America/New_York')).toBe(instant);
});
