import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { requireCalendar } from './access.ts';
import { checkedBody, patched } from './body.ts';
import { eventFields } from './body-fields.ts';
import type { CalendarCaller } from './caller.ts';
import { required } from './errors.ts';
import { insertEvent, type EventQuery, updateEvent } from './events.ts';
import { organizedEvents } from './store.ts';

/** Calendar v3 `events.import`: a copy of an event from elsewhere, known by its iCalUID; a second time it is renewed. */
export function importEvent(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  body: unknown,
  query: EventQuery = {},
): calendar_v3.Schema$Event {
  return host.store.transaction(() => {
    const calendar = requireCalendar(host, caller, calendarId, 'writer');
    const {
      iCalUID,
      id: _,
      ...event
    } = patched<calendar_v3.Schema$Event>(
      {},
      checkedBody<calendar_v3.Schema$Event>(body, eventFields, 'event'),
    );
    if (!iCalUID) throw required('Missing iCalUID.');
    const known = organizedEvents(host, calendar.id).find(
      (other) => other.iCalUID === iCalUID && !other.recurringEventId,
    );
    if (known) return updateEvent(host, caller, calendar.id, known.id, event, query);
    return insertEvent(host, caller, calendar.id, event, query, iCalUID);
  });
}
