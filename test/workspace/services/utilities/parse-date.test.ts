import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formatDate } from '../../../../src/workspace/services/utilities/format-date.ts';
import { parseDate } from '../../../../src/workspace/services/utilities/parse-date.ts';

const now = Date.UTC(2026, 6, 1);

test.each([
  ['2026-07-10', 'Asia/Tokyo', 'yyyy-MM-dd', '2026-07-09T15:00:00.000Z'],
  ['2026/7/1 9:05', 'Asia/Tokyo', 'yyyy/MM/dd HH:mm', '2026-07-01T00:05:00.000Z'],
  ['20260710', 'GMT', 'yyyyMMdd', '2026-07-10T00:00:00.000Z'],
  ['20260710T101112', 'UTC', "yyyyMMdd'T'HHmmss", '2026-07-10T10:11:12.000Z'],
  ['2026-07-10T10:00:00+02:00', 'Asia/Tokyo', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-07-10T08:00:00.000Z'],
  ['2026-07-10T10:00:00Z', 'Asia/Tokyo', "yyyy-MM-dd'T'HH:mm:ssX", '2026-07-10T10:00:00.000Z'],
  ['10 Jul 2026 1:30 PM', 'GMT+9', 'd MMM yyyy h:mm a', '2026-07-10T04:30:00.000Z'],
  ['Friday, july 10, 2026', 'UTC', 'EEEE, MMMM d, yyyy', '2026-07-10T00:00:00.000Z'],
  ['12:05 AM', 'UTC', 'h:mm a', '1970-01-01T00:05:00.000Z'],
  ['10.07.26', 'UTC', 'dd.MM.yy', '2026-07-10T00:00:00.000Z'],
  ['10.07.47', 'UTC', 'dd.MM.yy', '1947-07-10T00:00:00.000Z'],
  ['2026-02-31', 'UTC', 'yyyy-MM-dd', '2026-03-03T00:00:00.000Z'],
  ['2026-07-10 and more', 'UTC', 'yyyy-MM-dd', '2026-07-10T00:00:00.000Z'],
  ['2026年7月10日', 'Asia/Tokyo', 'yyyy年M月d日', '2026-07-09T15:00:00.000Z'],
  ['10:00 -0500', 'UTC', 'HH:mm Z', '1970-01-01T15:00:00.000Z'],
])('%s in %s, by %s', (text, zone, pattern, iso) => {
  expect(new Date(parseDate(text, zone, pattern, now)).toISOString()).toBe(iso);
});

test.each([
  ['tomorrow', 'yyyy-MM-dd'],
  ['2026-07', 'yyyy-MM-dd'],
  ['10 Foo 2026', 'd MMM yyyy'],
  [' 2026-07-10', 'yyyy-MM-dd'],
])('%s cannot be parsed by %s', (text, pattern) => {
  expect(() => parseDate(text, 'UTC', pattern, now)).toThrow(`Unparseable date: "${text}"`);
});

test('a field that is not emulated is named', () => {
  expect(() => parseDate('1', 'UTC', 'w', now)).toThrow('not emulated: Utilities.parseDate with w');
});

test('a moment that was written is read again', () => {
  const zones = ['UTC', 'Asia/Tokyo', 'America/New_York', 'GMT+05:30'];
  const patterns = ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'EEE, d MMM yyyy hh:mm:ss.SSS a Z', 'yyyyMMddHHmmssSSSZ'];
  const moments = fc.date({ min: new Date('1901-01-01'), max: new Date('2099-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), fc.constantFrom(...patterns), (date, zone, pattern) => {
      const moment = date.getTime();
      // Before time zones were agreed upon, offsets have seconds, which these fields do not write.
      fc.pre(formatDate(moment, zone, 'XXX').length === 6 || formatDate(moment, zone, 'XXX') === 'Z');
      expect(parseDate(formatDate(moment, zone, pattern), 'UTC', pattern, now)).toBe(moment);
    }),
  );
});
