import { expect, it, test } from '@jest/globals';
import {
  distinct,
  textWidth,
  wrapped,
} from '../../../../../src/workspace/web/spreadsheet/charts/text-width.ts';

test.each([
  ['件数', 20],
  ['①', 10],
  ['㈱', 10],
  ['ab', 11.2],
  ['', 0],
])('%s takes %d pixels', (text, width) => {
  expect(textWidth(text, 10)).toBeCloseTo(width);
});

it('wraps Japanese anywhere and English between words, and keeps everything', () => {
  expect(wrapped('あいうえお', 10, 30, 2)).toEqual(['あいう', 'えお']);
  expect(wrapped('long words here', 10, 60, 3)).toEqual(['long words', 'here']);
  expect(wrapped('あいうえお', 10, 20, 2)).toEqual(['あい', 'うえお']);
});

it('tells equal texts apart without changing how they look', () => {
  const [first, second] = distinct(['a', 'a']);
  expect(first).not.toBe(second);
  expect(textWidth(second ?? '', 10)).toBe(textWidth('a', 10));
});
