import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { selectFields } from '../drive/fields.ts';
import { calendarRoleOf, requireCalendar } from './access.ts';
import type { StoredCalendar } from './calendar.ts';
import { addressOf, type CalendarCaller } from './caller.ts';
import { emptyRange, invalid } from './errors.ts';
import { isCancelled, type StoredEvent } from './event.ts';
import { etagOf } from './etag.ts';
import type { EventView } from './event-view.ts';
import { eventFilter, type EventFilter } from './filter.ts';
import { type PageQuery, pageOf } from './list-page.ts';
import { isSeries, singleViews } from './recurrence/instances.ts';
import { isWithin, occurrences, type Span } from './recurrence/occurrences.ts';
import { selectableEventFields, shownResource } from './resource.ts';
import { shownAs, type ShownQuery } from './shown.ts';
import { currentRevision } from './store.ts';
import { nextSyncToken, syncedRevision } from './sync-token.ts';
import { instantOf, readMoment } from './times.ts';
import { viewsOf } from './view.ts';

export type EventListQuery = EventFilter &
  PageQuery &
  ShownQuery & {
    /** RFC 3339 with an offset: events that end after it. */
    readonly timeMin?: string;
    /** RFC 3339 with an offset: events that begin before it. */
    readonly timeMax?: string;
    readonly singleEvents?: boolean;
    readonly showDeleted?: boolean;
    readonly orderBy?: string;
    /** RFC 3339 with an offset: events that were changed then or later, cancelled ones too. */
    readonly updatedMin?: string;
    readonly syncToken?: string;
    /** Only the events of one series … */
    readonly seriesId?: string;
    /** … and of them the one that was to begin then, RFC 3339. */
    readonly originalStart?: string;
    readonly fields?: string;
  };

const MAX_RESULTS = 2_500;

const knownFields = {
  kind: true,
  etag: true,
  summary: true,
  description: true,
  updated: true,
  timeZone: true,
  accessRole: true,
  defaultReminders: { method: true, minutes: true },
  nextPageToken: true,
  nextSyncToken: true,
  items: selectableEventFields,
} as const;

/** Calendar v3 `events.list`: with `singleEvents` the events of a series stand in its place. */
export function listEvents(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  query: EventListQuery = {},
): calendar_v3.Schema$Events {
  const calendar = requireCalendar(host, caller, calendarId, 'reader');
  const { summary, description, timeZone, isPrimary } = calendar;
  const found = findViews(host, calendar, query);
  const { page, next } = pageOf(found, query, MAX_RESULTS);
  const syncToken = next === undefined ? nextSyncToken(query, currentRevision(host)) : undefined;
  const updated = Math.max(calendar.created, ...found.map(({ event }) => event.updated));
  const accessRole = calendarRoleOf(host, addressOf(caller), calendar);
  const list = {
    kind: 'calendar#events',
    etag: etagOf(updated, found.length),
    summary,
    ...(description !== undefined && { description }),
    updated: new Date(updated).toISOString(),
    timeZone: query.timeZone ?? timeZone,
    accessRole,
    defaultReminders: isPrimary ? [{ method: 'popup', minutes: 10 }] : [],
    ...(next !== undefined && { nextPageToken: next }),
    ...(syncToken !== undefined && { nextSyncToken: syncToken }),
    items: page.map((view) => shownAs(shownResource(host, view, accessRole), query)),
  };
  return selectFields(list, query.fields ?? '*', knownFields);
}

/** What a query finds on a calendar, in its order. */
export function findViews(host: Host, calendar: StoredCalendar, query: EventListQuery): EventView[] {
  const matches = eventFilter(query);
  const span = spanOf(query);
  const since = syncedRevision(query, currentRevision(host));
  const updatedMin = query.updatedMin === undefined ? -Infinity : readMoment(query.updatedMin);
  const all = viewsOf(host, calendar);
  return (query.singleEvents ? singleViews(host, all, span) : all)
    .filter((view) => isAskedFor(view, query) || since !== undefined)
    .filter(({ event }) => since === undefined || (event.revision ?? 0) > since)
    .filter(({ event }) => event.updated >= updatedMin)
    .filter(({ event }) => query.seriesId === undefined || event.recurringEventId === query.seriesId)
    .filter(({ event }) => query.originalStart === undefined || wasToBegin(event, query.originalStart))
    .filter((view) => takesPlaceWithin(view, span) && matches(host, view))
    .sort(order(query));
}

/** Of what is cancelled, only that an event of a series does not take place is told unasked. */
function isAskedFor(
  { event }: EventView,
  { showDeleted, singleEvents, updatedMin }: EventListQuery,
): boolean {
  if (!isCancelled(event) || showDeleted === true || updatedMin !== undefined) return true;
  return event.recurringEventId !== undefined && singleEvents !== true;
}

function wasToBegin({ originalStart }: StoredEvent, given: string): boolean {
  if (originalStart === undefined) return false;
  return 'date' in originalStart
    ? originalStart.date === given
    : Date.parse(originalStart.dateTime) === readMoment(given);
}

function spanOf({ timeMin, timeMax }: EventListQuery): Span {
  const from = timeMin === undefined ? -Infinity : readMoment(timeMin);
  const to = timeMax === undefined ? Infinity : readMoment(timeMax);
  if (to <= from) throw emptyRange();
  return { from, to };
}

function takesPlaceWithin({ event, calendar }: EventView, span: Span): boolean {
  const { content } = event;
  const isWhole = span.from === -Infinity && span.to === Infinity;
  if (isWhole) return true;
  if (!isSeries(event)) return isWithin(content, calendar.timeZone, span);
  return occurrences(content, calendar.timeZone, span).length > 0;
}

function order({ orderBy, singleEvents }: EventListQuery): (one: EventView, other: EventView) => number {
  const key = sortKey(orderBy, singleEvents);
  return (one, other) => key(one) - key(other) || compareText(one.event.id, other.event.id);
}

function sortKey(
  orderBy: string | undefined,
  singleEvents: boolean | undefined,
): (view: EventView) => number {
  switch (orderBy) {
    case undefined:
      return ({ event }) => event.created;
    case 'updated':
      return ({ event }) => event.updated;
    case 'startTime':
      if (!singleEvents) throw invalid('The requested ordering is not available for the particular query.');
      return ({ event, calendar }) => instantOf(event.content.start, calendar.timeZone);
    default:
      throw invalid();
  }
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
