import { expect, test } from '@jest/globals';
import {
  addDays,
  dayAt,
  fiscalYearOf,
  isDay,
  isoInTokyo,
  weekdayOf,
} from '../../../../src/addon/domain/time/tokyo.ts';

test('a day begins at midnight in Tokyo, wherever the program runs', () => {
  expect(dayAt(Date.UTC(2026, 2, 31, 14, 59, 59, 999))).toBe('2026-03-31');
  expect(dayAt(Date.UTC(2026, 2, 31, 15))).toBe('2026-04-01');
  expect(isoInTokyo(Date.UTC(2026, 10, 23, 1))).toBe('2026-11-23T10:00:00+09:00');
});

test.each([
  ['2026-03-31', 2025],
  ['2026-04-01', 2026],
  ['2027-01-01', 2026],
])('%s lies in fiscal year %i', (day, year) => {
  expect(fiscalYearOf(day)).toBe(year);
});

test.each([
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['きょう', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test('weekdays, month ends and leap days', () => {
  expect(weekdayOf('2026-11-22')).toBe(0);
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});
