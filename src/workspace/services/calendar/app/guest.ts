import type { calendar_v3 } from '@googleapis/calendar';
import { facade } from '../../../runtime/facade.ts';
import { findAccount } from '../people.ts';
import type { CalendarContext } from './call.ts';
import { GuestStatus, guestStatusOf } from './enums.ts';

type EventGuest = GoogleAppsScript.Calendar.EventGuest;
type Attendee = calendar_v3.Schema$EventAttendee;

/** A guest as a script sees one: what was true when the list was asked for. */
export function guestFacade({ host, execution }: CalendarContext, guest: Attendee): EventGuest {
  const { email, displayName, additionalGuests, responseStatus, organizer } = guest;
  const address = email ?? '';
  return facade<EventGuest>(execution, 'CalendarApp.EventGuest', {
    getAdditionalGuests: () => additionalGuests ?? 0,
    getEmail: () => address,
    getGuestStatus: () => (organizer ? GuestStatus.OWNER : guestStatusOf(responseStatus)),
    getName: () => displayName ?? findAccount(host, address)?.name ?? address,
  });
}
