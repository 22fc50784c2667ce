import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { calendar_v3 } from '@googleapis/calendar';
import { colleague, openService, type Service, staff } from './service.ts';

let service: Service;
let calendar: calendar_v3.Calendar;
beforeAll(async () => {
  service = await openService();
  calendar = service.calendar(staff);
});
afterAll(() => service.close());

const meeting = {
  summary: '打合せ',
  start: { dateTime: '2026-07-10T10:00:00', timeZone: 'Asia/Tokyo' },
  end: { dateTime: '2026-07-10T11:00:00', timeZone: 'Asia/Tokyo' },
};

async function send(path: string, init: RequestInit = {}) {
  const headers = {
    Authorization: `Bearer ${service.workspace.accounts.issueToken(staff)}`,
    ...init.headers,
  };
  const response = await fetch(`${service.url}/calendar/v3/${path}`, { ...init, headers });
  return { status: response.status, body: (await response.json()) as unknown };
}

describe('an event', () => {
  it('is made, read, changed, replaced and cancelled', async () => {
    const { data: made } = await calendar.events.insert({ calendarId: 'primary', requestBody: meeting });
    const place = { calendarId: staff, eventId: made.id! };
    expect(made.start?.dateTime).toBe('2026-07-10T10:00:00+09:00');

    const patched = await calendar.events.patch({ ...place, requestBody: { location: '会議室' } });
    expect(patched.data).toMatchObject({ summary: '打合せ', location: '会議室' });
    const updated = await calendar.events.update({ ...place, requestBody: { ...meeting, summary: '別' } });
    expect(updated.data).not.toHaveProperty('location');

    await expect(calendar.events.delete(place)).resolves.toMatchObject({ status: 204 });
    await expect(calendar.events.delete(place)).rejects.toMatchObject({
      code: 410,
      message: 'Resource has been deleted',
    });
    const { data: kept } = await calendar.events.get({ ...place, fields: 'status,summary' });
    expect(kept).toEqual({ status: 'cancelled', summary: '別' });
  });

  it('is made once under an own id', async () => {
    const request = { calendarId: 'primary', requestBody: { ...meeting, id: 'mduc0001' } };
    await calendar.events.insert(request);
    await expect(calendar.events.insert(request)).rejects.toMatchObject({
      code: 409,
      message: 'The requested identifier already exists.',
    });
  });

  it('is answered by its guest, who was told by mail', async () => {
    const attendees = [{ email: colleague }];
    const { data } = await calendar.events.insert({
      calendarId: 'primary',
      sendUpdates: 'all',
      requestBody: { ...meeting, attendees },
    });
    const place = { calendarId: 'primary', eventId: data.id! };
    const requestBody = { attendees: [{ email: colleague, responseStatus: 'declined' }] };
    await service.calendar(colleague).events.patch({ ...place, requestBody });
    const { data: seen } = await calendar.events.get(place);
    expect(seen.attendees).toEqual([{ email: colleague, responseStatus: 'declined' }]);
  });
});

test('a list comes in pages, as the query asks', async () => {
  const { data } = await calendar.calendars.insert({
    requestBody: { summary: '相談', timeZone: 'Asia/Tokyo' },
  });
  const calendarId = data.id!;
  for (const hour of ['14', '10', '12']) {
    const extendedProperties = { private: { hour } };
    const dateTime = (minute: string) => ({ dateTime: `2026-07-10T${hour}:${minute}:00+09:00` });
    const requestBody = { summary: hour, start: dateTime('00'), end: dateTime('30'), extendedProperties };
    await calendar.events.insert({ calendarId, requestBody });
  }
  const query = {
    calendarId,
    singleEvents: true,
    orderBy: 'startTime',
    timeMin: '2026-07-10T00:00:00+09:00',
    maxResults: 2,
  };
  const first = await calendar.events.list(query);
  const rest = await calendar.events.list({ ...query, pageToken: first.data.nextPageToken! });
  const found = await calendar.events.list({ calendarId, privateExtendedProperty: ['hour=12'] });

  expect(first.data.items?.map(({ summary }) => summary)).toEqual(['10', '12']);
  expect(rest.data.items?.map(({ summary }) => summary)).toEqual(['14']);
  expect(found.data.items).toHaveLength(1);
});

test('another account reads a calendar once it is shared', async () => {
  const { data } = await calendar.calendars.insert({ requestBody: { summary: '共有' } });
  const calendarId = data.id!;
  const other = service.calendar(colleague);
  await expect(other.calendars.get({ calendarId })).rejects.toMatchObject({
    code: 404,
    message: 'Not Found',
  });

  const requestBody = { role: 'reader', scope: { type: 'user', value: colleague } };
  await calendar.acl.insert({ calendarId, requestBody });
  const { data: rules } = await calendar.acl.list({ calendarId });

  expect(rules.items?.map(({ id }) => id)).toEqual([`user:${staff}`, `user:${colleague}`]);
  await expect(other.calendars.get({ calendarId })).resolves.toMatchObject({ data: { summary: '共有' } });
  await expect(other.events.insert({ calendarId, requestBody: meeting })).rejects.toMatchObject({
    code: 403,
    message: 'You need to have writer access to this calendar.',
  });
});

test('an error has a reason and no status word, as Calendar’s have', async () => {
  const { status, body } = await send('calendars/primary/events/never');
  expect(status).toBe(404);
  expect(body).toEqual({
    error: {
      code: 404,
      message: 'Not Found',
      errors: [{ domain: 'global', reason: 'notFound', message: 'Not Found' }],
    },
  });
});

test.each<[string, string, RequestInit]>([
  ['Calendar option syncToken', 'users/me/settings?syncToken=1', {}],
  [
    'POST /calendar/v3/calendars/primary/events/quickAdd',
    'calendars/primary/events/quickAdd?text=Lunch',
    { method: 'POST' },
  ],
])('%s is said not to be emulated', async (name, path, init) => {
  const { status, body } = await send(path, init);
  expect(status).toBe(501);
  expect(body).toMatchObject({ error: { message: `not emulated: ${name}` } });
});

test('a flag that is none is refused', async () => {
  const { status } = await send('calendars/primary/events?showDeleted=maybe');
  expect(status).toBe(400);
});
