import { beforeEach, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { calendarGlobals } from '../../../../src/workspace/services/calendar/globals.ts';
import { type FakeExecution, fakeExecution, fakeHost } from '../../../support/workspace/fake-execution.ts';
import { applicant, meeting, meetingsCalendar, staff } from '../../../support/workspace/sample-calendar.ts';

type Calendar = GoogleAppsScript.Calendar;
type Event = GoogleAppsScript.Calendar.Schema.Event;

const manifest = {
  dependencies: {
    enabledAdvancedServices: [{ userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' }],
  },
};

let host: Host;
let execution: FakeExecution;
let service: Calendar;
let room: string;
beforeEach(() => {
  host = fakeHost();
  execution = fakeExecution({ manifest });
  service = calendarGlobals(host, execution)['Calendar'] as Calendar;
  room = meetingsCalendar(host);
});

const body = (more = {}) => meeting(more) as Event;
const weekly = () =>
  body({
    id: 'series1',
    recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'],
    start: { dateTime: '2026-07-10T10:00:00', timeZone: 'Asia/Tokyo' },
    end: { dateTime: '2026-07-10T11:00:00', timeZone: 'Asia/Tokyo' },
  });

/** What a call of a collection comes to. */
test.each<[string, (calendar: Calendar) => unknown, unknown]>([
  [
    'Events.instances',
    (c) => (c.Events.insert(weekly(), room), c.Events.instances(room, 'series1').items?.map(({ id }) => id)),
    ['series1_20260710T010000Z', 'series1_20260717T010000Z'],
  ],
  [
    'Events.move',
    (c) => (
      c.Events.insert(body({ id: 'moved1' }), room),
      c.Events.move(room, 'moved1', staff).organizer?.email
    ),
    staff,
  ],
  ['Events.import', (c) => c.Events.import(body({ iCalUID: 'x@y.example' }), room).iCalUID, 'x@y.example'],
  ['Calendars.update', (c) => c.Calendars.update({ summary: '別' }, room).summary, '別'],
  ['Calendars.patch', (c) => c.Calendars.patch({ description: '説明' }, room).summary, '相談'],
  ['Calendars.remove', (c) => (c.Calendars.remove(room), c.CalendarList.list().items?.length), 1],
  [
    'Calendars.clear',
    (c) => (c.Events.insert(body(), staff), c.Calendars.clear(staff), c.Events.list(staff).items),
    [],
  ],
  [
    'CalendarList.list',
    (c) => c.CalendarList.list().items?.map(({ id }) => id),
    [staff, expect.stringMatching(/^c_/)],
  ],
  [
    'CalendarList.list, page by page',
    (c) => c.CalendarList.list({ maxResults: 1 }).nextPageToken,
    expect.any(String),
  ],
  ['CalendarList.get', (c) => c.CalendarList.get(room).accessRole, 'owner'],
  ['CalendarList.patch', (c) => c.CalendarList.patch({ colorId: '5' }, room).backgroundColor, '#ff7537'],
  [
    'CalendarList.patch of a colour of one’s own',
    (c) => {
      const { colorId, backgroundColor } = c.CalendarList.patch({ backgroundColor: '#123456' }, room, {
        colorRgbFormat: true,
      });
      return [colorId, backgroundColor];
    },
    [undefined, '#123456'],
  ],
  ['CalendarList.update', (c) => c.CalendarList.update({ hidden: true }, room).hidden, true],
  [
    'CalendarList.remove and insert',
    (c) => (c.CalendarList.remove(room), c.CalendarList.insert({ id: room }).id === room),
    true,
  ],
  ['Acl.get', (c) => c.Acl.get(room, `user:${staff}`).role, 'owner'],
  [
    'Acl.update and patch',
    (c) => {
      const { id } = c.Acl.insert({ role: 'reader', scope: { type: 'user', value: applicant } }, room);
      return [
        c.Acl.update({ role: 'writer' }, room, id!).role,
        c.Acl.patch({ role: 'owner' }, room, id!).role,
      ];
    },
    ['writer', 'owner'],
  ],
  [
    'Acl.remove',
    (c) => {
      const { id } = c.Acl.insert({ role: 'reader', scope: { type: 'domain', value: 'a.example' } }, room);
      c.Acl.remove(room, id!);
      return c.Acl.list(room).items?.length;
    },
    1,
  ],
  [
    'Colors.get',
    (c) => (c.Colors.get().event as Record<string, unknown>)['1'],
    { background: '#a4bdfc', foreground: '#1d1d1d' },
  ],
  [
    'Freebusy.query',
    (c) => {
      c.Events.insert(body(), room);
      const timeMin = '2026-07-10T00:00:00+09:00';
      const query = { timeMin, timeMax: '2026-07-11T00:00:00+09:00', items: [{ id: room }] };
      return Object.values(c.Freebusy.query(query).calendars as object);
    },
    [{ busy: [{ start: '2026-07-10T01:00:00Z', end: '2026-07-10T02:00:00Z' }] }],
  ],
])('%s', (_name, act, value) => {
  expect(act(service)).toEqual(value);
  expect(execution.roundTrips).toEqual(execution.called);
});

it('follows what has changed', () => {
  service.Events.insert(body({ id: 'event1' }), room);
  const { nextSyncToken = '' } = service.Events.list(room);
  service.Events.remove(room, 'event1');
  const { items } = service.Events.list(room, { syncToken: nextSyncToken });
  expect(items?.map(({ id, status }) => [id, status])).toEqual([['event1', 'cancelled']]);
  expect(() => service.Events.list(room, { syncToken: 'old' })).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ code: 410 }) }),
  );
});
