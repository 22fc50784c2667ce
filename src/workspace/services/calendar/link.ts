import type { Host } from '../../host.ts';

export type EventPlace = { readonly eventId: string; readonly calendarId: string };

/** Where a person opens the event on that calendar in a browser; Google's links carry the same pair. */
export function eventLink(host: Host, place: EventPlace): string {
  return `${host.baseUrl}${eventPath(place)}`;
}

export function eventPath({ eventId, calendarId }: EventPlace): string {
  return `/calendar/event?eid=${eventToken({ eventId, calendarId })}`;
}

export function eventToken({ eventId, calendarId }: EventPlace): string {
  return Buffer.from(`${eventId} ${calendarId}`).toString('base64url');
}

/** What a link's `eid` stands for; undefined when it was not made here. */
export function readEventToken(token: string): EventPlace | undefined {
  const [eventId, calendarId, ...more] = Buffer.from(token, 'base64url').toString().split(' ');
  return eventId && calendarId && more.length === 0 ? { eventId, calendarId } : undefined;
}
