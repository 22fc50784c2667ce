import { expect, test } from '@jest/globals';
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

test.each(['YYYY', 'D', 'w', 'z'])('the field %s is not emulated', (field) => {
  expect(() => formatDate(moment, 'Asia/Tokyo', field)).toThrow(
    `not emulated: Utilities.formatDate with ${field}`,
  );
});

test('a zone that is none is refused', () => {
  expect(() => formatDate(moment, 'Asia/Sendai', 'yyyy')).toThrow('Asia/Sendai');
});
