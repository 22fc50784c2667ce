import { expect, test } from '@jest/globals';
import { outsideOfficeHours } from '../../../../src/addon/domain/image-request/office-hours.ts';
import { policy, tokyo } from './occasion.ts';

test.each([
  ['Tuesday at opening', '2026-12-01 09:00', undefined],
  ['Tuesday, over at closing', '2026-12-01 16:00', undefined],
  ['Tuesday before opening', '2026-12-01 08:59', 'closed-hours'],
  ['Tuesday, over after closing', '2026-12-01 16:01', 'closed-hours'],
  ['Tuesday, over after midnight', '2026-12-01 23:30', 'closed-hours'],
  ['a Saturday', '2026-12-05 10:00', 'closed-day'],
  ['a Sunday', '2026-12-06 10:00', 'closed-day'],
  ['a public holiday', '2027-01-11 10:00', 'closed-day'],
  ['a day on which the centre is closed', '2026-12-28 10:00', 'closed-day'],
  ['a Monday that is Sunday in Greenwich', '2026-12-07 09:00', undefined],
])('%s (%s): %s', (_name, text, expected) => {
  expect(outsideOfficeHours(tokyo(text), policy)).toBe(expected);
});

test('a meeting over midnight is outside, even where the centre never closes', () => {
  const always = { ...policy, officeOpens: '00:00', officeCloses: '24:00' };
  expect(outsideOfficeHours(tokyo('2026-12-01 23:30'), always)).toBe('closed-hours');
});
