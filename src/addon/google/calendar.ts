import type { CalendarEvent, CalendarPort } from '../workflow/ports.ts';
import { isoInTokyo } from '../domain/time/tokyo.ts';
import { enabled } from './advanced-service.ts';

type Event = GoogleAppsScript.Calendar.Schema.Event;

/** Our own mark on an event: when the desk decided what stands there. */
const VERSION = 'mducVersion';

/** Guests are told by Google, in Google's words. */
const TELL_GUESTS = { sendUpdates: 'all' };

/** The desk's calendar; each call may be repeated, and an older word never undoes a later one. */
export function calendar(calendarId: () => string): CalendarPort {
  return {
    bringAbout(event) {
      const known = find(calendarId(), event.eventId);
      if (versionOf(known) >= event.version) return;
      if (event.isCancelled) cancel(calendarId(), known);
      else put(calendarId(), event, known);
    },
  };
}

/** A new calendar of whoever runs it; its id. */
export function createCalendar(name: string): string {
  const { id } = enabled(Calendar?.Calendars, 'Calendar').insert({ summary: name, timeZone: 'Asia/Tokyo' });
  if (!id) throw new Error(`Cannot make the calendar ${name}: Google Calendar answered without an id.`);
  return id;
}

/** The event, also a cancelled one; `undefined` where there never was one. */
function find(calendarId: string, eventId: string): Event | undefined {
  try {
    return events().get(calendarId, eventId);
  } catch (error) {
    if (/not found/i.test(String(error))) return undefined;
    throw error;
  }
}

function versionOf(event: Event | undefined): number {
  const marks = event?.extendedProperties?.private as Readonly<Record<string, string>> | undefined;
  return Number(marks?.[VERSION] ?? 0);
}

function put(calendarId: string, event: CalendarEvent, known: Event | undefined): void {
  const resource: Event = {
    status: 'confirmed',
    summary: event.title,
    description: event.description,
    location: event.place,
    start: { dateTime: isoInTokyo(event.startsAt), timeZone: 'Asia/Tokyo' },
    end: { dateTime: isoInTokyo(event.endsAt), timeZone: 'Asia/Tokyo' },
    attendees: event.guests.map((email) => ({ email })),
    extendedProperties: { private: { [VERSION]: String(event.version) } },
  };
  if (known) events().patch(resource, calendarId, event.eventId, TELL_GUESTS);
  else events().insert({ ...resource, id: event.eventId }, calendarId, TELL_GUESTS);
}

function cancel(calendarId: string, known: Event | undefined): void {
  if (known?.id && known.status !== 'cancelled') events().remove(calendarId, known.id, TELL_GUESTS);
}

function events() {
  return enabled(Calendar?.Events, 'Calendar');
}
