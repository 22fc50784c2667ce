import { expect, test } from '@jest/globals';
import { people } from '../../../support/workspace/fake-execution.ts';
import { testProject, evaluated } from '../../../support/workspace/project.ts';

test.each([
  ['getActiveUser().getEmail()', people.staff.email],
  ['getEffectiveUser().getEmail()', people.staff.email],
  ['getActiveUserLocale()', 'ja'],
  ['getScriptTimeZone()', 'Asia/Tokyo'],
  ['getTimeZone()', 'Asia/Tokyo'],
])('Session.%s', (call, value) => {
  expect(evaluated(`Session.${call}`)).toBe(value);
});

test('each person has a key of their own for a month', () => {
  const project = testProject('function main() { return Session.getTemporaryActiveUserKey(); }');
  const keyOf = (user: string) => project.run('main', { user }).value;
  const key = keyOf(people.staff.email);
  expect(key).toMatch(/^[\w+/]{43}=$/);
  expect(keyOf(people.staff.email)).toBe(key);
  expect(keyOf(people.applicant.email)).not.toBe(key);
  project.workspace.advance(31 * 24 * 60 * 60 * 1_000);
  expect(keyOf(people.staff.email)).not.toBe(key);
});
