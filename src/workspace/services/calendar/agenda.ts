import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { calendarRoleOf } from './access.ts';
import { primaryCalendar, findCalendar, type StoredCalendar, storedCalendars } from './calendar.ts';
import { guestsOf, type StoredEvent } from './event.ts';
import { findAccount } from './people.ts';
import { eventResource } from './resource.ts';
import { instantOf } from './times.ts';
import { singleViews } from './recurrence/instances.ts';
import { viewsOf } from './view.ts';

/** An event as a person's own page shows it. */
export type AgendaEntry = {
  readonly event: calendar_v3.Schema$Event;
  /** The calendar on which the person sees it: the own one for an invitation. */
  readonly calendarId: string;
  readonly calendarSummary: string;
  readonly isPrimary: boolean;
  /** Of guests who have an account here, by address. */
  readonly guestNames: ReadonlyMap<string, string>;
  /** Milliseconds since the epoch. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
};

/** As far ahead as the page shows events of a series, which may be without end; milliseconds. */
const SHOWN_MS = 366 * 24 * 60 * 60 * 1_000;

/** Everything on the calendars that `email` may read, each event once, by its start; cancelled events too. */
export function agendaOf(host: Host, email: string): AgendaEntry[] {
  const address = email.toLowerCase();
  const entries = new Map<string, AgendaEntry>();
  const shown = { from: -Infinity, to: host.clock.now() + SHOWN_MS };
  for (const calendar of readableCalendars(host, address)) {
    for (const view of singleViews(host, viewsOf(host, calendar), shown)) {
      const key = `${view.event.calendarId}/${view.event.id}`;
      if (entries.has(key)) continue;
      const { start, end } = view.event.content;
      entries.set(key, {
        event: eventResource(host, view),
        calendarId: calendar.id,
        calendarSummary: calendar.summary,
        isPrimary: calendar.isPrimary,
        guestNames: namesOf(host, view.event),
        start: instantOf(start, calendar.timeZone),
        end: instantOf(end, calendar.timeZone),
      });
    }
  }
  return [...entries.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

function namesOf(host: Host, event: StoredEvent): ReadonlyMap<string, string> {
  return new Map(
    guestsOf(event).flatMap(({ email }) => {
      const account = findAccount(host, email);
      return account ? [[email, account.name] as const] : [];
    }),
  );
}

/** The own calendar first: where somebody is a guest, that is what the page must show. */
function readableCalendars(host: Host, address: string): StoredCalendar[] {
  const own = findCalendar(host, address) ?? primaryCalendar(address);
  const others = storedCalendars(host).filter((calendar) => {
    const role = calendar.id === address ? undefined : calendarRoleOf(host, address, calendar);
    return role !== undefined && role !== 'freeBusyReader';
  });
  return [own, ...others];
}
