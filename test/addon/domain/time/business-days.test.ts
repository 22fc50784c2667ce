import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { holidayTable } from '../../../../build/holiday-table.ts';
import { businessDaysAfter, isBusinessDay } from '../../../../src/addon/domain/time/business-days.ts';
import { addDays } from '../../../../src/addon/domain/time/tokyo.ts';

test.each([
  ['a Tuesday', '2026-11-24', true],
  ['a Saturday', '2026-11-28', false],
  ['a Sunday', '2026-11-29', false],
  ['a public holiday', '2026-11-23', false],
  ['the day after a holiday on a Sunday', '2027-03-22', false],
  ['a day on which the centre is closed', '2026-12-28', false],
])('%s, %s: %s', (_name, day, expected) => {
  expect(isBusinessDay(day, ['2026-12-28'])).toBe(expected);
});

test.each([
  ['over a long weekend', '2026-11-20', 1, [], '2026-11-24'],
  ['from a Saturday', '2026-11-28', 1, [], '2026-11-30'],
  ['over New Year', '2026-12-30', 3, [], '2027-01-05'],
  ['over days on which the centre is closed', '2026-12-25', 2, ['2026-12-28', '2026-12-30'], '2026-12-31'],
  ['none', '2026-11-28', 0, [], '2026-11-28'],
])('%s: %s + %i', (_name, day, count, closedDays, expected) => {
  expect(businessDaysAfter(day, count, closedDays)).toBe(expected);
});

describe('the laws of counting', () => {
  const days = fc.nat(4_000).map((offset) => addDays('2026-01-01', offset));
  const counts = fc.integer({ min: 1, max: 40 });
  const closed = fc.array(days, { maxLength: 20 });

  it('comes to a business day after the first, with as many in between as asked', () => {
    fc.assert(
      fc.property(days, counts, closed, (day, count, closedDays) => {
        const reached = businessDaysAfter(day, count, closedDays);
        expect(isBusinessDay(reached, closedDays)).toBe(true);
        let passed = 0;
        for (let on = addDays(day, 1); on <= reached; on = addDays(on, 1)) {
          if (isBusinessDay(on, closedDays)) passed += 1;
        }
        expect(passed).toBe(count);
      }),
    );
  });

  it('never comes earlier from a later day, with a greater count or more closed days', () => {
    fc.assert(
      fc.property(days, counts, closed, fc.nat(10), (day, count, closedDays, more) => {
        const reached = businessDaysAfter(day, count, closedDays);
        expect(businessDaysAfter(addDays(day, more), count, closedDays) >= reached).toBe(true);
        expect(businessDaysAfter(day, count + more, closedDays) >= reached).toBe(true);
        expect(businessDaysAfter(day, count, [...closedDays, addDays(day, more)]) >= reached).toBe(true);
      }),
    );
  });

  it('may be done in two parts', () => {
    fc.assert(
      fc.property(days, counts, counts, closed, (day, first, second, closedDays) => {
        expect(businessDaysAfter(businessDaysAfter(day, first, closedDays), second, closedDays)).toBe(
          businessDaysAfter(day, first + second, closedDays),
        );
      }),
    );
  });
});

test('the table of holidays is the one that the library makes', () => {
  expect(readFileSync('src/addon/domain/time/holidays.generated.ts', 'utf8')).toBe(holidayTable());
});
