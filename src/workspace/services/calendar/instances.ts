import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { requireCalendar } from './access.ts';
import type { CalendarCaller } from './caller.ts';
import { invalid } from './errors.ts';
import { type EventListQuery, listEvents } from './list.ts';
import { requireView } from './view.ts';

export type InstancesQuery = Pick<
  EventListQuery,
  'fields' | 'maxAttendees' | 'maxResults' | 'pageToken' | 'showDeleted' | 'timeMin' | 'timeMax' | 'timeZone'
> & {
  /** Of the event that was to begin then, RFC 3339. */
  readonly originalStart?: string;
};

/** Calendar v3 `events.instances`: the events of one series, in the order of their times. */
export function listInstances(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  eventId: string,
  { originalStart, ...query }: InstancesQuery = {},
): calendar_v3.Schema$Events {
  const calendar = requireCalendar(host, caller, calendarId, 'reader');
  const { event } = requireView(host, calendar, eventId);
  if (!event.content.recurrence) throw invalid('Instances cannot be listed for a single event.');
  return listEvents(host, caller, calendarId, {
    ...query,
    singleEvents: true,
    orderBy: 'startTime',
    seriesId: event.id,
    ...(originalStart !== undefined && { originalStart }),
  });
}
