import { describe, expect, test } from '@jest/globals';
import { formatDate } from '../../../../src/workspace/services/utilities/format-date.ts';

const moment = Date.UTC(2026, 0, 5, 15, 4, 9, 7);

test.each([
  ['Asia/Tokyo', 'yyyy-MM-dd HH:mm:ss', '2026-01-06 00:04:09'],
  ['Asia/Tokyo', 'yyyy年M月d日(E)', '2026年1月6日(Tue)'],
  ['Asia/Tokyo', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-01-06T00:04:09.007+09:00'],
  ['UTC', "yyyy-MM-dd'T'HH:mm:ssX", '2026-01-05T15:04:09Z'],
  ['GMT', 'EEEE Z', 'Monday +0000'],
  ['America/New_York', 'yy/M/d h:mm a Z', '26/1/5 10:04 AM -0500'],
  ['America/St_Johns', 'HH:mm XXX', '11:34 -03:30'],
  ['Asia/Tokyo', 'h a u', '12 AM 2'],
  ['Asia/Tokyo', "''yyyy'' 'it''s'", "'2026' it's"],
])('in %s, %s is %s', (zone, pattern, text) => {
  expect(formatDate(moment, zone, pattern)).toBe(text);
});

test('in summer, a zone with summer time has it', () => {
  expect(formatDate(Date.UTC(2026, 6, 1), 'Europe/Berlin', 'HH:mm XXX')).toBe('02:00 +02:00');
});

test('before 1970, milliseconds still count up', () => {
  expect(formatDate(-1, 'UTC', 'yyyy ss.SSS')).toBe('1969 59.999');
});

test('months have English names', () => {
  expect(formatDate(0, 'UTC', 'd MMM yyyy, MMMM')).toBe('1 Jan 1970, January');
});

describe('fields of weeks and days, as Java counts them in English', () => {
  test.each([
    ['2026-01-06', 'YYYY w W D F', '2026 2 2 6 1'],
    ['2025-12-28', 'YYYY w', '2026 1'],
    ['2025-12-27', 'YYYY w', '2025 52'],
    ['2026-07-31', 'W D F', '5 212 5'],
    ['2026-07-31', 'DDDD ww', '0212 31'],
    ['2026-07-31', 'G LLL', 'AD Jul'],
  ])('%s, %s', (day, pattern, text) => {
    expect(formatDate(Date.parse(`${day}T12:00:00Z`), 'UTC', pattern)).toBe(text);
  });
});

test.each([
  ['Asia/Tokyo', 'k K', '24 0'],
  ['Asia/Tokyo', 'X XX XXX', '+09 +0900 +09:00'],
  ['GMT+9', 'HH:mm Z', '00:04 +0900'],
  ['GMT-03:30', 'HH:mm XXX', '11:34 -03:30'],
  ['JST', 'HH:mm', '00:04'],
  ['UTC', 'yyyyMMdd', '20260105'],
])('in %s, %s is %s', (zone, pattern, text) => {
  expect(formatDate(moment, zone, pattern)).toBe(text);
});

test.each([
  ['America/New_York', '2026-01-01T00:00:00Z', 'EST', 'Eastern Standard Time'],
  ['America/New_York', '2026-07-01T00:00:00Z', 'EDT', 'Eastern Daylight Time'],
  ['Asia/Tokyo', '2026-07-01T00:00:00Z', 'JST', 'Japan Standard Time'],
  ['Europe/Paris', '2026-07-01T00:00:00Z', 'CEST', 'Central European Summer Time'],
  ['Europe/Paris', '2026-01-01T00:00:00Z', 'CET', 'Central European Time'],
  ['UTC', '2026-07-01T00:00:00Z', 'UTC', 'Coordinated Universal Time'],
  ['GMT+9', '2026-07-01T00:00:00Z', 'GMT+09:00', 'GMT+09:00'],
])('%s at %s is %s, %s', (zone, time, short, long) => {
  expect(formatDate(Date.parse(time), zone, 'z|zzz|zzzz')).toBe(`${short}|${short}|${long}`);
});

test.each(['e'])('the field %s is not emulated', (field) => {
  expect(() => formatDate(moment, 'Asia/Tokyo', field)).toThrow(
    `not emulated: Utilities.formatDate with ${field}`,
  );
});

test('a zone that is none is refused', () => {
  expect(() => formatDate(moment, 'Asia/Sendai', 'yyyy')).toThrow('Asia/Sendai');
});
