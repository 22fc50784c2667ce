import type { calendar_v3 } from '@googleapis/calendar';
import { formatDate } from '../utilities/format-date.ts';
import { emptyRange, invalid, required } from './errors.ts';

/** A day, or a moment with the zone in which it was meant; moments are told in the calendar's own zone. */
export type EventTime = { readonly date: string } | { readonly dateTime: string; readonly timeZone: string };

export type TimeRange = { readonly start: EventTime; readonly end: EventTime };

const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
const withoutOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?$/i;
const wallClock = "yyyy-MM-dd'T'HH:mm:ss";

/** The range from `start` to before `end` as a calendar in `timeZone` keeps it; Google's refusals otherwise. */
export function readRange(
  start: calendar_v3.Schema$EventDateTime | undefined,
  end: calendar_v3.Schema$EventDateTime | undefined,
  timeZone: string,
): TimeRange {
  if (!end?.date && !end?.dateTime) throw required('Missing end time.');
  if (!start?.date && !start?.dateTime) throw required('Missing start time.');
  if (Boolean(start.date) !== Boolean(end.date)) {
    throw invalid('Start and end times must either both be date or both be dateTime.');
  }
  const range = { start: readTime(start, 'start', timeZone), end: readTime(end, 'end', timeZone) };
  if (instantOf(range.end, timeZone) <= instantOf(range.start, timeZone)) throw emptyRange();
  return range;
}

/** The instant (ms) at which a time of an event begins for a calendar in `timeZone`. */
export function instantOf(time: EventTime, timeZone: string): number {
  return 'date' in time ? wallInstant(`${time.date}T00:00:00`, timeZone) : Date.parse(time.dateTime);
}

/** A moment (ms) as clocks in the zone show it, RFC 3339. */
export function momentIn(moment: number, timeZone: string): string {
  return formatDate(moment, timeZone, `${wallClock}XXX`);
}

/** A query's RFC 3339 moment (ms), whose offset may lack its colon, as in Google's samples; Bad Request without an offset. */
export function readMoment(text: string): number {
  const complete = text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const moment = withOffset.test(complete) ? Date.parse(complete) : NaN;
  if (Number.isNaN(moment)) throw invalid('Bad Request', 'badRequest');
  return moment;
}

export function requireTimeZone(timeZone: string, refusal: string): void {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
  } catch {
    throw invalid(refusal);
  }
}

function readTime(
  { date, dateTime, timeZone }: calendar_v3.Schema$EventDateTime,
  which: 'start' | 'end',
  calendarZone: string,
): EventTime {
  if (timeZone) requireTimeZone(timeZone, `Invalid time zone definition for ${which} time.`);
  if (date && dateTime) throw invalid(`Invalid ${which} time.`);
  if (date) {
    if (!isDay(date)) throw invalid('Bad Request', 'badRequest');
    return { date };
  }
  const moment = readDateTime(dateTime ?? '', timeZone ?? undefined, which);
  return {
    dateTime: momentIn(moment - (moment % 1_000), calendarZone),
    timeZone: timeZone ?? calendarZone,
  };
}

function readDateTime(text: string, timeZone: string | undefined, which: 'start' | 'end'): number {
  if (!isDay(text.slice(0, 10))) throw invalid('Bad Request', 'badRequest');
  if (!withoutOffset.test(text)) return readMoment(text);
  if (timeZone === undefined) throw required(`Missing time zone definition for ${which} time.`);
  return wallInstant(text, timeZone);
}

/** The instant at which clocks in `timeZone` show `text`. */
export function wallInstant(text: string, timeZone: string): number {
  const asUtc = readMoment(`${text}Z`);
  const first = asUtc - zoneOffset(asUtc, timeZone);
  return asUtc - zoneOffset(first, timeZone);
}

/** Milliseconds by which clocks in the zone are ahead of UTC. */
function zoneOffset(moment: number, timeZone: string): number {
  return Date.parse(`${formatDate(moment, timeZone, `${wallClock}.SSS`)}Z`) - moment;
}

/** Dates that do not exist would be read as days of the next month. */
export function isDay(date: string): boolean {
  const moment = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(date);
}
