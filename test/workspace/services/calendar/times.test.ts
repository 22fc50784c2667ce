import { expect, it, test } from '@jest/globals';
import { instantOf, readMoment, readRange } from '../../../../src/workspace/services/calendar/times.ts';

const tokyo = 'Asia/Tokyo';

test.each([
  [{ dateTime: '2026-07-10T10:00:00+09:00' }, '2026-07-10T10:00:00+09:00', tokyo],
  [{ dateTime: '2026-07-10T01:00:00.500Z' }, '2026-07-10T10:00:00+09:00', tokyo],
  [{ dateTime: '2026-07-10T10:00:00', timeZone: tokyo }, '2026-07-10T10:00:00+09:00', tokyo],
  [
    { dateTime: '2026-07-09T21:00:00', timeZone: 'America/New_York' },
    '2026-07-10T10:00:00+09:00',
    'America/New_York',
  ],
  [
    { dateTime: '2026-01-09T20:00:00', timeZone: 'America/New_York' },
    '2026-01-10T10:00:00+09:00',
    'America/New_York',
  ],
])('%j is told in the calendar’s zone', (given, dateTime, timeZone) => {
  const end = { dateTime: '2026-12-31T00:00:00Z' };
  expect(readRange(given, end, tokyo).start).toEqual({ dateTime, timeZone });
});

test.each([
  [{ dateTime: '2026-07-10T10:00:00Z' }, undefined, 'Missing end time.'],
  [undefined, { date: '2026-07-10' }, 'Missing start time.'],
  [
    { date: '2026-07-10' },
    { dateTime: '2026-07-10T10:00:00Z' },
    'Start and end times must either both be date or both be dateTime.',
  ],
  [{ dateTime: '2026-07-10T10:00:00' }, later(), 'Missing time zone definition for start time.'],
  [
    { dateTime: '2026-07-10T10:00:00', timeZone: 'Japan Standard Time' },
    later(),
    'Invalid time zone definition for start time.',
  ],
  [{ dateTime: '2026-07-10' }, later(), 'Bad Request'],
  [{ dateTime: '2026-02-30T10:00:00Z' }, later(), 'Bad Request'],
  [{ date: '2026/07/10' }, { date: '2026-07-11' }, 'Bad Request'],
  [{ date: '2026-07-10', dateTime: '2026-07-10T10:00:00Z' }, { date: '2026-07-11' }, 'Invalid start time.'],
  [later(), later(), 'The specified time range is empty.'],
  [{ date: '2026-07-10' }, { date: '2026-07-10' }, 'The specified time range is empty.'],
])('%j to %j is refused: %s', (start, end, message) => {
  expect(() => readRange(start, end, tokyo)).toThrow(message);
});

it('begins a day at the calendar’s midnight', () => {
  expect(instantOf({ date: '2026-07-10' }, tokyo)).toBe(Date.parse('2026-07-09T15:00:00Z'));
});

test.each(['2026-07-10T10:00:00Z', '2026-07-10T19:00:00+09:00', '2026-07-10T19:00:00+0900'])(
  '%s is a moment',
  (text) => {
    expect(readMoment(text)).toBe(Date.parse('2026-07-10T10:00:00Z'));
  },
);

test.each(['2026-07-10', '2026-07-10T10:00:00', 'now'])('%s is no moment', (text) => {
  expect(() => readMoment(text)).toThrow('Bad Request');
});

function later() {
  return { dateTime: '2026-07-10T12:00:00Z' };
}
