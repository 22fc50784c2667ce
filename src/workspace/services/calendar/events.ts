import { createHash } from 'node:crypto';
import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { selectFields } from '../drive/fields.ts';
import { calendarRoleOf, requireCalendar } from './access.ts';
import { answerInvitation } from './answer.ts';
import { checkedBody, patched } from './body.ts';
import { eventFields } from './body-fields.ts';
import { addressOf, type CalendarCaller } from './caller.ts';
import { readContent } from './content.ts';
import { duplicate, gone, invalid } from './errors.ts';
import { type EventContent, isCancelled, type StoredEvent } from './event.ts';
import type { EventView } from './event-view.ts';
import { type ExtrasQuery, withExtras } from './extras.ts';
import { notifyGuests, readSendUpdates, type SendUpdates } from './invitations.ts';
import { countNewEvent } from './limits.ts';
import { eventResource, selectableEventFields, shownResource } from './resource.ts';
import { type ShownQuery, shownAs } from './shown.ts';
import { exceptionsOf, readEvent, removeEvent, writeEvent } from './store.ts';
import { requireView } from './view.ts';

type Event = calendar_v3.Schema$Event;

export type EventQuery = ShownQuery & { readonly fields?: string };
export type EventChangeQuery = EventQuery & ExtrasQuery & { readonly sendUpdates?: string };

/** Calendar v3 `events.insert`. With an own `id` it is safe to repeat: the second is ALREADY_EXISTS. */
export function insertEvent(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  body: unknown,
  query: EventChangeQuery = {},
  iCalUID?: string,
): Event {
  return host.store.transaction(() => {
    const calendar = requireCalendar(host, caller, calendarId, 'writer');
    const sendUpdates = readSendUpdates(query.sendUpdates);
    const checked = checkedBody<Event>(body, eventFields, 'event');
    const given = patched<Event>({}, withExtras(host, checked, {}, query));
    const content = readContent(given, calendar.timeZone);
    const id = newEventId(host, calendar.id, given);
    const now = host.clock.now();
    countNewEvent(host, addressOf(caller));
    const event = writeEvent(host, {
      id,
      calendarId: calendar.id,
      iCalUID: iCalUID ?? `${id}@google.com`,
      content,
      creator: addressOf(caller),
      created: now,
      updated: now,
      version: 0,
      sequence: given.sequence ?? 0,
    });
    notifyGuests(host, addressOf(caller), undefined, event, sendUpdates);
    return answer(host, { event, calendar, isGuest: false }, query);
  });
}

/** Calendar v3 `events.get`: a cancelled event is there for good, with its status. */
export function getEvent(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  eventId: string,
  query: EventQuery = {},
): Event {
  const calendar = requireCalendar(host, caller, calendarId, 'reader');
  const role = calendarRoleOf(host, addressOf(caller), calendar);
  const resource = shownResource(host, requireView(host, calendar, eventId), role);
  return selectFields(shownAs(resource, query), query.fields ?? '*', selectableEventFields);
}

/** Calendar v3 `events.update`: what is left out is cleared; a cancelled event takes place again. */
export function updateEvent(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  eventId: string,
  body: unknown,
  query: EventChangeQuery = {},
): Event {
  return change(host, caller, calendarId, eventId, body, query, () => ({}));
}

/** Calendar v3 `events.patch`: what is left out stays, null clears, lists are replaced. */
export function patchEvent(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  eventId: string,
  body: unknown,
  query: EventChangeQuery = {},
): Event {
  return change(host, caller, calendarId, eventId, body, query, (view) => view);
}

/** Calendar v3 `events.delete`: the event is cancelled. A guest's calendar cannot lose an invitation here. */
export function deleteEvent(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  eventId: string,
  query: { readonly sendUpdates?: string } = {},
): void {
  host.store.transaction(() => {
    const calendar = requireCalendar(host, caller, calendarId, 'writer');
    const { event, isGuest } = requireView(host, calendar, eventId);
    if (isGuest) throw new Error('not emulated: Calendar.Events.remove of an invitation');
    if (isCancelled(event)) throw gone();
    const content = { ...event.content, status: 'cancelled' } as const;
    replace(host, caller, event, content, {}, readSendUpdates(query.sendUpdates));
  });
}

function change(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  eventId: string,
  body: unknown,
  query: EventChangeQuery,
  base: (known: Event) => Event,
): Event {
  return host.store.transaction(() => {
    const calendar = requireCalendar(host, caller, calendarId, 'writer');
    const view = requireView(host, calendar, eventId);
    const sendUpdates = readSendUpdates(query.sendUpdates);
    const checked = checkedBody<Event>(body, eventFields, 'event');
    if (checked.attendeesOmitted && !view.isGuest) {
      throw new Error('not emulated: Calendar API field event.attendeesOmitted');
    }
    const known = checkedBody<Event>(eventResource(host, view), eventFields, 'event');
    const given = withExtras(host, checked, known, query);
    const content = readContent(patched(base(known), given), calendar.timeZone);
    const event = view.isGuest
      ? answerInvitation(host, view, known, content, sendUpdates)
      : replace(host, caller, view.event, content, given, sendUpdates);
    return answer(host, { ...view, event }, query);
  });
}

function replace(
  host: Host,
  caller: CalendarCaller,
  before: StoredEvent,
  content: EventContent,
  { sequence: given }: Event,
  sendUpdates: SendUpdates,
): StoredEvent {
  const sequence = given ?? before.sequence;
  if (sequence < before.sequence) {
    throw invalid(
      'Invalid sequence value. The specified sequence number is below the current sequence number of the resource. Re-fetch the resource and use its sequence number on the following request.',
    );
  }
  if (before.recurringEventId && content.recurrence) throw invalid('Invalid recurrence rule.');
  const isOtherwise = takesPlaceOtherwise(before.content, content);
  // Events that were changed by themselves follow from a rule that holds no more.
  if (isOtherwise && before.content.recurrence)
    for (const exception of exceptionsOf(host, before)) removeEvent(host, exception);
  const after = writeEvent(host, {
    ...before,
    content,
    updated: host.clock.now(),
    version: before.version + 1,
    sequence: sequence + (isOtherwise ? 1 : 0),
  });
  notifyGuests(host, addressOf(caller), before, after, sendUpdates);
  return after;
}

/** Whether guests must note something new in their calendars (RFC 5546, 2.1.4). */
function takesPlaceOtherwise(before: EventContent, after: EventContent): boolean {
  const when = ({ start, end, status, recurrence }: EventContent) =>
    JSON.stringify([start, end, status, recurrence]);
  return when(before) !== when(after);
}

function answer(host: Host, view: EventView, { fields = '*', ...shown }: EventQuery): Event {
  return selectFields(shownAs(eventResource(host, view), shown), fields, selectableEventFields);
}

function newEventId(host: Host, calendarId: string, { id, iCalUID }: Event): string {
  if (id && iCalUID) throw invalid('Invalid resource id value.');
  if (iCalUID) throw new Error('not emulated: Calendar.Events.insert with iCalUID');
  if (!id) return generatedId(host);
  if (!/^[a-v0-9]{5,1024}$/.test(id)) throw invalid('Invalid resource id value.');
  if (readEvent(host, calendarId, id)) throw duplicate();
  return id;
}

/** 26 characters of base32hex, as Google's own are. */
function generatedId(host: Host): string {
  const random = createHash('sha256').update(host.newId('event')).digest();
  return Array.from(random.subarray(0, 26), (byte) => (byte & 31).toString(32)).join('');
}
