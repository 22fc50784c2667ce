import { expect, test } from '@jest/globals';
import { answerExpected } from '../../../../src/addon/domain/enquiry/answer-hours.ts';
import { policy, tokyo } from './occasion.ts';

test.each([
  ['a Tuesday', '2026-11-24 10:00', '2026-11-25'],
  ['a Tuesday before opening', '2026-11-24 06:00', '2026-11-25'],
  ['the last minute of a Tuesday', '2026-11-24 23:59', '2026-11-25'],
  ['the first minute of a Wednesday, which is Tuesday in Greenwich', '2026-11-25 00:00', '2026-11-26'],
  ['a Friday', '2026-11-27 16:00', '2026-11-30'],
  ['a Saturday', '2026-11-28 12:00', '2026-11-30'],
  ['a Sunday', '2026-11-29 12:00', '2026-11-30'],
  ['a Friday before a holiday on Monday', '2026-11-20 10:00', '2026-11-24'],
  ['a holiday', '2026-11-23 10:00', '2026-11-24'],
  ['the day before a day on which the centre is closed', '2026-12-27 10:00', '2026-12-29'],
  ['New Year’s Eve, a Thursday before a holiday and a weekend', '2026-12-31 15:00', '2027-01-04'],
  ['New Year’s Day', '2027-01-01 09:00', '2027-01-04'],
])('received on %s (%s), an enquiry is answered on %s', (_name, received, day) => {
  expect(answerExpected(tokyo(received), policy)).toEqual({ day, from: '09:00', to: '17:00' });
});

test('the centre’s own hours and days hold', () => {
  const closedDays = ['2026-12-29', '2026-12-30', '2026-12-31'];
  const own = { ...policy, officeOpens: '10:00', officeCloses: '16:00', closedDays, enquiryDays: 2 };
  expect(answerExpected(tokyo('2026-12-28 10:00'), own)).toEqual({
    day: '2027-01-05',
    from: '10:00',
    to: '16:00',
  });
});
