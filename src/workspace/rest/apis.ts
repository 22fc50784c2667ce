const auth = (...names: string[]): string[] => names.map((name) => `https://www.googleapis.com/auth/${name}`);

/** What all methods of one Google API have in common. */
export type Api = {
  /** Its methods' paths begin with it. */
  readonly root: string;
  readonly service: string;
  /**
   * How it tells errors: by `status` and `details`, as the newer ones do; by a `reason` in `errors`, as the older ones
   * do; by both.
   */
  readonly errors: 'status' | 'reason' | 'both';
  /** Any of these scopes opens a method that reads, where the method itself names none. */
  readonly reading: readonly string[];
  /** Any of these opens the others. */
  readonly writing: readonly string[];
  /** Reads, and writes, that it allows a minute. */
  readonly perMinute?: { readonly user: number; readonly project: number };
};

const drive = auth('drive', 'drive.file');
const mail = ['https://mail.google.com/'];
const cloud = auth('cloud-platform');

/** Scopes as the reference of each API lists them; limits as its page on usage limits does. */
const apis: readonly Api[] = [
  {
    root: '/v4/spreadsheets',
    service: 'sheets.googleapis.com',
    errors: 'status',
    reading: [...drive, ...auth('drive.readonly', 'spreadsheets', 'spreadsheets.readonly')],
    writing: [...drive, ...auth('spreadsheets')],
    perMinute: { user: 60, project: 300 },
  },
  {
    root: '/drive/v3',
    service: 'drive.googleapis.com',
    errors: 'reason',
    reading: [...drive, ...auth('drive.readonly', 'drive.metadata', 'drive.metadata.readonly')],
    writing: [...drive, ...auth('drive.metadata')],
  },
  {
    root: '/upload/drive/v3',
    service: 'drive.googleapis.com',
    errors: 'reason',
    reading: drive,
    writing: drive,
  },
  {
    root: '/calendar/v3',
    service: 'calendar-json.googleapis.com',
    errors: 'reason',
    reading: auth(
      ...['calendar', 'calendar.readonly', 'calendar.events', 'calendar.events.readonly'],
      ...['calendar.calendars', 'calendar.calendars.readonly', 'calendar.calendarlist'],
      ...['calendar.calendarlist.readonly', 'calendar.acls', 'calendar.acls.readonly'],
      ...['calendar.settings.readonly', 'calendar.freebusy', 'calendar.app.created'],
    ),
    writing: auth(
      ...['calendar', 'calendar.events', 'calendar.calendars', 'calendar.calendarlist', 'calendar.acls'],
      ...['calendar.app.created'],
    ),
  },
  ...['/gmail/v1', '/upload/gmail/v1'].map((root): Api => ({
    root,
    service: 'gmail.googleapis.com',
    errors: 'both',
    reading: [
      ...mail,
      ...auth('gmail.modify', 'gmail.readonly', 'gmail.metadata', 'gmail.compose'),
      ...auth('gmail.labels', 'gmail.settings.basic', 'gmail.settings.sharing'),
    ],
    writing: [
      ...mail,
      ...auth('gmail.modify', 'gmail.compose', 'gmail.send', 'gmail.insert', 'gmail.labels'),
      ...auth('gmail.settings.basic', 'gmail.settings.sharing'),
    ],
  })),
  {
    root: '/v1/forms',
    service: 'forms.googleapis.com',
    errors: 'status',
    reading: [...drive, ...auth('drive.readonly', 'forms.body', 'forms.body.readonly')],
    writing: [...drive, ...auth('forms.body')],
  },
  ...['/v1/projects', '/v1/processes', '/v1/scripts'].map((root): Api => ({
    root,
    service: 'script.googleapis.com',
    errors: 'status',
    reading: auth('script.projects', 'script.projects.readonly'),
    writing: auth('script.projects'),
  })),
  {
    root: '/v2/entries',
    service: 'logging.googleapis.com',
    errors: 'status',
    reading: [...cloud, ...auth('cloud-platform.read-only', 'logging.admin', 'logging.read')],
    writing: [...cloud, ...auth('logging.admin', 'logging.write')],
  },
  ...['/oauth2/v2', '/oauth2/v3', '/v1/userinfo'].map((root): Api => ({
    root,
    service: 'oauth2.googleapis.com',
    errors: 'both',
    reading: ['openid', ...auth('userinfo.email', 'userinfo.profile')],
    writing: [],
  })),
];

/** The API that a path belongs to. */
export function apiOf(pathname: string): Api | undefined {
  return apis.find(
    ({ root }) => pathname.startsWith(root) && /^(?:$|[/:])/.test(pathname.slice(root.length)),
  );
}
