import { enumeration, nameIn, type NameOf } from '../../enumeration.ts';
import type { ResponseStatus } from '../event.ts';

export const GuestStatus = enumeration<typeof GoogleAppsScript.Calendar.GuestStatus>(
  'CalendarApp.GuestStatus',
  ['INVITED', 'MAYBE', 'NO', 'OWNER', 'YES'],
);
export const Visibility = enumeration<typeof GoogleAppsScript.Calendar.Visibility>('CalendarApp.Visibility', [
  'CONFIDENTIAL',
  'DEFAULT',
  'PRIVATE',
  'PUBLIC',
]);
export const EventTransparency = enumeration<typeof GoogleAppsScript.Calendar.EventTransparency>(
  'CalendarApp.EventTransparency',
  ['OPAQUE', 'TRANSPARENT'],
);
export const EventType = enumeration<typeof GoogleAppsScript.Calendar.EventType>('CalendarApp.EventType', [
  'DEFAULT',
  'BIRTHDAY',
  'FOCUS_TIME',
  'FROM_GMAIL',
  'OUT_OF_OFFICE',
  'WORKING_LOCATION',
]);
export const Month = enumeration<typeof GoogleAppsScript.Base.Month>('CalendarApp.Month', [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
]);

/** Colours of calendars as the reference gives them; `setColor` takes the text. */
export const Color = {
  BLUE: '#2952A3',
  BROWN: '#8D6F47',
  CHARCOAL: '#4E5D6C',
  CHESTNUT: '#865A5A',
  GRAY: '#5A6986',
  GREEN: '#0D7813',
  INDIGO: '#5229A3',
  LIME: '#528800',
  MUSTARD: '#88880E',
  OLIVE: '#6E6E41',
  ORANGE: '#BE6D00',
  PINK: '#B1365F',
  PLUM: '#705770',
  PURPLE: '#7A367A',
  RED: '#A32929',
  RED_ORANGE: '#B1440E',
  SEA_BLUE: '#29527A',
  SLATE: '#4A716C',
  TEAL: '#28754E',
  TURQOISE: '#1B887A',
  YELLOW: '#AB8B00',
} as const;

/** Colours of events: the API's numbers of them. */
export const EventColor = {
  PALE_BLUE: '1',
  PALE_GREEN: '2',
  MAUVE: '3',
  PALE_RED: '4',
  YELLOW: '5',
  ORANGE: '6',
  CYAN: '7',
  GRAY: '8',
  BLUE: '9',
  GREEN: '10',
  RED: '11',
} as const;

const statusOfAnswer = {
  needsAction: 'INVITED',
  tentative: 'MAYBE',
  declined: 'NO',
  accepted: 'YES',
} as const satisfies Record<ResponseStatus, NameOf<typeof GuestStatus>>;

/** A guest's answer as the script reads it. */
export function guestStatusOf(answer: string | null | undefined): GoogleAppsScript.Calendar.GuestStatus {
  return GuestStatus[statusOfAnswer[(answer ?? 'needsAction') as ResponseStatus]];
}

/** The answer that a status stands for; undefined for OWNER, which nobody answers. */
export function answerOfStatus(status: unknown): ResponseStatus | undefined {
  const wanted = nameIn(GuestStatus, status);
  const entry = Object.entries(statusOfAnswer).find(([, name]) => name === wanted);
  return entry?.[0] as ResponseStatus | undefined;
}
