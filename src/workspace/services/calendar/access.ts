import type { Host } from '../../host.ts';
import {
  type AccessRule,
  type CalendarRole,
  calendarRoles,
  findCalendar,
  primaryCalendar,
  type StoredCalendar,
} from './calendar.ts';
import { addressOf, type CalendarCaller } from './caller.ts';
import { accessNeeded, notFound } from './errors.ts';
import { domainOf } from './people.ts';

/** The strongest role that a rule gives `email`. */
export function calendarRoleOf(
  host: Host,
  email: string,
  calendar: StoredCalendar,
): CalendarRole | undefined {
  const held = calendar.rules.filter((rule) => isMeant(host, email, rule)).map(({ role }) => role);
  return [...calendarRoles].reverse().find((role) => held.includes(role));
}

/**
 * The calendar, `primary` standing for the caller's own, if the caller has at least `role` there.
 * Throws Not Found for what the caller cannot see at all, and names the access that would be needed otherwise.
 */
export function requireCalendar(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  role: CalendarRole,
): StoredCalendar {
  const email = addressOf(caller);
  const id = resolvedId(caller, calendarId);
  const calendar = findCalendar(host, id) ?? (id === email ? primaryCalendar(email) : undefined);
  const held = calendar && calendarRoleOf(host, email, calendar);
  if (!calendar || !held || isHidden(caller, calendar)) throw notFound();
  if (calendarRoles.indexOf(held) < calendarRoles.indexOf(role)) throw accessNeeded(role);
  return calendar;
}

function resolvedId(caller: CalendarCaller, calendarId: string): string {
  return calendarId === 'primary' ? addressOf(caller) : calendarId.toLowerCase();
}

function isHidden(caller: CalendarCaller, { createdByProject }: StoredCalendar): boolean {
  return typeof caller !== 'string' && caller.ownCalendarsOnly && createdByProject !== caller.projectId;
}

/** A group is its address: who is in it is not known here. */
function isMeant(host: Host, email: string, { type, value }: AccessRule): boolean {
  switch (type) {
    case 'default':
      return true;
    case 'domain':
      return domainOf(host, email) === value;
    case 'user':
    case 'group':
      return email === value;
  }
}
