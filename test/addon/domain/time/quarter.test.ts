import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  firstDayOf,
  lastDayOf,
  next,
  previous,
  quarterKey,
  quarterOf,
  quarterOfKey,
  type Quarter,
} from '../../../../src/addon/domain/time/quarter.ts';
import { addDays } from '../../../../src/addon/domain/time/tokyo.ts';

test.each([
  ['2026-04-01', '2026-Q1', '2026-04-01', '2026-06-30'],
  ['2026-09-30', '2026-Q2', '2026-07-01', '2026-09-30'],
  ['2026-11-24', '2026-Q3', '2026-10-01', '2026-12-31'],
  ['2027-01-01', '2026-Q4', '2027-01-01', '2027-03-31'],
  ['2028-02-29', '2027-Q4', '2028-01-01', '2028-03-31'],
  ['2027-03-31', '2026-Q4', '2027-01-01', '2027-03-31'],
])('%s lies in %s', (day, key, first, last) => {
  const quarter = quarterOf(day);
  expect([quarterKey(quarter), firstDayOf(quarter), lastDayOf(quarter)]).toEqual([key, first, last]);
});

describe('quarters', () => {
  const quarters = fc.record({
    fiscalYear: fc.integer({ min: 2000, max: 2099 }),
    quarter: fc.constantFrom<Quarter['quarter'][]>(1, 2, 3, 4),
  });

  it('follow each other without a day between them', () => {
    fc.assert(
      fc.property(quarters, (quarter) => {
        expect(addDays(lastDayOf(quarter), 1)).toBe(firstDayOf(next(quarter)));
        expect(previous(next(quarter))).toEqual(quarter);
        expect(quarterOf(lastDayOf(quarter))).toEqual(quarter);
        expect(quarterOfKey(quarterKey(quarter))).toEqual(quarter);
      }),
    );
  });

  it.each(['', '2026-Q5', 'SET-2026-Q3', '2026-3'])('are not named by %p', (key) => {
    expect(quarterOfKey(key)).toBeUndefined();
  });
});
