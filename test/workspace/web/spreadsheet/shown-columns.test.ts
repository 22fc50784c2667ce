import { expect, test } from '@jest/globals';
import { hiddenAtEnd, shownColumns } from '../../../../src/workspace/web/spreadsheet/shown-columns.ts';

/** `A-C` is three columns of which the middle one is hidden. */
function columns(pattern: string) {
  return [...pattern].map((letter) => ({ letter, width: 100, hidden: letter === '-' }));
}

test.each([
  ['ABC', ['A', 'B', 'C'], 0],
  ['A-C', ['A', '1C'], 0],
  ['--C-', ['2C'], 1],
  ['--', [], 2],
])('%s', (pattern, expected, atEnd) => {
  const shown = shownColumns(columns(pattern));
  expect(shown.map(({ column, hiddenBefore }) => `${hiddenBefore || ''}${column.letter}`)).toEqual(expected);
  expect(hiddenAtEnd(columns(pattern))).toBe(atEnd);
});
