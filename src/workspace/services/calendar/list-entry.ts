import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { calendarColors } from './colors.ts';
import { readReminders } from './content.ts';
import { invalid } from './errors.ts';
import type { Reminders } from './event.ts';

/** How one person has a calendar on the own list. */
export type ListEntry = {
  readonly colorId?: string;
  /** `#9fe1e7`; a colour of the person's own beside the numbered ones. */
  readonly backgroundColor?: string;
  readonly foregroundColor?: string;
  readonly hidden?: true;
  readonly selected?: true;
  readonly summaryOverride?: string;
  readonly defaultReminders?: Reminders['overrides'];
};

const entryKind = 'calendar-list-entry';
const ownEntry: ListEntry = { selected: true };

/** What a calendar's entry holds; every account has the own calendar on its list. */
export function readEntry(host: Host, email: string, calendarId: string): ListEntry | undefined {
  const stored = host.store.read<ListEntry>(entryKind, `${email}/${calendarId}`);
  return stored ?? (calendarId === email ? ownEntry : undefined);
}

export function writeEntry(host: Host, email: string, calendarId: string, entry: ListEntry): void {
  host.store.write(entryKind, `${email}/${calendarId}`, entry);
}

export function removeEntry(host: Host, email: string, calendarId: string): void {
  host.store.remove(entryKind, `${email}/${calendarId}`);
}

/** Takes a calendar off everybody's list. */
export function removeEntries(host: Host, calendarId: string): void {
  for (const { id } of host.store.list(entryKind))
    if (id.endsWith(`/${calendarId}`)) host.store.remove(entryKind, id);
}

/** Everything on a person's list, the own calendar first. */
export function listEntries(host: Host, email: string): { calendarId: string; entry: ListEntry }[] {
  const others = host.store
    .list<ListEntry>(entryKind, `${email}/`)
    .map(({ id, document }) => ({ calendarId: id.slice(email.length + 1), entry: document }))
    .filter(({ calendarId }) => calendarId !== email);
  return [{ calendarId: email, entry: readEntry(host, email, email) ?? ownEntry }, ...others];
}

/** A list entry as programs describe it, checked. */
export function readLook(given: calendar_v3.Schema$CalendarListEntry): ListEntry {
  const { colorId, backgroundColor, foregroundColor, summaryOverride, defaultReminders } = given;
  if (colorId && !Object.hasOwn(calendarColors, colorId)) throw invalid();
  for (const color of [backgroundColor, foregroundColor])
    if (color && !/^#[0-9a-f]{6}$/i.test(color)) throw invalid();
  const { overrides } = readReminders({ useDefault: false, overrides: defaultReminders ?? [] });
  return {
    ...(colorId && { colorId }),
    ...(backgroundColor && { backgroundColor: backgroundColor.toLowerCase() }),
    ...(foregroundColor && { foregroundColor: foregroundColor.toLowerCase() }),
    ...(summaryOverride && { summaryOverride }),
    ...(given.hidden && { hidden: true }),
    // What is hidden is never shown either.
    ...(given.selected && !given.hidden && { selected: true }),
    ...(overrides && { defaultReminders: overrides }),
  };
}
