import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { selectFields } from '../drive/fields.ts';
import { requireCalendar } from './access.ts';
import { addressOf, type CalendarCaller } from './caller.ts';
import { duplicate, invalid, onlyForOrganizer } from './errors.ts';
import type { EventChangeQuery } from './events.ts';
import { notifyGuests, readSendUpdates } from './invitations.ts';
import { eventResource, selectableEventFields } from './resource.ts';
import { exceptionsOf, readEvent, removeEvent, writeEvent } from './store.ts';
import { requireView } from './view.ts';

/** Calendar v3 `events.move`: another calendar organizes the event from then on, a series with all its events. */
export function moveEvent(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  eventId: string,
  { destination, fields = '*', sendUpdates }: EventChangeQuery & { readonly destination?: string },
): calendar_v3.Schema$Event {
  return host.store.transaction(() => {
    const from = requireCalendar(host, caller, calendarId, 'writer');
    const to = requireCalendar(host, caller, destination ?? '', 'writer');
    const { event, isGuest } = requireView(host, from, eventId);
    if (isGuest) throw onlyForOrganizer();
    if (event.recurringEventId) throw invalid('Cannot move an instance of a recurring event.');
    if (from.id === to.id) return selectFields(eventResource(host, view()), fields, selectableEventFields);
    if (readEvent(host, to.id, event.id)) throw duplicate();
    for (const exception of exceptionsOf(host, event)) {
      removeEvent(host, exception);
      writeEvent(host, { ...exception, calendarId: to.id });
    }
    removeEvent(host, event);
    const moved = writeEvent(host, {
      ...event,
      calendarId: to.id,
      updated: host.clock.now(),
      version: event.version + 1,
    });
    notifyGuests(host, addressOf(caller), event, moved, readSendUpdates(sendUpdates));
    return selectFields(eventResource(host, view()), fields, selectableEventFields);

    function view() {
      return requireView(host, to, eventId);
    }
  });
}
