import type { Host } from '../../host.ts';
import { noteChangedCalendar } from './changed-calendars.ts';
import { guestsOf, type StoredEvent } from './event.ts';

const eventKind = 'calendar-event';
/** One entry per guest and event: `<address>/<event>/<calendar>`. */
const invitationKind = 'calendar-invitation';
const revisionKind = 'calendar-revision';

type Invitation = { readonly calendarId: string; readonly eventId: string };

/** An event of the calendar that organizes it. */
export function readEvent(host: Host, calendarId: string, eventId: string): StoredEvent | undefined {
  return host.store.read<StoredEvent>(eventKind, eventKey(calendarId, eventId));
}

/** Every event that a calendar organizes, cancelled ones too. */
export function organizedEvents(host: Host, calendarId: string): StoredEvent[] {
  return organizedWithPrefix(host, `${calendarId}/`);
}

/** The event of that id to which `email` is invited. */
export function readInvitation(host: Host, email: string, eventId: string): StoredEvent | undefined {
  return invitations(host, `${email}/${eventId}/`).at(0);
}

/** Every event to which `email` is invited, cancelled ones too. */
export function invitationsOf(host: Host, email: string): StoredEvent[] {
  return invitations(host, `${email}/`);
}

/** The events of a series that were changed by themselves. */
export function exceptionsOf(host: Host, { calendarId, id }: StoredEvent): StoredEvent[] {
  return organizedWithPrefix(host, `${eventKey(calendarId, id)}_`).filter(
    ({ recurringEventId }) => recurringEventId === id,
  );
}

/** Writes an event and who is invited to it; the caller holds the transaction. */
export function writeEvent(host: Host, event: StoredEvent): StoredEvent {
  const { calendarId, id: eventId } = event;
  forgetGuests(host, calendarId, eventId);
  host.store.write(eventKind, eventKey(calendarId, eventId), { ...event, revision: nextRevision(host) });
  noteChangedCalendar(host, calendarId);

  for (const { email } of guestsOf(event)) {
    host.store.write(invitationKind, invitationKey(email, event), {
      calendarId,
      eventId,
    } satisfies Invitation);
    // A guest who has a calendar here sees the event on it.
    noteChangedCalendar(host, email);
  }
  return event;
}

/** An organizer who is a guest too has one event, not two. */
function invitations(host: Host, prefix: string): StoredEvent[] {
  return host.store.list<Invitation>(invitationKind, prefix).flatMap(({ document }) => {
    const { calendarId, eventId } = document;
    return prefix.startsWith(`${calendarId}/`) ? [] : (readEvent(host, calendarId, eventId) ?? []);
  });
}

function organizedWithPrefix(host: Host, prefix: string): StoredEvent[] {
  return host.store.list<StoredEvent>(eventKind, prefix).map(({ document }) => document);
}

/** Takes an event away for good, which only one of a series comes to when its rule is another. */
export function removeEvent(host: Host, { calendarId, id }: StoredEvent): void {
  forgetGuests(host, calendarId, id);
  host.store.remove(eventKind, eventKey(calendarId, id));
  noteChangedCalendar(host, calendarId);
}

/** How many changes there have been of events. */
export function currentRevision(host: Host): number {
  return host.store.read<number>(revisionKind, 'count') ?? 0;
}

function nextRevision(host: Host): number {
  const revision = currentRevision(host) + 1;
  host.store.write(revisionKind, 'count', revision);
  return revision;
}

function forgetGuests(host: Host, calendarId: string, eventId: string): void {
  const before = readEvent(host, calendarId, eventId);
  if (!before) return;
  for (const { email } of guestsOf(before)) host.store.remove(invitationKind, invitationKey(email, before));
}

function eventKey(calendarId: string, eventId: string): string {
  return `${calendarId}/${eventId}`;
}

function invitationKey(email: string, { id, calendarId }: StoredEvent): string {
  return `${email}/${id}/${calendarId}`;
}
