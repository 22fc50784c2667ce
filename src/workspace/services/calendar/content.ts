import type { calendar_v3 } from '@googleapis/calendar';
import { invalid, required } from './errors.ts';
import {
  type EventContent,
  type Guest,
  type Properties,
  type Reminders,
  responseStatuses,
  visibilities,
} from './event.ts';
import { calendarLimits } from './limits.ts';
import { readRecurrence } from './recurrence/rule-lines.ts';
import { readRange } from './times.ts';

type Event = calendar_v3.Schema$Event;

const statuses = ['confirmed', 'tentative', 'cancelled'] as const;
const transparencies = ['opaque', 'transparent'] as const;
const reminderMethods = ['email', 'popup'] as const;
const MAX_REMINDERS = 5;
/** Files of one event (reference of `Events`). */
const MAX_ATTACHMENTS = 25;
const MAX_REMINDER_MINUTES = 40_320;

/** An event's content as a calendar in `timeZone` keeps it, whole and with Google's defaults left out. */
export function readContent(event: Event, timeZone: string): EventContent {
  const { summary, description, location, colorId, eventType } = event;
  if (eventType && eventType !== 'default')
    throw new Error(`not emulated: Calendar event of type ${eventType}`);
  const attendees = readGuests(event.attendees ?? []);
  const extendedProperties = readProperties(event);
  const range = readRange(event.start, event.end, timeZone);
  const recurrence = readRecurrence(event.recurrence ?? undefined, range.start);
  if (recurrence.length > 0 && event.start?.dateTime && !event.start.timeZone)
    throw required('Missing time zone definition for start time.');
  const visibility = oneOf(event.visibility ?? 'default', visibilities);
  const transparency = oneOf(event.transparency ?? 'opaque', transparencies);
  return {
    status: oneOf(event.status ?? 'confirmed', statuses),
    ...(summary && { summary }),
    ...(description && { description }),
    ...(location && { location }),
    ...(colorId && { colorId: oneOf(colorId, colorIds) }),
    ...range,
    ...(recurrence.length > 0 && { recurrence }),
    ...(attendees.length > 0 && { attendees }),
    ...(extendedProperties && { extendedProperties }),
    reminders: readReminders(event.reminders ?? { useDefault: true }),
    ...(transparency === 'transparent' && { transparency }),
    ...(visibility !== 'default' && { visibility }),
    ...(event.anyoneCanAddSelf === true && { anyoneCanAddSelf: true }),
    ...(event.guestsCanInviteOthers === false && { guestsCanInviteOthers: false }),
    ...(event.guestsCanModify === true && { guestsCanModify: true }),
    ...(event.guestsCanSeeOtherGuests === false && { guestsCanSeeOtherGuests: false }),
    ...readSource(event),
    ...readAttachments(event),
    ...(event.conferenceData && { conferenceData: event.conferenceData }),
  };
}

function readSource({ source }: Event): Pick<EventContent, 'source'> {
  if (!source) return {};
  const { title, url } = source;
  if (!url || !/^https?:\/\//.test(url)) throw invalid('Invalid source URL.');
  return { source: { url, ...(title && { title }) } };
}

function readAttachments({ attachments }: Event): Pick<EventContent, 'attachments'> {
  if (!attachments || attachments.length === 0) return {};
  if (attachments.length > MAX_ATTACHMENTS) throw invalid();
  if (attachments.some(({ fileUrl }) => !fileUrl)) throw required('Missing attachment file URL.');
  return { attachments };
}

const colorIds = Array.from({ length: 11 }, (_, index) => String(index + 1));

/** Each person once, in the order of the list. */
function readGuests(attendees: readonly calendar_v3.Schema$EventAttendee[]): Guest[] {
  const guests = new Map<string, Guest>();
  for (const attendee of attendees) {
    const { email: given, displayName, optional, responseStatus, comment, additionalGuests } = attendee;
    if (!given) throw required('Missing attendee email.');
    const email = given.trim().toLowerCase();
    if (!/^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/.test(email)) throw invalid('Invalid attendee email.');
    if (guests.has(email)) continue;
    guests.set(email, {
      email,
      ...(displayName && { displayName }),
      ...(optional && { optional }),
      ...(additionalGuests && { additionalGuests }),
      responseStatus: oneOf(responseStatus ?? 'needsAction', responseStatuses),
      ...(comment && { comment }),
    });
  }
  return [...guests.values()];
}

function readProperties({ extendedProperties }: Event): EventContent['extendedProperties'] | undefined {
  const own = withinLimits(extendedProperties?.private);
  const shared = withinLimits(extendedProperties?.shared);
  return own || shared ? { ...(own && { private: own }), ...(shared && { shared }) } : undefined;
}

function withinLimits(properties: Properties | undefined): Properties | undefined {
  const kept = Object.entries(properties ?? {})
    .filter(([key]) => key.length <= calendarLimits['calendar.propertyKeyLength'])
    .map(([key, value]) => [key, value.slice(0, calendarLimits['calendar.propertyValueLength'])] as const);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

export function readReminders({
  useDefault = false,
  overrides = [],
}: NonNullable<Event['reminders']>): Reminders {
  if (useDefault && overrides.length > 0) {
    throw invalid(
      'Cannot specify both default reminders and overrides at the same time.',
      'cannotUseDefaultRemindersAndSpecifyOverride',
      'calendar',
    );
  }
  if (overrides.length > MAX_REMINDERS) throw invalid();
  const read = overrides.map(({ method, minutes }) => {
    if (!method || typeof minutes !== 'number') throw required('Required');
    if (minutes < 0 || minutes > MAX_REMINDER_MINUTES) throw invalid();
    return { method: oneOf(method, reminderMethods), minutes };
  });
  return { useDefault, ...(read.length > 0 && { overrides: read }) };
}

function oneOf<T extends string>(value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw invalid();
  return found;
}
