import type { calendar_v3 } from '@googleapis/calendar';
import type { EventTime } from './times.ts';

export const responseStatuses = ['needsAction', 'declined', 'tentative', 'accepted'] as const;
export type ResponseStatus = (typeof responseStatuses)[number];

export const visibilities = ['default', 'public', 'private', 'confidential'] as const;
/** Absent means `default`. */
export type Visibility = Exclude<(typeof visibilities)[number], 'default'>;

export type Guest = {
  /** In lower case. */
  readonly email: string;
  readonly displayName?: string;
  readonly optional?: boolean;
  readonly additionalGuests?: number;
  readonly responseStatus: ResponseStatus;
  readonly comment?: string;
};

export type Reminders = {
  readonly useDefault: boolean;
  readonly overrides?: readonly { readonly method: string; readonly minutes: number }[];
};

export type Properties = Readonly<Record<string, string>>;

/** What programs say of an event, checked, with the names of the API. */
export type EventContent = {
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly summary?: string;
  readonly description?: string;
  readonly location?: string;
  readonly colorId?: string;
  readonly start: EventTime;
  readonly end: EventTime;
  /** Lines of RFC 5545 that make it a series: `RRULE:FREQ=WEEKLY`. */
  readonly recurrence?: readonly string[];
  readonly attendees?: readonly Guest[];
  readonly extendedProperties?: { readonly private?: Properties; readonly shared?: Properties };
  readonly reminders: Reminders;
  readonly transparency?: 'transparent';
  readonly visibility?: Visibility;
  readonly anyoneCanAddSelf?: true;
  readonly guestsCanInviteOthers?: false;
  readonly guestsCanModify?: true;
  readonly guestsCanSeeOtherGuests?: false;
  /** What the event was made of; only its calendar is told. */
  readonly source?: { readonly title?: string; readonly url: string };
  readonly attachments?: readonly calendar_v3.Schema$EventAttachment[];
  readonly conferenceData?: calendar_v3.Schema$ConferenceData;
};

/** An event as the calendar of its organizer keeps it; guests' calendars show the same one. */
export type StoredEvent = {
  readonly id: string;
  readonly calendarId: string;
  readonly iCalUID: string;
  readonly content: EventContent;
  /** Address of whoever made it. */
  readonly creator: string;
  /** Milliseconds since the epoch. */
  readonly created: number;
  readonly updated: number;
  /** Counts changes, for the etag. */
  readonly version: number;
  /** Counts the changes that guests must hear of (RFC 5546). */
  readonly sequence: number;
  /** Of one event of a series that was changed by itself: the series. */
  readonly recurringEventId?: string;
  /** When that event was to take place by the rule. */
  readonly originalStart?: EventTime;
  /** Counts the changes of all events, for what a synchronisation must hear of. */
  readonly revision?: number;
};

export function guestsOf({ content }: StoredEvent): readonly Guest[] {
  return content.attendees ?? [];
}

export function isCancelled({ content }: StoredEvent): boolean {
  return content.status === 'cancelled';
}
