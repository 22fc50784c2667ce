import type { calendar_v3 } from '@googleapis/calendar';

/** What a field of a request may hold. */
export type BodyField =
  | 'text'
  | 'flag'
  | 'count'
  /** Text by a key that is the program's own. */
  | 'texts'
  /** A list of texts. */
  | 'lines'
  /** What the published types say of it is all that is asked. */
  | 'any'
  /** Google fills it in; whatever a program sends back in it is passed over. */
  | 'read-only'
  /** Google knows the field; here it does not exist, and naming it throws. */
  | 'not emulated'
  | { readonly list: BodyFields }
  | { readonly object: BodyFields };

export type BodyFields = { readonly [field: string]: BodyField };

/** Every field of the v3 type `T`: leaving one out, or inventing one, does not compile. */
type FieldsOf<T> = { readonly [Key in keyof T]-?: BodyField };

const attendeeFields = {
  additionalGuests: 'count',
  asyncOperation: 'not emulated',
  comment: 'text',
  displayName: 'text',
  email: 'text',
  id: 'read-only',
  optional: 'flag',
  organizer: 'read-only',
  resource: 'not emulated',
  responseStatus: 'text',
  self: 'read-only',
} as const satisfies FieldsOf<calendar_v3.Schema$EventAttendee>;

const timeFields = {
  date: 'text',
  dateTime: 'text',
  timeZone: 'text',
} as const satisfies FieldsOf<calendar_v3.Schema$EventDateTime>;

const reminderFields = {
  method: 'text',
  minutes: 'count',
} as const satisfies FieldsOf<calendar_v3.Schema$EventReminder>;

const attachmentFields = {
  fileId: 'read-only',
  fileUrl: 'text',
  iconLink: 'text',
  mimeType: 'text',
  title: 'text',
} as const satisfies FieldsOf<calendar_v3.Schema$EventAttachment>;

export const eventFields = {
  anyoneCanAddSelf: 'flag',
  attachments: { list: attachmentFields },
  attendees: { list: attendeeFields },
  attendeesOmitted: 'flag',
  birthdayProperties: 'not emulated',
  colorId: 'text',
  conferenceData: 'any',
  created: 'read-only',
  creator: 'read-only',
  description: 'text',
  end: { object: timeFields },
  endTimeUnspecified: 'read-only',
  etag: 'read-only',
  eventLabelId: 'not emulated',
  eventType: 'text',
  extendedProperties: { object: { private: 'texts', shared: 'texts' } },
  focusTimeProperties: 'not emulated',
  gadget: 'not emulated',
  guestsCanInviteOthers: 'flag',
  guestsCanModify: 'flag',
  guestsCanSeeOtherGuests: 'flag',
  hangoutLink: 'read-only',
  htmlLink: 'read-only',
  iCalUID: 'text',
  id: 'text',
  kind: 'read-only',
  location: 'text',
  locked: 'read-only',
  organizer: 'read-only',
  originalStartTime: 'read-only',
  outOfOfficeProperties: 'not emulated',
  privateCopy: 'read-only',
  recurrence: 'lines',
  recurringEventId: 'read-only',
  reminders: { object: { useDefault: 'flag', overrides: { list: reminderFields } } },
  sequence: 'count',
  source: { object: { title: 'text', url: 'text' } },
  start: { object: timeFields },
  status: 'text',
  summary: 'text',
  transparency: 'text',
  updated: 'read-only',
  visibility: 'text',
  workingLocationProperties: 'not emulated',
} as const satisfies FieldsOf<calendar_v3.Schema$Event>;

export const calendarFields = {
  autoAcceptInvitations: 'not emulated',
  conferenceProperties: 'read-only',
  dataOwner: 'not emulated',
  description: 'text',
  etag: 'read-only',
  id: 'read-only',
  kind: 'read-only',
  labelProperties: 'not emulated',
  location: 'text',
  summary: 'text',
  timeZone: 'text',
} as const satisfies FieldsOf<calendar_v3.Schema$Calendar>;

export const ruleFields = {
  etag: 'read-only',
  id: 'read-only',
  kind: 'read-only',
  role: 'text',
  scope: { object: { type: 'text', value: 'text' } },
} as const satisfies FieldsOf<calendar_v3.Schema$AclRule>;

const notificationFields = { method: 'not emulated', type: 'not emulated' } as const;

export const listEntryFields = {
  accessRole: 'read-only',
  autoAcceptInvitations: 'not emulated',
  backgroundColor: 'text',
  colorId: 'text',
  conferenceProperties: 'read-only',
  dataOwner: 'not emulated',
  defaultReminders: { list: reminderFields },
  deleted: 'read-only',
  description: 'read-only',
  etag: 'read-only',
  foregroundColor: 'text',
  hidden: 'flag',
  id: 'text',
  kind: 'read-only',
  location: 'read-only',
  notificationSettings: { object: { notifications: { list: notificationFields } } },
  primary: 'read-only',
  selected: 'flag',
  summary: 'read-only',
  summaryOverride: 'text',
  timeZone: 'read-only',
} as const satisfies FieldsOf<calendar_v3.Schema$CalendarListEntry>;

export const freeBusyFields = {
  calendarExpansionMax: 'count',
  groupExpansionMax: 'count',
  items: { list: { id: 'text' } },
  timeMax: 'text',
  timeMin: 'text',
  timeZone: 'text',
} as const satisfies FieldsOf<calendar_v3.Schema$FreeBusyRequest>;
