import { expect, test } from '@jest/globals';
import { people } from '../../../support/workspace/fake-execution.ts';
import { evaluated } from '../../../support/workspace/project.ts';

test.each([
  ['getActiveUser().getEmail()', people.staff.email],
  ['getEffectiveUser().getEmail()', people.staff.email],
  ['getActiveUserLocale()', 'ja'],
  ['getScriptTimeZone()', 'Asia/Tokyo'],
])('Session.%s', (call, value) => {
  expect(evaluated(`Session.${call}`)).toBe(value);
});
