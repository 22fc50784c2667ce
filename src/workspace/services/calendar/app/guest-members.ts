import type { calendar_v3 } from '@googleapis/calendar';
import type { CalendarContext } from './call.ts';
import { answerOfStatus, GuestStatus, guestStatusOf } from './enums.ts';
import type { EventHandle } from './event-handle.ts';
import { guestFacade } from './guest.ts';

type Status = GoogleAppsScript.Calendar.GuestStatus;
type Attendee = calendar_v3.Schema$EventAttendee;

/** Members of CalendarEvent and CalendarEventSeries about who comes; `self` is what chaining goes on with. */
export function guestMembers<Self>(handle: EventHandle, self: () => Self) {
  const { context } = handle;
  const attendees = (): readonly Attendee[] => handle.read().attendees ?? [];
  const changeGuests = (list: readonly Attendee[]): Self => {
    handle.change({ attendees: list });
    return self();
  };
  return {
    addGuest(email: string): Self {
      const address = requireAddress(email);
      const isThere = attendees().some((guest) => guest.email === address);
      return isThere ? self() : changeGuests([...attendees(), { email: address }]);
    },
    removeGuest: (email: string): Self =>
      changeGuests(attendees().filter((guest) => guest.email !== String(email).trim().toLowerCase())),
    getGuestByEmail(email: string) {
      const found = attendees().find((guest) => guest.email === String(email).trim().toLowerCase());
      // Google gives null where nobody of the address is invited, which its types do not say.
      return found ? guestFacade(context, found) : (null as unknown as GoogleAppsScript.Calendar.EventGuest);
    },
    getGuestList(includeOwner = false) {
      const guests = attendees().filter(({ organizer }) => !organizer);
      const { organizer } = handle.read();
      const owner = { ...(organizer as Attendee), organizer: true };
      return (includeOwner ? [owner, ...guests] : guests).map((guest) => guestFacade(context, guest));
    },
    getMyStatus(): Status {
      if (handle.isOwned()) return GuestStatus.OWNER;
      // Google gives null to somebody who is not invited, which its types do not say.
      const mine = ownAnswer(context, attendees());
      return mine ? guestStatusOf(mine.responseStatus) : (null as unknown as Status);
    },
    setMyStatus(status: Status): Self {
      const answer = answerOfStatus(status);
      if (!answer || !ownAnswer(context, attendees())) throw new Error('Action not allowed');
      return changeGuests(
        attendees().map((guest) =>
          guest.email === context.who.toLowerCase() ? { ...guest, responseStatus: answer } : guest,
        ),
      );
    },
  };
}

function ownAnswer({ who }: CalendarContext, attendees: readonly Attendee[]): Attendee | undefined {
  return attendees.find(({ email }) => email === who.toLowerCase());
}

export function requireAddress(email: string): string {
  const address = String(email).trim().toLowerCase();
  if (!/^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/.test(address)) throw new Error(`Invalid email: ${email}`);
  return address;
}
