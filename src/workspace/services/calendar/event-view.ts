import type { StoredCalendar } from './calendar.ts';
import type { StoredEvent } from './event.ts';

/** An event as it appears on one calendar: the organizer's, or that of a guest, who may only answer. */
export type EventView = {
  readonly event: StoredEvent;
  readonly calendar: StoredCalendar;
  readonly isGuest: boolean;
};
