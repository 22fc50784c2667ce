import { createHash } from 'node:crypto';
import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { selectFields } from '../drive/fields.ts';
import { requireCalendar } from './access.ts';
import { checkedBody } from './body.ts';
import { calendarFields } from './body-fields.ts';
import { rule, saveCalendar, type StoredCalendar } from './calendar.ts';
import { addressOf, type CalendarCaller, makerOf } from './caller.ts';
import { required } from './errors.ts';
import { etagOf } from './etag.ts';
import { writeEntry } from './list-entry.ts';
import { requireTimeZone } from './times.ts';

export type FieldsQuery = { readonly fields?: string };

const knownFields = {
  kind: true,
  etag: true,
  id: true,
  summary: true,
  description: true,
  location: true,
  timeZone: true,
  conferenceProperties: true,
} as const;

/** Calendar v3 `calendars.insert`: a secondary calendar that belongs to the caller; its zone is UTC unless given. */
export function insertCalendar(
  host: Host,
  caller: CalendarCaller,
  body: unknown,
  query: FieldsQuery = {},
): calendar_v3.Schema$Calendar {
  const { summary, description, location, timeZone } = checkedBody<calendar_v3.Schema$Calendar>(
    body,
    calendarFields,
    'calendar',
  );
  if (!summary) throw required('Required');
  if (timeZone) requireTimeZone(timeZone, 'Invalid time zone.');
  const maker = makerOf(caller);
  const calendar = saveCalendar(host, {
    id: secondaryId(host),
    summary,
    ...(description && { description }),
    ...(location && { location }),
    timeZone: timeZone ?? 'UTC',
    isPrimary: false,
    rules: [rule('owner', 'user', addressOf(caller))],
    created: host.clock.now(),
    version: 0,
    ...(maker !== undefined && { createdByProject: maker }),
  });
  writeEntry(host, addressOf(caller), calendar.id, { selected: true });
  return answer(calendar, query);
}

/** Calendar v3 `calendars.get`. */
export function getCalendar(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  query: FieldsQuery = {},
): calendar_v3.Schema$Calendar {
  return answer(requireCalendar(host, caller, calendarId, 'reader'), query);
}

function answer(calendar: StoredCalendar, { fields = '*' }: FieldsQuery): calendar_v3.Schema$Calendar {
  const { id, summary, description, location, timeZone, created, version } = calendar;
  const resource = {
    kind: 'calendar#calendar',
    etag: etagOf(created, version),
    id,
    summary,
    ...(description !== undefined && { description }),
    ...(location !== undefined && { location }),
    timeZone,
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
  };
  return selectFields(resource, fields, knownFields);
}

function secondaryId(host: Host): string {
  const random = createHash('sha256').update(host.newId('calendar')).digest('hex');
  return `c_${random}@group.calendar.google.com`;
}
