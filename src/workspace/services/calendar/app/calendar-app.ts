import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { findCalendar, primaryCalendar } from '../calendar.ts';
import { addListed, getListed, listCalendars } from '../calendar-list.ts';
import { insertCalendar } from '../calendars.ts';
import { ApiError } from '../../api-error.ts';
import { type CalendarContext, guarded, methodNames } from './call.ts';
import { calendarFacade } from './calendar.ts';
import { calendarMembers, requireHex, requireZone } from './calendar-members.ts';
import { createMembers } from './create-members.ts';
import { Weekday } from '../../weekday.ts';
import * as enums from './enums.ts';
import { findMembers } from './find-members.ts';
import { recurrenceFacade } from './recurrence.ts';

type App = GoogleAppsScript.Calendar.CalendarApp;
type Calendar = GoogleAppsScript.Calendar.Calendar;
type LookOptions = { readonly color?: unknown; readonly hidden?: unknown; readonly selected?: unknown };
type NewOptions = LookOptions & {
  readonly location?: unknown;
  readonly summary?: unknown;
  readonly timeZone?: unknown;
};

const name = 'CalendarApp';

/** CalendarApp, which stands for the effective user's own calendar as well. */
export function calendarApp(host: Host, execution: Execution): App {
  const who = execution.effectiveUser;
  const context = { host, execution, who, scriptZone: execution.project.manifest.timeZone };
  const own = () => who.toLowerCase();
  const { Color, EventColor, EventTransparency, EventType, GuestStatus, Month, Visibility } = enums;
  const members = guarded(context, name, {
    ...calendarMembers(context, own, () => calendarFacade(context, own())),
    ...createMembers(context, name, own),
    ...findMembers(context, name, own),
    ...shelfMembers(context),
  });
  return facade<App>(
    execution,
    name,
    {
      ...members,
      ...{ EventTransparency, EventType, GuestStatus, Month, Visibility, Weekday },
      ...({ Color, EventColor } as unknown as Pick<App, 'Color' | 'EventColor'>),
      newRecurrence: () => recurrenceFacade(execution),
    },
    methodNames(members),
  );
}

/** Members about the calendars on the effective user's list. */
function shelfMembers(context: CalendarContext) {
  const { host, who } = context;
  const listed = (minAccessRole?: string) =>
    listCalendars(host, who, {
      showHidden: true,
      maxResults: 250,
      ...(minAccessRole !== undefined && { minAccessRole }),
    }).items ?? [];
  const all = (entries: ReturnType<typeof listed>): Calendar[] =>
    entries.map(({ id }) => calendarFacade(context, id ?? ''));
  const named = (wanted: string, entries: ReturnType<typeof listed>) =>
    all(entries.filter(({ summary, summaryOverride }) => (summaryOverride ?? summary) === String(wanted)));

  function byId(id: string, role?: string): Calendar {
    const wanted = String(id).toLowerCase();
    const found = listed(role).some((entry) => entry.id === wanted);
    // Google gives null for a calendar that is not on the list, which its types do not say.
    return found ? calendarFacade(context, wanted) : (null as unknown as Calendar);
  }

  return {
    getDefaultCalendar: () => calendarFacade(context, who.toLowerCase()),
    getAllCalendars: () => all(listed()),
    getAllOwnedCalendars: () => all(listed('owner')),
    getCalendarById: (id: string) => byId(id),
    getOwnedCalendarById: (id: string) => byId(id, 'owner'),
    getCalendarsByName: (wanted: string) => named(wanted, listed()),
    getOwnedCalendarsByName: (wanted: string) => named(wanted, listed('owner')),
    createCalendar(summary: string, options: NewOptions = {}): Calendar {
      const { location, timeZone } = options;
      const mine = findCalendar(host, who) ?? primaryCalendar(who.toLowerCase());
      const body = {
        summary: String(summary),
        ...(options.summary !== undefined && { description: String(options.summary) }),
        ...(location !== undefined && { location: String(location) }),
        timeZone: timeZone === undefined ? mine.timeZone : requireZone(timeZone),
      };
      const look = lookOf({ selected: true, ...options });
      const id = insertCalendar(host, who, body).id ?? '';
      addListed(host, who, { id, ...look });
      return calendarFacade(context, id);
    },
    subscribeToCalendar(id: string, options: LookOptions = {}): Calendar {
      const calendarId = String(id).toLowerCase();
      const before = isListed(context, calendarId);
      if (!before || Object.keys(options).length > 0)
        addListed(host, who, { id: calendarId, ...lookOf({ selected: true, ...options }) });
      return calendarFacade(context, calendarId);
    },
  };
}

function isListed({ host, who }: CalendarContext, calendarId: string): boolean {
  try {
    return getListed(host, who, calendarId) !== undefined;
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}

function lookOf({ color, hidden, selected }: LookOptions): object {
  return {
    ...(color !== undefined && { backgroundColor: requireHex(color) }),
    hidden: hidden === true,
    selected: selected === true,
  };
}
