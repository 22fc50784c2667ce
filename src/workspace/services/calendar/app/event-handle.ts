import type { calendar_v3 } from '@googleapis/calendar';
import { calendarRoleOf, requireCalendar } from '../access.ts';
import { patchEvent, getEvent } from '../events.ts';
import { notFound } from '../errors.ts';
import type { CalendarContext } from './call.ts';

/** An event that a script holds: each look is a fresh one. */
export type EventHandle = {
  readonly context: CalendarContext;
  readonly calendarId: string;
  readonly eventId: string;
  /** As the API describes it; an event that was cancelled is not there any more. */
  read(): calendar_v3.Schema$Event;
  /** What names it in every calendar program, even after it was cancelled. */
  iCalUID(): string;
  change(patch: object): void;
  /** Whether the effective user owns the calendar that organizes it. */
  isOwned(): boolean;
};

export function eventHandle(context: CalendarContext, calendarId: string, eventId: string): EventHandle {
  const { host, who } = context;
  const read = () => {
    const event = getEvent(host, who, calendarId, eventId);
    if (event.status === 'cancelled') throw notFound();
    return event;
  };
  return {
    context,
    calendarId,
    eventId,
    read,
    iCalUID: () => getEvent(host, who, calendarId, eventId).iCalUID ?? '',
    change(patch) {
      read();
      patchEvent(host, who, calendarId, eventId, patch);
    },
    isOwned() {
      const calendar = requireCalendar(host, who, calendarId, 'reader');
      return (
        read().organizer?.email === calendar.id &&
        calendarRoleOf(host, who.toLowerCase(), calendar) === 'owner'
      );
    },
  };
}
