import type { Host } from '../../host.ts';
import { allTriggers } from '../script/triggers.ts';

const changedKind = 'calendar-changed';

/** Notes for the triggers of a calendar that something on it is different; they hear of it when the clock next looks. */
export function noteChangedCalendar(host: Host, calendarId: string): void {
  const isHeard = allTriggers(host).some(
    ({ event }) => event.kind === 'calendar' && event.calendarId === calendarId,
  );
  if (isHeard) host.store.write(changedKind, calendarId, true);
}

/** The calendars that have changed since this was last asked. */
export function takeChangedCalendars(host: Host): string[] {
  const changed = host.store.list(changedKind).map(({ id }) => id);
  for (const id of changed) host.store.remove(changedKind, id);
  return changed;
}
