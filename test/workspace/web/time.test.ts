import { expect, it, test } from '@jest/globals';
import { dateTime, duration, shortDate } from '../../../src/workspace/web/time.ts';

const now = Date.UTC(2026, 6, 1, 3, 0); // 2026-07-01 12:00 in Japan

it("says Japan's time wherever it runs", () => {
  expect(dateTime(Date.UTC(2026, 5, 30, 15, 5))).toBe('2026/07/01 00:05');
});

test.each([
  [Date.UTC(2026, 5, 30, 15, 5), '00:05'],
  [Date.UTC(2026, 5, 30, 14, 59), '6月30日'],
  [Date.UTC(2025, 11, 31, 14, 59), '2025/12/31'],
])('shortens %i to %s', (milliseconds, words) => {
  expect(shortDate(milliseconds, now)).toBe(words);
});

test.each([
  [0.42, '0.4 ミリ秒'],
  [420, '420 ミリ秒'],
  [12_340, '12.3 秒'],
  [185_000, '3 分 5 秒'],
])('says %d ms as %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words);
});
