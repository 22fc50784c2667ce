import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { requireCalendar } from './access.ts';
import { checkedBody, patched } from './body.ts';
import { calendarFields } from './body-fields.ts';
import { removeCalendar, saveCalendar } from './calendar.ts';
import { type FieldsQuery, getCalendar } from './calendars.ts';
import type { CalendarCaller } from './caller.ts';
import { invalid, required } from './errors.ts';
import { removeEntries } from './list-entry.ts';
import { organizedEvents, removeEvent } from './store.ts';
import { requireTimeZone } from './times.ts';

type Calendar = calendar_v3.Schema$Calendar;

/** Calendar v3 `calendars.update` and, over what was there before, `calendars.patch`: for owners. */
export function changeCalendar(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  body: unknown,
  query: FieldsQuery = {},
  isPatch = false,
): Calendar {
  const calendar = requireCalendar(host, caller, calendarId, 'owner');
  const { description: about, location: place, ...kept } = calendar;
  const { summary, timeZone } = calendar;
  const base = isPatch ? { summary, timeZone, description: about, location: place } : { timeZone };
  const change = checkedBody<Calendar>(body, calendarFields, 'calendar');
  const changed = patched<Calendar>(base as Calendar, change);
  if (!changed.summary) throw required('Required');
  requireTimeZone(changed.timeZone ?? '', 'Invalid time zone.');
  saveCalendar(host, {
    ...kept,
    summary: changed.summary,
    timeZone: changed.timeZone ?? timeZone,
    ...(changed.description && { description: changed.description }),
    ...(changed.location && { location: changed.location }),
    version: calendar.version + 1,
  });
  return getCalendar(host, caller, calendarId, query);
}

/** Calendar v3 `calendars.delete`: a secondary calendar with everything on it. */
export function deleteCalendar(host: Host, caller: CalendarCaller, calendarId: string): void {
  host.store.transaction(() => {
    const { id, isPrimary } = requireCalendar(host, caller, calendarId, 'owner');
    if (isPrimary)
      throw invalid('Cannot delete a primary calendar.', 'cannotDeletePrimaryCalendar', 'calendar');
    for (const event of organizedEvents(host, id)) removeEvent(host, event);
    removeEntries(host, id);
    removeCalendar(host, id);
  });
}

/** Calendar v3 `calendars.clear`: a primary calendar loses all its events. */
export function clearCalendar(host: Host, caller: CalendarCaller, calendarId: string): void {
  host.store.transaction(() => {
    const { id, isPrimary } = requireCalendar(host, caller, calendarId, 'owner');
    if (!isPrimary)
      throw invalid('Cannot clear a secondary calendar.', 'cannotClearSecondaryCalendar', 'calendar');
    for (const event of organizedEvents(host, id)) removeEvent(host, event);
  });
}
