import { expect, test } from '@jest/globals';
import { clockEvent } from '../../../src/workspace/runtime/clock-event.ts';

test('an event of the clock tells its time in UTC', () => {
  expect(clockEvent(Date.parse('2026-03-10T03:04:05.678Z'))).toEqual({
    year: 2026,
    month: 3,
    'day-of-month': 10,
    'day-of-week': 2,
    'week-of-year': 11,
    hour: 3,
    minute: 4,
    second: 5,
    timezone: 'UTC',
  });
});

test.each([
  ['2026-01-01', 4, 1],
  ['2027-01-03', 7, 53],
  ['2027-01-04', 1, 1],
  ['2026-12-31', 4, 53],
  ['2024-12-30', 1, 1],
])('%s is day %i of week %i', (date, day, week) => {
  expect(clockEvent(Date.parse(date))).toMatchObject({ 'day-of-week': day, 'week-of-year': week });
});
