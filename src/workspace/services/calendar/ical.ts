import { formatDate } from '../utilities/format-date.ts';
import type { Guest, StoredEvent } from './event.ts';
import type { EventTime } from './times.ts';

export type CalendarMethod = 'REQUEST' | 'CANCEL';

type Person = { readonly name: string; readonly address: string };

export type IcalFacts = {
  readonly method: CalendarMethod;
  readonly event: StoredEvent;
  readonly organizer: Person;
  /** Those whom the message concerns. */
  readonly guests: readonly Guest[];
  /** When it is sent; milliseconds since the epoch. */
  readonly now: number;
};

const participation = {
  needsAction: 'NEEDS-ACTION',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
  accepted: 'ACCEPTED',
} as const satisfies Record<Guest['responseStatus'], string>;

const MAX_LINE_BYTES = 75;

/** The event as calendar programs exchange it (RFC 5545, RFC 5546). */
export function icalendar({ method, event, organizer, guests, now }: IcalFacts): string {
  const { content, sequence, created, updated, iCalUID, originalStart } = event;
  const isSeries = content.recurrence !== undefined;
  const status = method === 'CANCEL' ? 'CANCELLED' : content.status.toUpperCase();
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Local Workspace//Calendar//JA',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `DTSTART${time(content.start, isSeries)}`,
    `DTEND${time(content.end, isSeries)}`,
    ...(content.recurrence ?? []),
    ...(originalStart ? [`RECURRENCE-ID${time(originalStart, false)}`] : []),
    `DTSTAMP:${utc(now)}`,
    `ORGANIZER;CN=${parameter(organizer.name)}:mailto:${organizer.address}`,
    `UID:${iCalUID}`,
    ...guests.map(attendee),
    `CREATED:${utc(created)}`,
    ...(content.description ? [`DESCRIPTION:${text(content.description)}`] : []),
    `LAST-MODIFIED:${utc(updated)}`,
    ...(content.location ? [`LOCATION:${text(content.location)}`] : []),
    `SEQUENCE:${sequence}`,
    `STATUS:${status}`,
    `SUMMARY:${text(content.summary ?? '')}`,
    `TRANSP:${content.transparency === 'transparent' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function attendee({ email, displayName, optional, responseStatus }: Guest): string {
  const role = optional ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT';
  const name = parameter(displayName ?? email);
  return `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=${role};PARTSTAT=${participation[responseStatus]};RSVP=TRUE;CN=${name}:mailto:${email}`;
}

/** A series is told in its own zone, for its rule counts by the clocks there. */
function time(of: EventTime, isSeries: boolean): string {
  if (isSeries && 'dateTime' in of) {
    const moment = formatDate(Date.parse(of.dateTime), of.timeZone, "yyyyMMdd'T'HHmmss");
    return `;TZID=${of.timeZone}:${moment}`;
  }
  if ('date' in of) return `;VALUE=DATE:${of.date.replaceAll('-', '')}`;
  return `:${utc(Date.parse(of.dateTime))}`;
}

function utc(moment: number): string {
  return formatDate(moment, 'UTC', "yyyyMMdd'T'HHmmss'Z'");
}

function text(value: string): string {
  return value
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, String.raw`\n`)
    .replace(/\0/g, '');
}

/** A parameter's value cannot hold quotes or line breaks. */
function parameter(value: string): string {
  return `"${value.replace(/[\r\n\0"]+/g, ' ')}"`;
}

/** Lines longer than 75 bytes go on in the next one, which begins with a space; no character is cut. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current + character) > MAX_LINE_BYTES) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
}
