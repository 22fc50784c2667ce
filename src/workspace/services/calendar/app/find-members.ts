import type { Host } from '../../../host.ts';
import { requireCalendar } from '../access.ts';
import type { StoredCalendar } from '../calendar.ts';
import { isCancelled } from '../event.ts';
import type { EventView } from '../event-view.ts';
import { findViews } from '../list.ts';
import { isSeries, singleViews } from '../recurrence/instances.ts';
import { instantOf } from '../times.ts';
import { findView, viewsOf } from '../view.ts';
import { requireTypes } from '../../signature.ts';
import { type CalendarContext } from './call.ts';
import { beginningOf, dayAfter, dayIn } from './days.ts';
import { GuestStatus, guestStatusOf } from './enums.ts';
import { eventFacade } from './event.ts';
import { seriesFacade } from './series.ts';

type CalendarEvent = GoogleAppsScript.Calendar.CalendarEvent;
type Series = GoogleAppsScript.Calendar.CalendarEventSeries;
type GivenDate = GoogleAppsScript.Base.Date;

/** How a script narrows what it asks for (reference, Calendar.getEvents, advanced parameters). */
export type FindOptions = {
  readonly start?: number;
  readonly max?: number;
  /** Address of whoever made the events. */
  readonly author?: string;
  readonly search?: string;
  /** Statuses of the effective user. */
  readonly statusFilters?: readonly unknown[];
};

/** Members of Calendar and CalendarApp that find events; `name` is that of the class, for its refusals. */
export function findMembers(context: CalendarContext, name: string, calendarId: () => string) {
  const { host, who } = context;
  const calendar = () => requireCalendar(host, who, calendarId(), 'reader');

  function eventsBetween(from: number, to: number, options: FindOptions = {}): CalendarEvent[] {
    const { start = 0, max = Infinity, author, search, statusFilters } = options;
    const found = findViews(host, calendar(), {
      timeMin: new Date(from).toISOString(),
      timeMax: new Date(to).toISOString(),
      singleEvents: true,
      orderBy: 'startTime',
      ...(search !== undefined && { q: String(search) }),
    });
    return found
      .filter(({ event }) => author === undefined || event.creator === author.toLowerCase())
      .filter((view) => !statusFilters || statusFilters.includes(statusOf(context, view)))
      .slice(start, start + max)
      .map(({ event }) => eventFacade(context, calendarId(), event.id));
  }

  return {
    getEvents(startTime: GivenDate, endTime: GivenDate, options?: FindOptions): CalendarEvent[] {
      requireTypes(`${name}.getEvents`, [startTime, endTime, options], 'Date', 'Date');
      return eventsBetween(startTime.getTime(), endTime.getTime(), options);
    },
    /** The day in the calendar's zone, from midnight to midnight. */
    getEventsForDay(date: GivenDate, options?: FindOptions): CalendarEvent[] {
      requireTypes(`${name}.getEventsForDay`, [date, options], 'Date');
      const { timeZone } = calendar();
      const day = dayIn(date, timeZone);
      return eventsBetween(beginningOf(day, timeZone), beginningOf(dayAfter(day), timeZone), options);
    },
    getEventById(iCalId: string): CalendarEvent {
      const view = viewOf(host, calendar(), String(iCalId));
      // Google gives null for an event that is not there, which its types do not say.
      if (!view) return null as unknown as CalendarEvent;
      return eventFacade(context, calendarId(), firstOf(host, view).event.id);
    },
    getEventSeriesById(iCalId: string): Series {
      const view = viewOf(host, calendar(), String(iCalId));
      if (!view) return null as unknown as Series;
      return seriesFacade(context, calendarId(), view.event.recurringEventId ?? view.event.id);
    },
  };
}

/** By the id that a script has it by, `…@google.com`, or by that of the API. */
function viewOf(host: Host, calendar: StoredCalendar, iCalId: string): EventView | undefined {
  const view =
    findView(host, calendar, iCalId.replace(/@google\.com$/, '')) ??
    viewsOf(host, calendar).find(({ event }) => event.iCalUID === iCalId && !event.recurringEventId);
  return view && !isCancelled(view.event) ? view : undefined;
}

/** Of a series the first event (reference, Calendar.getEventById). */
function firstOf(host: Host, view: EventView): EventView {
  if (!isSeries(view.event)) return view;
  const { calendar, event } = view;
  const all = viewsOf(host, calendar).filter(({ event: other }) => other.recurringEventId === event.id);
  const [first = view] = singleViews(host, [view, ...all])
    .filter(({ event: one }) => !isCancelled(one))
    .sort((one, other) => startOf(one) - startOf(other));
  return first;
}

function startOf({ event, calendar }: EventView): number {
  return instantOf(event.content.start, calendar.timeZone);
}

function statusOf(
  { who }: CalendarContext,
  { event, isGuest }: EventView,
): GoogleAppsScript.Calendar.GuestStatus {
  if (!isGuest) return GuestStatus.OWNER;
  const mine = event.content.attendees?.find(({ email }) => email === who.toLowerCase());
  return guestStatusOf(mine?.responseStatus);
}
