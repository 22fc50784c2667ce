import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import type { KnownFields } from '../drive/fields.ts';
import { eventFields } from './body-fields.ts';
import { videoLink } from './extras.ts';
import { type CalendarRole, findCalendar } from './calendar.ts';
import { etagOf } from './etag.ts';
import type { Guest } from './event.ts';
import type { EventView } from './event-view.ts';
import { eventLink } from './link.ts';
import { findAccount } from './people.ts';

const personFields = { id: true, email: true, displayName: true, self: true } as const;
const timeFields = { date: true, dateTime: true, timeZone: true } as const;

/** What is told of a private event: that the time is taken. */
const toldOfPrivate = new Set([
  ...['kind', 'etag', 'id', 'status', 'htmlLink', 'created', 'updated', 'creator', 'organizer'],
  ...['start', 'end', 'recurrence', 'recurringEventId', 'originalStartTime', 'transparency', 'visibility'],
  ...['iCalUID', 'sequence', 'eventType'],
]);

/** Fields of an event that may be selected: those that the API has. */
export const selectableEventFields: KnownFields = {
  ...Object.fromEntries(Object.keys(eventFields).map((name) => [name, true as const])),
  creator: personFields,
  organizer: personFields,
  start: timeFields,
  end: timeFields,
  originalStartTime: timeFields,
  attendees: {
    ...personFields,
    organizer: true,
    optional: true,
    additionalGuests: true,
    responseStatus: true,
    comment: true,
  },
  extendedProperties: { private: true, shared: true },
  reminders: { useDefault: true, overrides: { method: true, minutes: true } },
  attachments: { fileId: true, fileUrl: true, iconLink: true, mimeType: true, title: true },
  conferenceData: 'any',
  source: { title: true, url: true },
};

/** An event as Calendar v3 describes it on one calendar; a guest's shows neither what is private to the organizer's. */
export function eventResource(host: Host, view: EventView): calendar_v3.Schema$Event {
  const { event, calendar, isGuest } = view;
  const { id, calendarId, iCalUID, content, creator, created, updated, version, sequence } = event;
  const { recurringEventId, originalStart } = event;
  const { attendees, extendedProperties, reminders, colorId, transparency, recurrence, source, ...rest } =
    content;
  const { attachments, ...shared } = rest;
  const hangoutLink = videoLink(content.conferenceData);
  const organizing = findCalendar(host, calendarId);
  const properties = isGuest ? sharedOnly(extendedProperties) : extendedProperties;
  const hidesGuests = isGuest && content.guestsCanSeeOtherGuests === false;
  const shown = attendees?.filter(({ email }) => !hidesGuests || email === calendar.id);
  return {
    kind: 'calendar#event',
    etag: etagOf(updated, version),
    id,
    htmlLink: eventLink(host, { eventId: id, calendarId: calendar.id }),
    created: new Date(created).toISOString(),
    updated: new Date(updated).toISOString(),
    ...shared,
    ...(hangoutLink !== undefined && { hangoutLink }),
    ...(attachments && { attachments: [...attachments] }),
    ...(recurrence && { recurrence: [...recurrence] }),
    ...(recurringEventId && { recurringEventId }),
    ...(originalStart && { originalStartTime: originalStart }),
    creator: person(host, creator, calendar.id),
    organizer: {
      ...person(host, calendarId, calendar.id),
      ...(organizing && !organizing.isPrimary && { displayName: organizing.summary }),
    },
    iCalUID,
    sequence,
    ...(shown && { attendees: shown.map((guest) => guestResource(guest, calendarId, calendar.id)) }),
    ...(hidesGuests && { attendeesOmitted: true }),
    ...(properties && { extendedProperties: properties }),
    reminders: isGuest ? { useDefault: true } : mutableReminders(reminders),
    ...(!isGuest && {
      ...(colorId && { colorId }),
      ...(transparency && { transparency }),
      ...(source && { source: { ...source } }),
    }),
    eventType: 'default',
  };
}

/** The same for somebody with a role there: a reader is not told what a private event is about. */
export function shownResource(
  host: Host,
  view: EventView,
  role: CalendarRole | undefined,
): calendar_v3.Schema$Event {
  const whole = eventResource(host, view);
  const { visibility } = view.event.content;
  const isHidden = visibility === 'private' || visibility === 'confidential';
  if (!isHidden || (role !== 'reader' && role !== 'freeBusyReader')) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([field]) => toldOfPrivate.has(field)));
}

type Properties = { private?: Record<string, string>; shared?: Record<string, string> };

function sharedOnly(properties: Properties | undefined): Properties | undefined {
  return properties?.shared && { shared: properties.shared };
}

function mutableReminders({ useDefault, overrides }: EventView['event']['content']['reminders']) {
  return { useDefault, ...(overrides && { overrides: overrides.map((override) => ({ ...override })) }) };
}

function person(host: Host, email: string, calendarId: string) {
  const displayName = findAccount(host, email)?.name;
  return { email, ...(displayName && { displayName }), ...(email === calendarId && { self: true }) };
}

function guestResource(guest: Guest, organizer: string, calendarId: string) {
  return {
    ...guest,
    ...(guest.email === organizer && { organizer: true }),
    ...(guest.email === calendarId && { self: true }),
  };
}
