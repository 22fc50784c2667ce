import { expect, it, test } from '@jest/globals';
import {
  clipboardRows,
  clipboardText,
  tiled,
} from '../../../../../src/workspace/web/spreadsheet/client/clipboard-text.ts';

test.each<[string, string[][]]>([
  ['', [['']]],
  ['一', [['一']]],
  ['一\t二', [['一', '二']]],
  ['一\n二\n', [['一'], ['二']]],
  ['一\r\n\r\n二', [['一'], [''], ['二']]],
  ['\t\n', [['', '']]],
  ['"一\n二"\t三', [['一\n二', '三']]],
  ['"彼は""はい""と言った"', [['彼は"はい"と言った']]],
  ['"引用" 付き\t5"', [['"引用" 付き', '5"']]],
])('reads %j from the clipboard', (text, rows) => {
  expect(clipboardRows(text)).toEqual(rows);
});

it('reads what it wrote', () => {
  const rows = [
    ['一', 'a\tb', 'x "y"'],
    ['', '二\n行', ''],
  ];
  expect(clipboardRows(clipboardText(rows))).toEqual(rows);
});

test.each([
  [2, 2, ['aa', 'aa']],
  [1, 1, ['a']],
  [3, 1, ['a', 'a', 'a']],
])('fills a selection of %d by %d with one cell', (rowCount, columnCount, filled) => {
  expect(tiled([['a']], rowCount, columnCount).map((row) => row.join(''))).toEqual(filled);
});

test.each([
  [3, 2],
  [1, 2],
  [2, 3],
])('pastes once into a selection of %d by %d that does not take it evenly', (rowCount, columnCount) => {
  const rows = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  expect(tiled(rows, rowCount, columnCount)).toBe(rows);
});
