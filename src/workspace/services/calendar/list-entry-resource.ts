import type { calendar_v3 } from '@googleapis/calendar';
import type { CalendarRole, StoredCalendar } from './calendar.ts';
import { calendarColors, otherColor, ownColor } from './colors.ts';
import { etagOf } from './etag.ts';
import type { ListEntry } from './list-entry.ts';

export const selectableEntryFields = {
  kind: true,
  etag: true,
  id: true,
  summary: true,
  summaryOverride: true,
  description: true,
  location: true,
  timeZone: true,
  colorId: true,
  backgroundColor: true,
  foregroundColor: true,
  hidden: true,
  selected: true,
  accessRole: true,
  defaultReminders: { method: true, minutes: true },
  primary: true,
  conferenceProperties: true,
} as const;

/** A calendar as Calendar v3 describes it on one person's list. */
export function entryResource(
  calendar: StoredCalendar,
  entry: ListEntry,
  accessRole: CalendarRole,
): calendar_v3.Schema$CalendarListEntry {
  const { id, summary, description, location, timeZone, isPrimary, created, version } = calendar;
  const { backgroundColor, defaultReminders, ...look } = entry;
  const colorId = look.colorId ?? (backgroundColor ? undefined : isPrimary ? ownColor : otherColor);
  const numbered = calendarColors[colorId ?? ''];
  return {
    kind: 'calendar#calendarListEntry',
    etag: etagOf(created, version),
    id,
    summary,
    ...(description !== undefined && { description }),
    ...(location !== undefined && { location }),
    timeZone,
    ...look,
    ...(colorId && { colorId }),
    backgroundColor: backgroundColor ?? numbered?.background ?? '',
    foregroundColor: look.foregroundColor ?? numbered?.foreground ?? '#000000',
    accessRole,
    defaultReminders: defaultReminders
      ? defaultReminders.map((reminder) => ({ ...reminder }))
      : isPrimary
        ? [{ method: 'popup', minutes: 10 }]
        : [],
    ...(isPrimary && accessRole === 'owner' && { primary: true }),
    conferenceProperties: { allowedConferenceSolutionTypes: ['hangoutsMeet'] },
  };
}
