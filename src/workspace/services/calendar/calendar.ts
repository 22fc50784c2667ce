import type { Host } from '../../host.ts';
import { findAccount } from './people.ts';

/** Each allows what those before it allow. */
export const calendarRoles = ['freeBusyReader', 'reader', 'writer', 'owner'] as const;
export type CalendarRole = (typeof calendarRoles)[number];

export type AccessRule = {
  /** `user:sato@tohoku.ac.jp`, `domain:tohoku.ac.jp`, `default`. */
  readonly id: string;
  readonly role: CalendarRole;
  readonly type: 'default' | 'user' | 'group' | 'domain';
  /** Address or domain; '' for everybody. */
  readonly value: string;
};

export type StoredCalendar = {
  /** The account's address for a primary calendar. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly timeZone: string;
  readonly isPrimary: boolean;
  readonly rules: readonly AccessRule[];
  /** Milliseconds since the epoch. */
  readonly created: number;
  /** Counts changes, for the etag. */
  readonly version: number;
  /** Script project that made it: what the scope `calendar.app.created` lets that project see. */
  readonly createdByProject?: string;
};

const calendarKind = 'calendar';
const accountTimeZone = 'Asia/Tokyo';

/** The calendar whoever may see it; an account's primary one is there without having been made. */
export function findCalendar(host: Host, id: string): StoredCalendar | undefined {
  const stored = host.store.read<StoredCalendar>(calendarKind, id);
  if (stored) return stored;
  const account = findAccount(host, id);
  return account && primaryCalendar(account.email.toLowerCase());
}

export function primaryCalendar(email: string): StoredCalendar {
  return {
    id: email,
    summary: email,
    timeZone: accountTimeZone,
    isPrimary: true,
    rules: [rule('owner', 'user', email)],
    created: 0,
    version: 0,
  };
}

export function saveCalendar(host: Host, calendar: StoredCalendar): StoredCalendar {
  host.store.write(calendarKind, calendar.id, calendar);
  return calendar;
}

export function removeCalendar(host: Host, id: string): void {
  host.store.remove(calendarKind, id);
}

/** Those that were made or shared; primary calendars that nobody changed are not among them. */
export function storedCalendars(host: Host): StoredCalendar[] {
  return host.store.list<StoredCalendar>(calendarKind).map(({ document }) => document);
}

export function rule(role: CalendarRole, type: AccessRule['type'], value: string): AccessRule {
  return { id: type === 'default' ? type : `${type}:${value}`, role, type, value };
}
