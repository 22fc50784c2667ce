import { facade } from '../../../runtime/facade.ts';
import { deleteEvent } from '../events.ts';
import { requireCalendar } from '../access.ts';
import { requireTypes } from '../../signature.ts';
import { type CalendarContext, guarded, methodNames } from './call.ts';
import { contentMembers } from './content-members.ts';
import { dateOf, timedRange, wholeDays } from './days.ts';
import { nameIn } from '../../enumeration.ts';
import { EventTransparency } from './enums.ts';
import { eventHandle, type EventHandle } from './event-handle.ts';
import { guestMembers } from './guest-members.ts';
import { reminderMembers } from './reminder-members.ts';
import { seriesFacade } from './series.ts';

type CalendarEvent = GoogleAppsScript.Calendar.CalendarEvent;
type Transparency = GoogleAppsScript.Calendar.EventTransparency;

const name = 'CalendarApp.CalendarEvent';

/** An event of a calendar as a script sees it, `eventId` as the API names it. */
export function eventFacade(context: CalendarContext, calendarId: string, eventId: string): CalendarEvent {
  const handle = eventHandle(context, calendarId, eventId);
  const self = (): CalendarEvent => event;
  const members = guarded(context, name, {
    ...contentMembers(handle, self),
    ...guestMembers(handle, self),
    ...reminderMembers(handle, self),
    ...timeMembers(handle, self),
    deleteEvent(): void {
      handle.read();
      deleteEvent(context.host, context.who, calendarId, eventId);
    },
    getEventSeries: () => seriesFacade(context, calendarId, handle.read().recurringEventId ?? eventId),
    isRecurringEvent: () => handle.read().recurringEventId !== undefined,
    getTransparency: () =>
      EventTransparency[handle.read().transparency === 'transparent' ? 'TRANSPARENT' : 'OPAQUE'],
    setTransparency(transparency: Transparency): CalendarEvent {
      const value = nameIn(EventTransparency, transparency);
      if (!value) throw new Error('Invalid argument: transparency');
      handle.change({ transparency: value.toLowerCase() });
      return event;
    },
  });
  const event = facade<CalendarEvent>(context.execution, name, members, methodNames(members));
  return event;
}

function timeMembers(handle: EventHandle, self: () => CalendarEvent) {
  const { context, calendarId } = handle;
  const { host, who } = context;
  const allDayTime = (which: 'start' | 'end'): Date => {
    const time = handle.read()[which];
    if (!time?.date) throw new Error('Event is not an all-day event.');
    return dateOf(context, time);
  };
  return {
    getStartTime: () => dateOf(context, handle.read().start),
    getEndTime: () => dateOf(context, handle.read().end),
    getAllDayStartDate: () => allDayTime('start'),
    getAllDayEndDate: () => allDayTime('end'),
    isAllDayEvent: () => Boolean(handle.read().start?.date),
    setTime(startTime: GoogleAppsScript.Base.Date, endTime: GoogleAppsScript.Base.Date): CalendarEvent {
      requireTypes(`${name}.setTime`, [startTime, endTime], 'Date', 'Date');
      const { timeZone } = requireCalendar(host, who, calendarId, 'reader');
      handle.change(timedRange(startTime, endTime, timeZone));
      return self();
    },
    setAllDayDate(date: GoogleAppsScript.Base.Date): CalendarEvent {
      requireTypes(`${name}.setAllDayDate`, [date], 'Date');
      handle.change(wholeDays(context, date));
      return self();
    },
    setAllDayDates(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): CalendarEvent {
      requireTypes(`${name}.setAllDayDates`, [start, end], 'Date', 'Date');
      handle.change(wholeDays(context, start, end));
      return self();
    },
  };
}
