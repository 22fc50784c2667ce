import { requireCalendar } from '../access.ts';
import { insertEvent } from '../events.ts';
import { isDate, requireTypes } from '../../signature.ts';
import { type CalendarContext } from './call.ts';
import { type CreateOptions, invitesOf, optionFields } from './create-options.ts';
import { timedRange, wholeDays } from './days.ts';
import { eventFacade } from './event.ts';
import { seriesFacade, seriesTimes } from './series.ts';

type CalendarEvent = GoogleAppsScript.Calendar.CalendarEvent;
type Series = GoogleAppsScript.Calendar.CalendarEventSeries;
type Recurrence = GoogleAppsScript.Calendar.EventRecurrence;
type GivenDate = GoogleAppsScript.Base.Date;

/** Members of Calendar and CalendarApp that make events; `name` is that of the class, for its refusals. */
export function createMembers(context: CalendarContext, name: string, calendarId: () => string) {
  const { host, who } = context;
  const insert = (title: string, times: object, options: CreateOptions = {}): string =>
    insertEvent(
      host,
      who,
      calendarId(),
      { summary: String(title), ...times, ...optionFields(options) },
      invitesOf(options),
    ).id ?? '';
  return {
    createEvent(
      title: string,
      startTime: GivenDate,
      endTime: GivenDate,
      options?: CreateOptions,
    ): CalendarEvent {
      requireTypes(`${name}.createEvent`, [title, startTime, endTime, options], 'String', 'Date', 'Date');
      const { timeZone } = requireCalendar(host, who, calendarId(), 'reader');
      return eventFacade(
        context,
        calendarId(),
        insert(title, timedRange(startTime, endTime, timeZone), options),
      );
    },
    createAllDayEvent(
      title: string,
      startDate: GivenDate,
      endOrOptions?: GivenDate | CreateOptions,
      more?: CreateOptions,
    ): CalendarEvent {
      requireTypes(`${name}.createAllDayEvent`, [title, startDate, endOrOptions, more], 'String', 'Date');
      const end = isDate(endOrOptions) ? endOrOptions : undefined;
      const options = end ? more : (endOrOptions as CreateOptions | undefined);
      return eventFacade(context, calendarId(), insert(title, wholeDays(context, startDate, end), options));
    },
    createEventSeries(
      title: string,
      startTime: GivenDate,
      endTime: GivenDate,
      recurrence: Recurrence,
      options?: CreateOptions,
    ): Series {
      const given = [title, startTime, endTime, recurrence];
      requireTypes(`${name}.createEventSeries`, given, 'String', 'Date', 'Date', 'Object');
      const times = seriesTimes(context, calendarId(), recurrence, startTime, endTime);
      return seriesFacade(context, calendarId(), insert(title, times, options));
    },
    createAllDayEventSeries(
      title: string,
      startDate: GivenDate,
      recurrence: Recurrence,
      options?: CreateOptions,
    ): Series {
      const given = [title, startDate, recurrence];
      requireTypes(`${name}.createAllDayEventSeries`, given, 'String', 'Date', 'Object');
      const times = seriesTimes(context, calendarId(), recurrence, startDate);
      return seriesFacade(context, calendarId(), insert(title, times, options));
    },
  };
}
