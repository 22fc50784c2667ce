import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { selectFields } from '../drive/fields.ts';
import { calendarRoleOf, requireCalendar } from './access.ts';
import { checkedBody, patched } from './body.ts';
import { listEntryFields } from './body-fields.ts';
import { type CalendarRole, calendarRoles, findCalendar, primaryCalendar } from './calendar.ts';
import { addressOf, type CalendarCaller } from './caller.ts';
import type { FieldsQuery } from './calendars.ts';
import { invalid, notFound, required } from './errors.ts';
import { entryResource, selectableEntryFields } from './list-entry-resource.ts';
import { listEntries, readEntry, readLook, removeEntry, writeEntry } from './list-entry.ts';
import { type PageQuery, pageOf } from './list-page.ts';

type Entry = calendar_v3.Schema$CalendarListEntry;

export type CalendarListQuery = PageQuery &
  FieldsQuery & { readonly minAccessRole?: string; readonly showHidden?: boolean };

const DEFAULT_ENTRIES = 100;
const MAX_ENTRIES = 250;
const knownListFields = {
  kind: true,
  etag: true,
  nextPageToken: true,
  items: selectableEntryFields,
} as const;

/** Calendar v3 `calendarList.list`: the own calendar first, then those that were made or added. */
export function listCalendars(
  host: Host,
  caller: CalendarCaller,
  query: CalendarListQuery = {},
): calendar_v3.Schema$CalendarList {
  const least =
    query.minAccessRole === undefined ? 0 : calendarRoles.findIndex((r) => r === query.minAccessRole);
  if (least < 0) throw invalid();
  const email = addressOf(caller);
  const found = listEntries(host, email).flatMap(({ calendarId, entry }) => {
    const calendar = calendarId === email ? ownCalendar(host, email) : findCalendar(host, calendarId);
    const role = calendar && calendarRoleOf(host, email, calendar);
    if (!role || calendarRoles.indexOf(role) < least || (entry.hidden && !query.showHidden)) return [];
    return [entryResource(calendar, entry, role)];
  });
  const { page, next } = pageOf(found, { maxResults: DEFAULT_ENTRIES, ...query }, MAX_ENTRIES);
  const list = {
    kind: 'calendar#calendarList',
    etag: `"${found.length}"`,
    ...(next !== undefined && { nextPageToken: next }),
    items: page,
  };
  return selectFields(list, query.fields ?? '*', knownListFields);
}

/** Calendar v3 `calendarList.get`; Not Found for what the caller has not on the list. */
export function getListed(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  { fields = '*' }: FieldsQuery = {},
): Entry {
  const calendar = requireCalendar(host, caller, calendarId, 'freeBusyReader');
  const email = addressOf(caller);
  const entry = readEntry(host, email, calendar.id);
  if (!entry) throw notFound();
  return selectFields(
    entryResource(calendar, entry, roleOf(host, email, calendar)),
    fields,
    selectableEntryFields,
  );
}

/** Calendar v3 `calendarList.insert`: puts a calendar that the caller may see on the caller's list. */
export function addListed(host: Host, caller: CalendarCaller, body: unknown, query: FieldsQuery = {}): Entry {
  const { id, ...look } = checkedBody<Entry>(body, listEntryFields, 'calendar_list_entry');
  if (!id) throw required('Required');
  const calendar = requireCalendar(host, caller, id, 'freeBusyReader');
  writeEntry(host, addressOf(caller), calendar.id, readLook(patched<Entry>({}, look)));
  return getListed(host, caller, calendar.id, query);
}

/** Calendar v3 `calendarList.update` and, over what was there before, `calendarList.patch`. */
export function changeListed(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  body: unknown,
  query: FieldsQuery = {},
  isPatch = false,
): Entry {
  const known = getListed(host, caller, calendarId);
  const { id: _, ...change } = checkedBody<Entry>(body, listEntryFields, 'calendar_list_entry');
  const before = readEntry(host, addressOf(caller), known.id ?? '') ?? {};
  const look = patched<Entry>(isPatch ? (before as Entry) : {}, withoutOldColor(change));
  writeEntry(host, addressOf(caller), known.id ?? '', readLook(look));
  return getListed(host, caller, calendarId, query);
}

/** Calendar v3 `calendarList.delete`: the calendar is there still, but not on the caller's list. */
export function removeListed(host: Host, caller: CalendarCaller, calendarId: string): void {
  const { id = '', primary } = getListed(host, caller, calendarId);
  if (primary) throw invalid('Cannot remove the primary calendar.', 'cannotUnsubscribe', 'calendar');
  removeEntry(host, addressOf(caller), id ?? '');
}

/** A colour of one's own replaces the numbered one, and the other way round. */
function withoutOldColor(change: Entry): Entry {
  if (change.backgroundColor && change.colorId === undefined) return { ...change, colorId: null };
  if (change.colorId && change.backgroundColor === undefined)
    return { ...change, backgroundColor: null, foregroundColor: null };
  return change;
}

function ownCalendar(host: Host, email: string) {
  return findCalendar(host, email) ?? primaryCalendar(email);
}

function roleOf(host: Host, email: string, calendar: Parameters<typeof calendarRoleOf>[2]): CalendarRole {
  return calendarRoleOf(host, email, calendar) ?? 'freeBusyReader';
}
