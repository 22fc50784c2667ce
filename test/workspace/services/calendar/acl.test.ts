import { beforeEach, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { insertRule, listRules } from '../../../../src/workspace/services/calendar/acl.ts';
import { getCalendar, insertCalendar } from '../../../../src/workspace/services/calendar/calendars.ts';
import { fakeHost } from '../../../support/workspace/fake-execution.ts';
import {
  applicant,
  meetingsCalendar,
  outsider,
  refusal,
  staff,
  stranger,
} from '../../../support/workspace/sample-calendar.ts';

let host: Host;
let calendarId: string;
beforeEach(() => {
  host = fakeHost();
  calendarId = meetingsCalendar(host);
});

it('describes calendars: everybody has one, and may make others', () => {
  expect(getCalendar(host, staff, 'primary')).toMatchObject({
    kind: 'calendar#calendar',
    id: staff,
    summary: staff,
    timeZone: 'Asia/Tokyo',
  });
  expect(calendarId).toMatch(/^c_[0-9a-f]{64}@group\.calendar\.google\.com$/);
  expect(insertCalendar(host, staff, { summary: '別' }).timeZone).toBe('UTC');
});

test.each([
  [{}, 'Required'],
  [{ summary: '別', timeZone: 'Sendai' }, 'Invalid time zone.'],
  [{ summary: '別', colour: 'red' }, `Unknown name "colour" at 'calendar'`],
])('refuses to make the calendar %j: %s', (body, message) => {
  expect(() => insertCalendar(host, staff, body)).toThrow(message);
});

it('lists who has access; a second rule for the same person replaces the first', () => {
  const scope = { type: 'user', value: applicant.toUpperCase() };
  insertRule(host, staff, calendarId, { role: 'reader', scope });
  const rule = insertRule(host, staff, calendarId, { role: 'writer', scope });
  expect(rule).toMatchObject({
    kind: 'calendar#aclRule',
    id: `user:${applicant}`,
    role: 'writer',
    scope: { type: 'user', value: applicant },
  });
  const items = listRules(host, staff, calendarId).items!;
  expect(items.map(({ id, role }) => [id, role])).toEqual([
    [`user:${staff}`, 'owner'],
    [`user:${applicant}`, 'writer'],
  ]);
  expect(() => listRules(host, applicant, calendarId)).not.toThrow();
  expect(() => insertRule(host, applicant, calendarId, { role: 'owner', scope })).toThrow(
    refusal(403, 'You need to have owner access to this calendar.', 'requiredAccessLevel'),
  );
});

test.each([
  ['a domain', { type: 'domain', value: 'med.tohoku.example' }, [applicant]],
  ['a group by its address', { type: 'group', value: outsider }, [outsider]],
  ['everybody', { type: 'default' }, [applicant, outsider, stranger]],
])('opens a calendar to %s', (_, scope, readers) => {
  insertRule(host, staff, calendarId, { role: 'reader', scope });
  for (const email of [applicant, outsider, stranger]) {
    const read = () => getCalendar(host, email, calendarId);
    if (readers.includes(email)) expect(read).not.toThrow();
    else expect(read).toThrow(refusal(404, 'Not Found'));
  }
});

test.each([
  [{ scope: { type: 'user', value: applicant } }, 'Required'],
  [{ role: 'reader' }, 'Required'],
  [{ role: 'king', scope: { type: 'user', value: applicant } }, 'Invalid Value'],
  [{ role: 'reader', scope: { type: 'user', value: 'sato' } }, 'Invalid scope value.'],
  [
    { role: 'none', scope: { type: 'user', value: applicant } },
    'not emulated: Calendar.Acl.insert with role none',
  ],
])('refuses the rule %j: %s', (rule, message) => {
  expect(() => insertRule(host, staff, calendarId, rule)).toThrow(message);
});
