import { beforeEach, expect, it } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { insertRule } from '../../../../src/workspace/services/calendar/acl.ts';
import { agendaOf } from '../../../../src/workspace/services/calendar/agenda.ts';
import { insertEvent } from '../../../../src/workspace/services/calendar/events.ts';
import { fakeHost } from '../../../support/workspace/fake-execution.ts';
import {
  applicant,
  arranged,
  meeting,
  meetingsCalendar,
  outsider,
  staff,
} from '../../../support/workspace/sample-calendar.ts';

let host: Host;
beforeEach(() => {
  host = fakeHost();
});

it('has own events, invitations and readable calendars, each event once and by its start', () => {
  const calendarId = meetingsCalendar(host);
  const day = { start: { date: '2026-07-09' }, end: { date: '2026-07-10' } };
  insertEvent(host, applicant, 'primary', meeting({ ...day, summary: '自分の予定' }));
  insertEvent(host, staff, calendarId, meeting({ attendees: [{ email: applicant }] }));
  arranged(host, { summary: '見えない予定' });
  insertRule(host, staff, calendarId, { role: 'reader', scope: { type: 'user', value: applicant } });

  const entries = agendaOf(host, applicant);
  expect(entries.map(({ event, calendarId }) => [event.summary, calendarId])).toEqual([
    ['自分の予定', applicant],
    ['打合せ', applicant],
  ]);
  expect(entries[1]!.guestNames.get(applicant)).toBe('佐藤 花子');
});

it('leaves out a calendar of which only free and busy times are shared', () => {
  const calendarId = meetingsCalendar(host);
  insertEvent(host, staff, calendarId, meeting());
  insertRule(host, staff, calendarId, { role: 'freeBusyReader', scope: { type: 'user', value: outsider } });
  expect(agendaOf(host, outsider)).toEqual([]);
  expect(agendaOf(host, staff)).toHaveLength(1);
});
