import { invalid } from './errors.ts';

type Kind = 'text' | 'texts' | 'flag' | 'number';

const shown = { timeZone: 'text', maxAttendees: 'number' } as const;
const updates = { sendUpdates: 'text', sendNotifications: 'flag' } as const;

/** Parameters of each method; whatever else the API knows is not emulated. */
export const calendarOptions = {
  fieldsOnly: { fields: 'text' },
  none: {},
  share: { fields: 'text', sendNotifications: 'flag' },
  get: { fields: 'text', ...shown },
  change: {
    fields: 'text',
    conferenceDataVersion: 'number',
    maxAttendees: 'number',
    supportsAttachments: 'flag',
    ...updates,
  },
  remove: updates,
  instances: {
    fields: 'text',
    maxResults: 'number',
    originalStart: 'text',
    pageToken: 'text',
    showDeleted: 'flag',
    timeMin: 'text',
    timeMax: 'text',
    ...shown,
  },
  move: { destination: 'text', fields: 'text', ...updates },
  calendarList: {
    fields: 'text',
    maxResults: 'number',
    minAccessRole: 'text',
    pageToken: 'text',
    showHidden: 'flag',
  },
  listChange: { fields: 'text', colorRgbFormat: 'flag' },
  list: {
    fields: 'text',
    timeMin: 'text',
    timeMax: 'text',
    singleEvents: 'flag',
    showDeleted: 'flag',
    orderBy: 'text',
    maxResults: 'number',
    pageToken: 'text',
    privateExtendedProperty: 'texts',
    sharedExtendedProperty: 'texts',
    iCalUID: 'text',
    updatedMin: 'text',
    syncToken: 'text',
    q: 'text',
    eventTypes: 'texts',
    ...shown,
  },
} as const satisfies Record<string, Readonly<Record<string, Kind>>>;

type Method = keyof typeof calendarOptions;

type Values = {
  readonly text: string;
  readonly texts: string | readonly string[];
  readonly flag: boolean;
  readonly number: number;
};

/**
 * Standard parameters of every Google API that change nothing here, one that is "deprecated and ignored", and one about
 * invitations that are hidden, of which there are none.
 */
const withoutEffect = [
  ...['access_token', 'alt', 'key', 'oauth_token', 'prettyPrint', 'quotaUser', 'userIp'],
  ...['alwaysIncludeEmail', 'showHiddenInvitations'],
];

/** A call's parameters, given as values by scripts or as text over HTTP; one that is not emulated is refused by name. */
export function readOptions<M extends Method>(
  method: M,
  given: object = {},
): {
  readonly [Name in keyof (typeof calendarOptions)[M]]?: Values[(typeof calendarOptions)[M][Name] & Kind];
} {
  const known: Readonly<Record<string, Kind>> = calendarOptions[method];
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given) as [string, unknown][]) {
    if (value === undefined || value === null || withoutEffect.includes(name)) continue;
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) throw new Error(`not emulated: Calendar option ${name}`);
    read[name] = converted(value, kind);
  }
  // The older form of the same wish.
  if (read.sendNotifications === true && 'sendUpdates' in known) read.sendUpdates ??= 'all';
  return read as ReturnType<typeof readOptions<M>>;
}

function converted(value: unknown, kind: Kind): unknown {
  switch (kind) {
    case 'text':
      return String(value);
    case 'texts':
      return Array.isArray(value) ? value.map(String) : String(value);
    case 'flag':
      return flag(value);
    case 'number':
      return Number(value);
  }
}

function flag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw invalid();
}
