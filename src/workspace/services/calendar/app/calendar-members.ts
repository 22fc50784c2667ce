import { calendarRoleOf, requireCalendar } from '../access.ts';
import type { StoredCalendar } from '../calendar.ts';
import { changeListed, removeListed } from '../calendar-list.ts';
import { changeCalendar, deleteCalendar } from '../change-calendar.ts';
import { readEntry } from '../list-entry.ts';
import { entryResource } from '../list-entry-resource.ts';
import type { CalendarContext } from './call.ts';

/** Members of Calendar and CalendarApp about a calendar itself; `self` is what chaining goes on with. */
export function calendarMembers<Self>(context: CalendarContext, calendarId: () => string, self: () => Self) {
  const { host, who } = context;
  const email = who.toLowerCase();
  const calendar = () => requireCalendar(host, who, calendarId(), 'freeBusyReader');
  const role = (of: StoredCalendar) => calendarRoleOf(host, email, of) ?? 'freeBusyReader';
  const entry = () => entryResource(calendar(), readEntry(host, email, calendarId()) ?? {}, role(calendar()));
  const change = (patch: object): Self => {
    changeCalendar(host, who, calendarId(), patch, {}, true);
    return self();
  };
  const look = (patch: object): Self => {
    changeListed(host, who, calendarId(), patch, {}, true);
    return self();
  };
  return {
    getId: () => calendar().id,
    getName: () => entry().summaryOverride ?? calendar().summary,
    setName: (name: string) => change({ summary: String(name) }),
    getDescription: () => calendar().description ?? '',
    setDescription: (description: string) => change({ description: String(description) }),
    getTimeZone: () => calendar().timeZone,
    setTimeZone: (timeZone: string) => change({ timeZone: requireZone(timeZone) }),
    getColor: () => (entry().backgroundColor ?? '').toUpperCase(),
    setColor: (color: unknown) => look({ backgroundColor: requireHex(color) }),
    isHidden: () => entry().hidden === true,
    setHidden: (hidden: boolean) => look({ hidden }),
    isSelected: () => entry().selected === true,
    setSelected: (selected: boolean) => look({ selected }),
    isMyPrimaryCalendar: () => calendar().isPrimary && calendar().id === email,
    isOwnedByMe: () => role(calendar()) === 'owner',
  };
}

/** What only Calendar has, not CalendarApp in its place: leaving it. */
export function leavingMembers(context: CalendarContext, calendarId: () => string) {
  const { host, who } = context;
  return {
    deleteCalendar(): void {
      if (requireCalendar(host, who, calendarId(), 'owner').isPrimary) throw new Error('Action not allowed');
      deleteCalendar(host, who, calendarId());
    },
    unsubscribeFromCalendar(): void {
      const calendar = requireCalendar(host, who, calendarId(), 'freeBusyReader');
      const isOwned = calendarRoleOf(host, who.toLowerCase(), calendar) === 'owner';
      if (isOwned) throw new Error('Action not allowed');
      removeListed(host, who, calendarId());
    },
  };
}

/** A colour as the API takes it: `#a32929`. */
export function requireHex(color: unknown): string {
  const hex = String(color);
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error('Invalid argument: color');
  return hex.toLowerCase();
}

export function requireZone(timeZone: unknown): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: String(timeZone) });
  } catch {
    throw new Error('Invalid argument: timeZone');
  }
  return String(timeZone);
}
