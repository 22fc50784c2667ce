import type { Host } from '../../host.ts';
import type { StoredCalendar } from './calendar.ts';
import { notFound } from './errors.ts';
import type { StoredEvent } from './event.ts';
import { invitationsOf, organizedEvents, readEvent, readInvitation } from './store.ts';

/** An event as it appears on one calendar: the organizer's, or that of a guest, who may only answer. */
export type EventView = {
  readonly event: StoredEvent;
  readonly calendar: StoredCalendar;
  readonly isGuest: boolean;
};

/** The event on that calendar; Not Found when it never was there. */
export function requireView(host: Host, calendar: StoredCalendar, eventId: string): EventView {
  const own = readEvent(host, calendar.id, eventId);
  if (own) return { event: own, calendar, isGuest: false };
  const invited = calendar.isPrimary ? readInvitation(host, calendar.id, eventId) : undefined;
  if (!invited) throw notFound();
  return { event: invited, calendar, isGuest: true };
}

/** Everything on that calendar, cancelled events too. */
export function viewsOf(host: Host, calendar: StoredCalendar): EventView[] {
  const own = organizedEvents(host, calendar.id).map((event) => ({ event, calendar, isGuest: false }));
  const invited = calendar.isPrimary ? invitationsOf(host, calendar.id) : [];
  return [...own, ...invited.map((event) => ({ event, calendar, isGuest: true }))];
}
