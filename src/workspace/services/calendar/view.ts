import type { Host } from '../../host.ts';
import type { StoredCalendar } from './calendar.ts';
import { notFound } from './errors.ts';
import type { EventView } from './event-view.ts';
import { findInstance } from './recurrence/instances.ts';
import { invitationsOf, organizedEvents, readEvent, readInvitation } from './store.ts';

/** The event on that calendar; Not Found when it never was there. */
export function requireView(host: Host, calendar: StoredCalendar, eventId: string): EventView {
  const found = findView(host, calendar, eventId);
  if (!found) throw notFound();
  return found;
}

/** The same, undefined when it never was there. */
export function findView(host: Host, calendar: StoredCalendar, eventId: string): EventView | undefined {
  return (
    keptView(host, calendar, eventId) ??
    findInstance(eventId, (seriesId) => keptView(host, calendar, seriesId))
  );
}

function keptView(host: Host, calendar: StoredCalendar, eventId: string): EventView | undefined {
  const own = readEvent(host, calendar.id, eventId);
  if (own) return { event: own, calendar, isGuest: false };
  const invited = calendar.isPrimary ? readInvitation(host, calendar.id, eventId) : undefined;
  return invited && { event: invited, calendar, isGuest: true };
}

/** Everything on that calendar, cancelled events too. */
export function viewsOf(host: Host, calendar: StoredCalendar): EventView[] {
  const own = organizedEvents(host, calendar.id).map((event) => ({ event, calendar, isGuest: false }));
  const invited = calendar.isPrimary ? invitationsOf(host, calendar.id) : [];
  return [...own, ...invited.map((event) => ({ event, calendar, isGuest: true }))];
}
