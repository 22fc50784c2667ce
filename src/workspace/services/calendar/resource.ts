import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import type { KnownFields } from '../drive/fields.ts';
import { eventFields } from './body-fields.ts';
import { findCalendar } from './calendar.ts';
import { etagOf } from './etag.ts';
import type { Guest } from './event.ts';
import { eventLink } from './link.ts';
import { findAccount } from './people.ts';
import type { EventView } from './view.ts';

const personFields = { id: true, email: true, displayName: true, self: true } as const;
const timeFields = { date: true, dateTime: true, timeZone: true } as const;

/** Fields of an event that may be selected: those that the API has. */
export const selectableEventFields: KnownFields = {
  ...Object.fromEntries(Object.keys(eventFields).map((name) => [name, true as const])),
  creator: personFields,
  organizer: personFields,
  start: timeFields,
  end: timeFields,
  attendees: {
    ...personFields,
    organizer: true,
    optional: true,
    responseStatus: true,
    comment: true,
  },
  extendedProperties: { private: true, shared: true },
  reminders: { useDefault: true, overrides: { method: true, minutes: true } },
};

/** An event as Calendar v3 describes it on one calendar; a guest's shows neither what is private to the organizer's. */
export function eventResource(host: Host, view: EventView): calendar_v3.Schema$Event {
  const { event, calendar, isGuest } = view;
  const { id, calendarId, iCalUID, content, creator, created, updated, version, sequence } = event;
  const { attendees, extendedProperties, reminders, colorId, transparency, ...shared } = content;
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
    ...(!isGuest && { ...(colorId && { colorId }), ...(transparency && { transparency }) }),
    eventType: 'default',
  };
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
