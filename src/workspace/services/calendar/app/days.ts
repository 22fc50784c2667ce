import type { calendar_v3 } from '@googleapis/calendar';
import { formatDate } from '../../utilities/format-date.ts';
import { wallInstant } from '../times.ts';
import type { CalendarContext } from './call.ts';

type Moment = calendar_v3.Schema$EventDateTime;
type GivenDate = GoogleAppsScript.Base.Date;

const dayMs = 86_400_000;

/** A date's day by the clocks of a zone. */
export function dayIn(date: GivenDate, timeZone: string): string {
  return formatDate(date.getTime(), timeZone, 'yyyy-MM-dd');
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}

/** The instant (ms) at which a day begins in a zone. */
export function beginningOf(day: string, timeZone: string): number {
  return wallInstant(`${day}T00:00:00`, timeZone);
}

/** A time of an event as a Date; of a whole day its beginning in the script's zone (reference, CalendarEvent.getStartTime). */
export function dateOf(context: CalendarContext, { date, dateTime }: Moment = {}): Date {
  return new Date(date ? beginningOf(date, context.scriptZone) : Date.parse(dateTime ?? ''));
}

/** Moments of a timed event as the API takes them, said in the calendar's zone; without the hours of whole days before. */
export function timedRange(start: GivenDate, end: GivenDate, timeZone: string) {
  const moment = (date: GivenDate) => ({
    dateTime: new Date(date.getTime()).toISOString(),
    date: null,
    timeZone,
  });
  return { start: moment(start), end: moment(end) };
}

/** Whole days, of which only the date in the script's zone counts; `end` is the day after the last one. */
export function wholeDays(context: CalendarContext, start: GivenDate, end?: GivenDate) {
  const first = dayIn(start, context.scriptZone);
  const after = end ? dayIn(end, context.scriptZone) : dayAfter(first);
  const day = (date: string) => ({ date, dateTime: null, timeZone: null });
  return { start: day(first), end: day(after) };
}
