import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { readContent } from './content.ts';
import { onlyForOrganizer } from './errors.ts';
import type { EventContent, Guest, StoredEvent } from './event.ts';
import type { EventView } from './event-view.ts';
import type { SendUpdates } from './invitations.ts';
import { writeEvent } from './store.ts';

/**
 * What a guest's change of an invitation comes to: the own answer is taken, other guests' are passed over, and
 * whatever else the guest would change belongs to the organizer. `known` is the event as the guest sees it.
 */
export function answerInvitation(
  host: Host,
  { event, calendar }: EventView,
  known: calendar_v3.Schema$Event,
  changed: EventContent,
  sendUpdates: SendUpdates,
): StoredEvent {
  const before = readContent(known, calendar.timeZone);
  if (sharedPart(before) !== sharedPart(changed)) {
    if (event.content.guestsCanModify) {
      throw new Error('not emulated: a change of a Calendar event by one of its guests');
    }
    throw onlyForOrganizer();
  }
  if (ownPart(before) !== ownPart(changed)) {
    throw new Error('not emulated: private properties of a guest on a Calendar event');
  }
  if (sendUpdates !== 'none') throw new Error('not emulated: mail to the organizer about a guest’s answer');

  const answer = changed.attendees?.find(({ email }) => email === calendar.id);
  if (!answer) return event;
  return writeEvent(host, {
    ...event,
    content: {
      ...event.content,
      attendees: event.content.attendees?.map((guest) => taken(guest, answer)) ?? [],
    },
    updated: host.clock.now(),
    version: event.version + 1,
  });
}

function taken(guest: Guest, { email, responseStatus, comment }: Guest): Guest {
  return guest.email === email ? { ...guest, responseStatus, ...(comment && { comment }) } : guest;
}

function sharedPart({ attendees: _, extendedProperties, ...content }: EventContent): string {
  const { reminders: _reminders, colorId: _color, transparency: _free, ...shared } = content;
  return JSON.stringify([shared, extendedProperties?.shared]);
}

function ownPart({ reminders, colorId, transparency, extendedProperties }: EventContent): string {
  return JSON.stringify([reminders, colorId, transparency, extendedProperties?.private]);
}
