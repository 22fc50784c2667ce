import { describe, expect, it, test } from '@jest/globals';
import * as fc from 'fast-check';
import { openRealm } from '../../../src/workspace/runtime/realm.ts';

const now = Date.UTC(2026, 6, 1, 0, 30);

/** What an expression comes to in a script whose project is in that zone. */
function inZone(timeZone: string, expression: string): unknown {
  const realm = openRealm(() => now, { timeZone });
  realm.load('Code.gs', `function main() { return ${expression}; }`);
  return realm.callFunction('main', []);
}

describe('local time is the script’s', () => {
  test.each<[string, string, unknown]>([
    ['Asia/Tokyo', 'new Date().getHours()', 9],
    ['America/New_York', 'new Date().getDate()', 30],
    ['Asia/Tokyo', 'new Date(2026, 6, 10, 10).toISOString()', '2026-07-10T01:00:00.000Z'],
    ['America/New_York', 'new Date(2026, 6, 10).toISOString()', '2026-07-10T04:00:00.000Z'],
    ['America/New_York', 'new Date(2026, 0, 10).toISOString()', '2026-01-10T05:00:00.000Z'],
    ['Asia/Tokyo', 'new Date("2026-07-10").toISOString()', '2026-07-10T00:00:00.000Z'],
    ['Asia/Tokyo', 'new Date("2026-07-10T10:00").toISOString()', '2026-07-10T01:00:00.000Z'],
    ['Asia/Tokyo', 'new Date("2026/07/10").toISOString()', '2026-07-09T15:00:00.000Z'],
    ['Asia/Tokyo', 'new Date("07-10-2026 10:00").toISOString()', '2026-07-10T01:00:00.000Z'],
    ['Asia/Tokyo', 'new Date("July 10, 2026 10:00:00").toISOString()', '2026-07-10T01:00:00.000Z'],
    ['Asia/Tokyo', 'new Date("July 10, 2026 10:00:00 UTC").toISOString()', '2026-07-10T10:00:00.000Z'],
    ['Asia/Tokyo', 'new Date("2026-07-10T10:00:00+02:00").toISOString()', '2026-07-10T08:00:00.000Z'],
    ['Asia/Tokyo', 'new Date(new Date(5)).getTime()', 5],
    ['Asia/Tokyo', 'new Date({ valueOf: () => 7 }).getTime()', 7],
    ['Asia/Tokyo', 'Date.parse("2026/07/10")', Date.UTC(2026, 6, 9, 15)],
    ['Asia/Tokyo', 'new Date("never").getHours()', NaN],
    ['Asia/Tokyo', 'String(new Date("never"))', 'Invalid Date'],
    ['Asia/Tokyo', 'new Date().getTimezoneOffset()', -540],
    ['America/New_York', 'new Date().getTimezoneOffset()', 240],
    [
      'Asia/Tokyo',
      'String(new Date(2026, 6, 10, 10))',
      'Fri Jul 10 2026 10:00:00 GMT+0900 (Japan Standard Time)',
    ],
    [
      'America/New_York',
      'new Date(2026, 0, 5).toString()',
      'Mon Jan 05 2026 00:00:00 GMT-0500 (Eastern Standard Time)',
    ],
    ['Asia/Tokyo', 'new Date(2026, 6, 10).toDateString()', 'Fri Jul 10 2026'],
    ['Asia/Tokyo', 'new Date(2026, 6, 10).toTimeString()', '00:00:00 GMT+0900 (Japan Standard Time)'],
    ['Asia/Tokyo', 'Date().slice(0, 24)', 'Wed Jul 01 2026 09:30:00'],
    ['Asia/Tokyo', 'new Date(2026, 6, 10, 9).toLocaleTimeString("en-GB")', '09:00:00'],
    ['Asia/Tokyo', 'new Date(2026, 6, 10, 9).toLocaleTimeString("en-GB", { timeZone: "UTC" })', '00:00:00'],
    ['Asia/Tokyo', 'new Intl.DateTimeFormat("en-GB", { hour: "2-digit" }).format(new Date())', '09'],
    ['Asia/Tokyo', 'Intl.DateTimeFormat().resolvedOptions().timeZone', 'Asia/Tokyo'],
    ['Asia/Tokyo', 'new Date(2026, 6, 10).getDay()', 5],
    ['Asia/Tokyo', 'new Date(26, 0).getFullYear()', 1926],
    ['Asia/Tokyo', 'new Date(2026, 6, 10) - new Date(2026, 6, 9)', 86_400_000],
    ['Asia/Tokyo', 'new Date().constructor === Date && new Date() instanceof Date && Date.name', 'Date'],
    ['Asia/Tokyo', 'class D extends Date {} && 1', 1],
    ['Asia/Tokyo', 'JSON.stringify(new Date(2026, 6, 10))', '"2026-07-09T15:00:00.000Z"'],
  ])('in %s, %s', (zone, expression, value) => {
    const evaluable = expression.replace('class D extends Date {} && 1', '(class D extends Date {}, 1)');
    expect(inZone(zone, evaluable)).toEqual(value);
  });

  test.each([
    ['setHours(8)', '2026-07-09T23:00:00.000Z'],
    ['setHours(0, 0, 0, 0)', '2026-07-09T15:00:00.000Z'],
    ['setDate(1)', '2026-07-01T01:00:00.000Z'],
    ['setDate(0)', '2026-06-30T01:00:00.000Z'],
    ['setMonth(0, 31)', '2026-01-31T01:00:00.000Z'],
    ['setFullYear(2027)', '2027-07-10T01:00:00.000Z'],
    ['setMinutes(90)', '2026-07-10T02:30:00.000Z'],
    ['setSeconds(5)', '2026-07-10T01:00:05.000Z'],
    ['setMilliseconds(5)', '2026-07-10T01:00:00.005Z'],
  ])('%s', (call, iso) => {
    expect(
      inZone('Asia/Tokyo', `(date => (date.${call}, date.toISOString()))(new Date(2026, 6, 10, 10))`),
    ).toBe(iso);
  });

  it('goes on as clocks are moved forward, and takes the first of two when they are put back', () => {
    const iso = (parts: string) => inZone('America/New_York', `new Date(${parts}).toISOString()`);
    expect(iso('2026, 2, 8, 2, 30')).toBe('2026-03-08T07:30:00.000Z');
    expect(iso('2026, 10, 1, 1, 30')).toBe('2026-11-01T05:30:00.000Z');
  });

  it('is told and taken alike', () => {
    const moments = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2099-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.constantFrom('Asia/Tokyo', 'Asia/Kolkata', 'UTC'), (date, zone) => {
        const realm = openRealm(() => now, { timeZone: zone });
        realm.load(
          'Code.gs',
          `function main(t) { const d = new Date(t);
          return new Date(d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getMilliseconds()).getTime(); }`,
        );
        expect(realm.callFunction('main', [date.getTime()])).toBe(date.getTime());
      }),
      { numRuns: 20 },
    );
  });
});
