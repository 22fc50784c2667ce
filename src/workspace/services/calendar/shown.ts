import type { calendar_v3 } from '@googleapis/calendar';
import { momentIn, requireTimeZone } from './times.ts';

type Event = calendar_v3.Schema$Event;

/** How an answer is to be told. */
export type ShownQuery = { readonly timeZone?: string; readonly maxAttendees?: number };

/** An event in the times of another zone, with its guests left out where they are too many: then only the caller's own stands there. */
export function shownAs(event: Event, { timeZone, maxAttendees }: ShownQuery): Event {
  const { start, end, originalStartTime, attendees } = event;
  if (timeZone !== undefined) requireTimeZone(timeZone, 'Invalid Value');
  const told = <T extends calendar_v3.Schema$EventDateTime | undefined>(time: T): T =>
    time?.dateTime && timeZone !== undefined
      ? { ...time, dateTime: momentIn(Date.parse(time.dateTime), timeZone) }
      : time;
  const isTooMany = maxAttendees !== undefined && (attendees?.length ?? 0) > maxAttendees;
  return {
    ...event,
    ...(start && { start: told(start) }),
    ...(end && { end: told(end) }),
    ...(originalStartTime && { originalStartTime: told(originalStartTime) }),
    ...(isTooMany && { attendees: attendees?.filter(({ self }) => self) ?? [], attendeesOmitted: true }),
  };
}
