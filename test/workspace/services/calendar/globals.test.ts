import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { calendarGlobals } from '../../../../src/workspace/services/calendar/globals.ts';
import { type FakeExecution, fakeExecution, fakeHost } from '../../../support/workspace/fake-execution.ts';
import { testProject } from '../../../support/workspace/project.ts';
import { applicant, meeting, meetingsCalendar, staff } from '../../../support/workspace/sample-calendar.ts';

type Calendar = GoogleAppsScript.Calendar;
type Event = GoogleAppsScript.Calendar.Schema.Event;

const enabled = {
  dependencies: {
    enabledAdvancedServices: [{ userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' }],
  },
};
const scope = (name: string) => `https://www.googleapis.com/auth/calendar${name}`;

let host: Host;
let execution: FakeExecution;
beforeEach(() => {
  host = fakeHost();
});

function service(...scopes: string[]): Calendar {
  execution = fakeExecution({ manifest: { ...enabled, oauthScopes: scopes } });
  return calendarGlobals(host, execution)['Calendar'] as Calendar;
}

const event = (more = {}) => meeting(more) as Event;

describe('the advanced service Calendar', () => {
  it('inserts once, reads, lists, changes and removes', () => {
    const Calendar = service(scope(''));
    const { id: calendarId } = Calendar.Calendars.insert({ summary: '相談', timeZone: 'Asia/Tokyo' });
    expect(Calendar.Calendars.get(calendarId!).summary).toBe('相談');
    Calendar.Acl.insert({ role: 'reader', scope: { type: 'user', value: applicant } }, calendarId!, {
      sendNotifications: false,
    });
    expect(Calendar.Acl.list(calendarId!).items).toHaveLength(2);

    const made = Calendar.Events.insert(event({ id: 'mduc0001' }), calendarId!, { sendUpdates: 'all' });
    expect(Calendar.Events.patch({ location: '会議室' }, calendarId!, made.id!).location).toBe('会議室');
    expect(Calendar.Events.update(event({ summary: '別' }), calendarId!, made.id!).summary).toBe('別');
    expect(Calendar.Events.list(calendarId!, { maxResults: 10, showDeleted: false }).items).toHaveLength(1);
    Calendar.Events.remove(calendarId!, made.id!, { sendUpdates: 'none' });
    expect(Calendar.Events.get(calendarId!, made.id!).status).toBe('cancelled');

    expect(() => Calendar.Events.insert(event({ id: 'mduc0001' }), calendarId!)).toThrow(
      expect.objectContaining({
        name: 'GoogleJsonResponseException',
        message:
          'API call to calendar.events.insert failed with error: The requested identifier already exists.',
        details: {
          code: 409,
          message: 'The requested identifier already exists.',
          errors: [
            { domain: 'global', reason: 'duplicate', message: 'The requested identifier already exists.' },
          ],
        },
      }),
    );
    expect(() => Calendar.Events.remove(calendarId!, made.id!)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ code: 410 }) }),
    );
    expect(execution.roundTrips).toHaveLength(execution.called.length);
  });

  it('is not there unless the manifest enables it, in the version that is emulated', () => {
    expect(Object.keys(calendarGlobals(host, fakeExecution({})))).toEqual(['CalendarApp']);
    const old = [{ userSymbol: 'Calendar', serviceId: 'calendar', version: 'v2' }];
    const manifest = { dependencies: { enabledAdvancedServices: old } };
    expect(() => calendarGlobals(host, fakeExecution({ manifest }))).toThrow(
      'not emulated: advanced service calendar v2',
    );
  });

  it('answers to the name that the manifest gives it', () => {
    const named = [{ userSymbol: 'Cal', serviceId: 'calendar', version: 'v3' }];
    const manifest = { dependencies: { enabledAdvancedServices: named } };
    expect(Object.keys(calendarGlobals(host, fakeExecution({ manifest })))).toEqual(['CalendarApp', 'Cal']);
  });

  test.each<[string, (calendar: Calendar) => unknown, string]>([
    ['.readonly', (c) => c.Events.insert(event(), 'primary'), 'calendar.events.insert'],
    ['.events', (c) => c.Calendars.insert({ summary: '相談' }), 'calendar.calendars.insert'],
    ['.app.created', (c) => c.Acl.list('primary'), 'calendar.acl.list'],
    ['.acls', (c) => c.Events.list('primary'), 'calendar.events.list'],
  ])('with the scope calendar%s cannot do everything', (name, act, method) => {
    expect(() => act(service(scope(name)))).toThrow(
      `Specified permissions are not sufficient to call ${method}.`,
    );
  });

  it('shows, with calendar.app.created alone, the project’s own calendars only', () => {
    const elsewhere = meetingsCalendar(host);
    const Calendar = service(scope('.app.created'));
    const own = Calendar.Calendars.insert({ summary: '相談', timeZone: 'Asia/Tokyo' }).id!;
    expect(() => Calendar.Events.insert(event(), own)).not.toThrow();
    for (const id of [elsewhere, 'primary', staff]) {
      expect(() => Calendar.Events.insert(event(), id)).toThrow('failed with error: Not Found');
    }
    expect(() =>
      service(scope('.app.created'), scope('.events')).Events.insert(event(), elsewhere),
    ).not.toThrow();
  });

  test.each<[string, (calendar: Calendar) => unknown]>([
    ['Calendar.Events.quickAdd', (c) => c.Events.quickAdd('primary', '昼食')],
    ['Calendar.Settings', (c) => c.Settings.list()],
    ['Calendar option syncToken', (c) => c.CalendarList.list({ syncToken: 'x' })],
    [
      'Calendar option supportsAttachments',
      (c) => c.Events.import(event(), 'primary', { supportsAttachments: true }),
    ],
    [
      'Calendar call with header If-Match',
      (c) => c.Events.patch({}, 'primary', 'x', {}, { 'If-Match': '"1"' }),
    ],
    ['Calendar call with header If-Match', (c) => c.Acl.remove('primary', 'x', {}, { 'If-Match': '"1"' })],
    ['Calendar call with header If-None-Match', (c) => c.Colors.get({}, { 'If-None-Match': '"1"' })],
  ])('names what it does not emulate: %s', (name, act) => {
    expect(() => act(service(scope('')))).toThrow(`not emulated: ${name}`);
  });
});

it('works from a script, whose values it takes and gives as copies', () => {
  const source = `function main() {
    const event = ${JSON.stringify(meeting({ id: 'mduc0001' }))};
    Calendar.Events.insert(event, 'primary');
    try {
      Calendar.Events.insert(event, 'primary');
    } catch (error) {
      return [error.name, error.details.code, Calendar.Events.get('primary', 'mduc0001').start.dateTime];
    }
  }`;
  const project = testProject(source, { manifest: { ...enabled, oauthScopes: [scope('.events')] } });
  expect(project.value()).toEqual(['GoogleJsonResponseException', 409, '2026-07-10T10:00:00+09:00']);
});
