import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { selectFields } from '../drive/fields.ts';
import { calendarRoleOf, requireCalendar } from './access.ts';
import { addressOf, type CalendarCaller } from './caller.ts';
import { emptyRange, invalid } from './errors.ts';
import { isCancelled } from './event.ts';
import { etagOf } from './etag.ts';
import { eventFilter, type EventFilter } from './filter.ts';
import { eventResource, selectableEventFields } from './resource.ts';
import { instantOf, readMoment } from './times.ts';
import { type EventView, viewsOf } from './view.ts';

export type EventListQuery = EventFilter & {
  /** RFC 3339 with an offset: events that end after it. */
  readonly timeMin?: string;
  /** RFC 3339 with an offset: events that begin before it. */
  readonly timeMax?: string;
  readonly singleEvents?: boolean;
  readonly showDeleted?: boolean;
  readonly orderBy?: string;
  /** 250 when absent; at most 2,500. */
  readonly maxResults?: number;
  readonly pageToken?: string;
  readonly fields?: string;
};

const DEFAULT_RESULTS = 250;
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
  items: selectableEventFields,
} as const;

/** Calendar v3 `events.list`. There are no recurring events, so `singleEvents` only allows an order by time. */
export function listEvents(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  query: EventListQuery = {},
): calendar_v3.Schema$Events {
  const calendar = requireCalendar(host, caller, calendarId, 'reader');
  const { summary, description, timeZone, isPrimary } = calendar;
  const matches = eventFilter(query);
  const isInTime = timeFilter(query);
  const found = viewsOf(host, calendar)
    .filter((view) => query.showDeleted === true || !isCancelled(view.event))
    .filter((view) => isInTime(view) && matches(host, view))
    .sort(order(query));
  const { page, next } = pageOf(found, query);
  const updated = Math.max(calendar.created, ...found.map(({ event }) => event.updated));
  const list = {
    kind: 'calendar#events',
    etag: etagOf(updated, found.length),
    summary,
    ...(description !== undefined && { description }),
    updated: new Date(updated).toISOString(),
    timeZone,
    accessRole: calendarRoleOf(host, addressOf(caller), calendar),
    defaultReminders: isPrimary ? [{ method: 'popup', minutes: 10 }] : [],
    ...(next !== undefined && { nextPageToken: next }),
    items: page.map((view) => eventResource(host, view)),
  };
  return selectFields(list, query.fields ?? '*', knownFields);
}

function timeFilter({ timeMin, timeMax }: EventListQuery): (view: EventView) => boolean {
  const min = timeMin === undefined ? -Infinity : readMoment(timeMin);
  const max = timeMax === undefined ? Infinity : readMoment(timeMax);
  if (max <= min) throw emptyRange();
  return ({ event, calendar: { timeZone } }) =>
    instantOf(event.content.end, timeZone) > min && instantOf(event.content.start, timeZone) < max;
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

function pageOf(found: readonly EventView[], query: EventListQuery): { page: EventView[]; next?: string } {
  const { maxResults = DEFAULT_RESULTS, pageToken } = query;
  if (!Number.isInteger(maxResults) || maxResults < 1) throw invalid();
  const start = pageToken === undefined ? 0 : startOf(pageToken);
  const end = start + Math.min(maxResults, MAX_RESULTS);
  const page = found.slice(start, end);
  return end < found.length ? { page, next: tokenOf(end) } : { page };
}

function tokenOf(start: number): string {
  return Buffer.from(`events:${start}`).toString('base64url');
}

function startOf(pageToken: string): number {
  const start = /^events:(\d+)$/.exec(Buffer.from(pageToken, 'base64url').toString())?.[1];
  if (start === undefined) throw invalid();
  return Number(start);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
