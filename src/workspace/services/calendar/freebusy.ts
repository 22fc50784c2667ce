import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { selectFields } from '../drive/fields.ts';
import { requireCalendar } from './access.ts';
import { checkedBody } from './body.ts';
import { freeBusyFields } from './body-fields.ts';
import type { StoredCalendar } from './calendar.ts';
import type { CalendarCaller } from './caller.ts';
import type { FieldsQuery } from './calendars.ts';
import { emptyRange, required } from './errors.ts';
import { isCancelled } from './event.ts';
import type { EventView } from './event-view.ts';
import { singleViews } from './recurrence/instances.ts';
import { isWithin, type Span } from './recurrence/occurrences.ts';
import { instantOf, momentIn, readMoment, requireTimeZone } from './times.ts';
import { viewsOf } from './view.ts';

type Query = calendar_v3.Schema$FreeBusyRequest;
type Busy = { readonly from: number; readonly to: number };

/** Calendar v3 `freebusy.query`: when calendars are taken; of one that the caller cannot see, that it is not found. */
export function queryFreeBusy(
  host: Host,
  caller: CalendarCaller,
  body: unknown,
  { fields = '*' }: FieldsQuery = {},
): calendar_v3.Schema$FreeBusyResponse {
  const { timeMin, timeMax, timeZone = 'UTC', items } = checkedBody<Query>(body, freeBusyFields, 'free_busy');
  if (!timeMin) throw required('Missing timeMin parameter.');
  if (!timeMax) throw required('Missing timeMax parameter.');
  requireTimeZone(timeZone ?? '', 'Invalid time zone.');
  const span = { from: readMoment(timeMin), to: readMoment(timeMax) };
  if (span.to <= span.from) throw emptyRange();
  const told = (moment: number) => momentIn(moment, timeZone ?? 'UTC');
  const calendars = Object.fromEntries(
    (items ?? []).map(({ id = '' }) => [id, answerOf(host, caller, id ?? '', span, told)]),
  );
  const answer = { kind: 'calendar#freeBusy', timeMin: utc(span.from), timeMax: utc(span.to), calendars };
  return selectFields(answer, fields, { kind: true, timeMin: true, timeMax: true, calendars: true });
}

function answerOf(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  span: Span,
  told: (moment: number) => string,
): calendar_v3.Schema$FreeBusyCalendar {
  try {
    const calendar = requireCalendar(host, caller, calendarId, 'freeBusyReader');
    return {
      busy: busyOf(host, calendar, span).map(({ from, to }) => ({ start: told(from), end: told(to) })),
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] };
  }
}

/** Times that touch or overlap are one. */
function busyOf(host: Host, calendar: StoredCalendar, span: Span): Busy[] {
  const { timeZone } = calendar;
  const taken = singleViews(host, viewsOf(host, calendar), span)
    .filter((view) => takesTime(view) && isWithin(view.event.content, timeZone, span))
    .map(({ event: { content } }) => ({
      from: Math.max(span.from, instantOf(content.start, timeZone)),
      to: Math.min(span.to, instantOf(content.end, timeZone)),
    }))
    .sort((one, other) => one.from - other.from);
  return taken.reduce<Busy[]>((joined, next) => {
    const last = joined.at(-1);
    if (!last || next.from > last.to) return [...joined, next];
    return [...joined.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }];
  }, []);
}

function takesTime({ event, calendar, isGuest }: EventView): boolean {
  if (isCancelled(event)) return false;
  const answer = event.content.attendees?.find(({ email }) => email === calendar.id)?.responseStatus;
  return isGuest ? answer !== 'declined' : event.content.transparency !== 'transparent';
}

function utc(moment: number): string {
  return new Date(moment).toISOString();
}
