import { expect, it, test } from '@jest/globals';
import type { AgendaEntry } from '../../../../src/workspace/services/calendar/agenda.ts';
import { byMonth, dateOf, dayWords, timeWords } from '../../../../src/workspace/web/calendar/days.ts';

function timed(start: string, end: string): AgendaEntry {
  const event = { start: { dateTime: start }, end: { dateTime: end } };
  return entry({ event, start: Date.parse(start), end: Date.parse(end) });
}

/** On a calendar in UTC, where a day begins later than in Japan. */
function wholeDays(start: string, end: string): AgendaEntry {
  const event = { start: { date: start }, end: { date: end } };
  return entry({ event, start: Date.parse(start), end: Date.parse(end) });
}

function entry(given: Pick<AgendaEntry, 'event' | 'start' | 'end'>): AgendaEntry {
  return { ...given, calendarId: 'c', calendarSummary: 'c', isPrimary: true, guestNames: new Map() };
}

test.each([
  [timed('2026-07-10T10:00:00+09:00', '2026-07-10T11:30:00+09:00'), '10:00 – 11:30'],
  [timed('2026-07-10T15:30:00Z', '2026-07-10T16:00:00Z'), '00:30 – 01:00'],
  [timed('2026-07-10T22:00:00+09:00', '2026-07-11T01:00:00+09:00'), '22:00 – 7月11日 01:00'],
  [wholeDays('2026-07-10', '2026-07-11'), '終日'],
  [wholeDays('2026-07-10', '2026-07-13'), '終日(7月12日まで)'],
])('%#: a time reads as %s', (entry, words) => {
  expect(timeWords(entry)).toBe(words);
});

it('groups by the day on which an event begins in Japan', () => {
  const entries = [
    timed('2026-07-31T14:00:00Z', '2026-07-31T14:30:00Z'),
    timed('2026-07-31T15:00:00Z', '2026-07-31T15:30:00Z'),
    wholeDays('2026-08-01', '2026-08-02'),
  ];
  expect(
    byMonth(entries).map(({ title, days }) => [
      title,
      days.map(({ date, entries }) => [date, entries.length]),
    ]),
  ).toEqual([
    ['2026年7月', [['2026-07-31', 1]]],
    ['2026年8月', [['2026-08-01', 2]]],
  ]);
  expect(dayWords(entries[1]!)).toBe('2026年8月1日 (土)');
  expect(dateOf(entries[0]!.start)).toBe('2026-07-31');
});
