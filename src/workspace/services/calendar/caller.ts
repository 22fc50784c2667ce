/**
 * On whose behalf the Calendar engine works: an account (pages, REST), or a script project whose scope
 * `calendar.app.created` shows it only the calendars that it made itself.
 */
export type CalendarCaller =
  string | { readonly email: string; readonly projectId: string; readonly ownCalendarsOnly: boolean };

/** In lower case, as calendars and guests are known. */
export function addressOf(caller: CalendarCaller): string {
  return (typeof caller === 'string' ? caller : caller.email).toLowerCase();
}

/** The project that a new calendar belongs to, as far as a scope is concerned. */
export function makerOf(caller: CalendarCaller): string | undefined {
  return typeof caller === 'string' ? undefined : caller.projectId;
}
