import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { holidayTable } from '../../../../build/holiday-table.ts';
import { businessDaysAfter, isBusinessDay } from '../../../../src/addon/domain/time/business-days.ts';
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

test('business days leave out weekends and public holidays', () => {
  expect(isBusinessDay('2026-11-23')).toBe(false);
  expect(isBusinessDay('2026-11-24')).toBe(true);
  expect(businessDaysAfter('2026-11-20', 1)).toBe('2026-11-24');
  expect(businessDaysAfter('2026-12-30', 3)).toBe('2027-01-05');
});

test('the table of holidays is the one that the library makes', () => {
  expect(readFileSync('src/addon/domain/time/holidays.generated.ts', 'utf8')).toBe(holidayTable());
});
