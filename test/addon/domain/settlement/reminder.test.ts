import { expect, test } from '@jest/globals';
import { quarterToClose } from '../../../../src/addon/domain/settlement/reminder.ts';
import { quarterKey } from '../../../../src/addon/domain/time/quarter.ts';
import { closed } from './samples.ts';

const second = closed({ quarter: { fiscalYear: 2026, quarter: 2 } }).settlement;
const third = closed({ quarter: { fiscalYear: 2026, quarter: 3 } }).settlement;

test.each([
  // 2026-12-29, 30 and 31 are business days; the third quarter ends on the 31st.
  ['2026-12-25', [second], '2026-10-05', undefined],
  ['2026-12-29', [second], '2026-10-05', '2026-Q3'],
  ['2026-12-31', [second], '2026-10-05', '2026-Q3'],
  ['2026-12-31', [second, third], '2026-10-05', undefined],
  // After it, until it is closed.
  ['2027-01-04', [second], '2026-10-05', '2026-Q3'],
  ['2027-01-04', [second, third], '2026-10-05', undefined],
  // Nothing was received yet, or only in the present quarter.
  ['2026-12-31', [], undefined, undefined],
  ['2027-01-04', [], '2027-01-04', undefined],
  ['2027-01-04', [], '2026-12-31', '2026-Q3'],
])('on %s, with %j closed and data first received on %s', (today, settlements, first, expected) => {
  const quarter = quarterToClose(today, settlements, first, []);
  expect(quarter && quarterKey(quarter)).toBe(expected);
});
