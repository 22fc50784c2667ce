import { facade } from '../../../runtime/facade.ts';
import { requireCalendar } from '../access.ts';
import { deleteEvent } from '../events.ts';
import { type CalendarContext, guarded, methodNames } from './call.ts';
import { contentMembers } from './content-members.ts';
import { wholeDays, timedRange } from './days.ts';
import { eventHandle } from './event-handle.ts';
import { guestMembers } from './guest-members.ts';
import { recurrenceLines, recurrenceZone } from './recurrence-lines.ts';
import { reminderMembers } from './reminder-members.ts';

type Series = GoogleAppsScript.Calendar.CalendarEventSeries;
type Recurrence = GoogleAppsScript.Calendar.EventRecurrence;
type GivenDate = GoogleAppsScript.Base.Date;

const name = 'CalendarApp.CalendarEventSeries';

/** A series as a script sees it; of an event that does not recur, one to which recurrence may be given. */
export function seriesFacade(context: CalendarContext, calendarId: string, eventId: string): Series {
  const handle = eventHandle(context, calendarId, eventId);
  const self = (): Series => series;
  const members = guarded(context, name, {
    ...contentMembers(handle, self),
    ...guestMembers(handle, self),
    ...reminderMembers(handle, self),
    deleteEventSeries(): void {
      handle.read();
      deleteEvent(context.host, context.who, calendarId, eventId);
    },
    setRecurrence(recurrence: Recurrence, start: GivenDate, end?: GivenDate): Series {
      handle.change(seriesTimes(context, calendarId, recurrence, start, end));
      return series;
    },
  });
  const series = facade<Series>(context.execution, name, members, methodNames(members));
  return series;
}

/** When a series takes place, as the API takes it; without `end` on whole days. */
export function seriesTimes(
  context: CalendarContext,
  calendarId: string,
  recurrence: Recurrence,
  start: GivenDate,
  end?: GivenDate,
) {
  const { timeZone } = requireCalendar(context.host, context.who, calendarId, 'reader');
  const zone = recurrenceZone(recurrence) ?? timeZone;
  const range = end ? timedRange(start, end, zone) : wholeDays(context, start);
  const first = end
    ? { instant: start.getTime(), zone }
    : { day: range.start.date ?? '', zone: context.scriptZone };
  return { ...range, recurrence: recurrenceLines(recurrence, first) };
}
