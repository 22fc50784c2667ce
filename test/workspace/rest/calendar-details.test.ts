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

const calendarId = 'primary';
const when = {
  start: { dateTime: '2026-07-28T09:00:00+09:00' },
  end: { dateTime: '2026-07-28T10:00:00+09:00' },
};

async function insert(requestBody: calendar_v3.Schema$Event = {}, more: object = {}) {
  const { data } = await calendar.events.insert({
    calendarId,
    requestBody: { ...when, ...requestBody },
    ...more,
  });
  return data;
}

describe('a conference', () => {
  const request = { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } };
  const conferenceData = { createRequest: request };

  it('is made for programs that know of conferences', async () => {
    const made = await insert({ conferenceData }, { conferenceDataVersion: 1 });
    expect(made.conferenceData).toMatchObject({
      createRequest: { ...request, status: { statusCode: 'success' } },
      conferenceSolution: { key: { type: 'hangoutsMeet' }, name: 'Google Meet' },
      conferenceId: expect.stringMatching(/^[a-z]{3}-[a-z]{4}-[a-z]{3}$/),
    });
    expect(made.hangoutLink).toBe(`https://meet.google.com/${made.conferenceData?.conferenceId}`);
    const fields = 'hangoutLink,conferenceData/entryPoints(uri)';
    const { data } = await calendar.events.get({ calendarId, eventId: made.id!, fields });
    expect(data).toEqual({
      hangoutLink: made.hangoutLink,
      conferenceData: { entryPoints: [{ uri: made.hangoutLink }] },
    });
  });

  it('is passed over, and stays, for those that do not', async () => {
    expect((await insert({ conferenceData })).conferenceData).toBeUndefined();
    const { id, conferenceData: made } = await insert({ conferenceData }, { conferenceDataVersion: 1 });
    const call = { calendarId, eventId: id! };
    const { data } = await calendar.events.update({ ...call, requestBody: { ...when, summary: 'x' } });
    expect(data.conferenceData).toEqual(made);
    const requestBody = { conferenceData: null } as unknown as calendar_v3.Schema$Event;
    const cleared = await calendar.events.patch({ ...call, requestBody, conferenceDataVersion: 1 });
    expect(cleared.data.conferenceData).toBeUndefined();
  });

  it('of another kind is refused', async () => {
    const other = { createRequest: { requestId: 'r2', conferenceSolutionKey: { type: 'addOn' } } };
    await expect(insert({ conferenceData: other }, { conferenceDataVersion: 1 })).rejects.toMatchObject({
      code: 400,
      message: 'Invalid conference type value.',
    });
  });
});

test('files are attached by programs that know of them', async () => {
  const attachments = [
    { fileUrl: 'https://drive.google.com/open?id=1', title: 'Agenda', mimeType: 'text/plain' },
  ];
  expect((await insert({ attachments })).attachments).toBeUndefined();
  const { id } = await insert({ attachments }, { supportsAttachments: true });
  const { data } = await calendar.events.patch({ calendarId, eventId: id!, requestBody: { summary: 'x' } });
  expect(data.attachments).toEqual(attachments);
});

test('where an event comes from is told to its own calendar', async () => {
  const source = { title: 'Ticket', url: 'https://example.org/1' };
  const { id } = await insert({ source, attendees: [{ email: colleague }] });
  const get = (email: string) => service.calendar(email).events.get({ calendarId, eventId: id! });
  expect((await get(staff)).data.source).toEqual(source);
  expect((await get(colleague)).data.source).toBeUndefined();
  await expect(insert({ source: { url: 'ftp://example.org' } })).rejects.toMatchObject({ code: 400 });
});

test('lists are told in another zone, and without too many guests', async () => {
  const { id } = await insert({ attendees: [{ email: 'a@example.org' }, { email: 'b@example.org' }] });
  const { data } = await calendar.events.list({
    calendarId,
    timeZone: 'America/New_York',
    maxAttendees: 1,
    alwaysIncludeEmail: true,
  });
  expect(data.timeZone).toBe('America/New_York');
  expect(data.items?.find((event) => event.id === id)).toMatchObject({
    start: { dateTime: '2026-07-27T20:00:00-04:00', timeZone: 'Asia/Tokyo' },
    attendees: [],
    attendeesOmitted: true,
  });
});

test('guests are written to by the older parameter too', async () => {
  await insert({ summary: 'Old way', attendees: [{ email: colleague }] }, { sendNotifications: true });
  const { data } = await service.gmail(colleague).users.messages.list({ userId: 'me', q: 'subject:Old' });
  expect(data.messages).toHaveLength(1);
});

describe('a version', () => {
  const withHeader = (name: string, value: string) => ({ headers: { [name]: value } });

  it('that is no more stops a change', async () => {
    const { id, etag } = await insert();
    const call = { calendarId, eventId: id!, requestBody: { summary: 'new' } };
    const changed = await calendar.events.patch(call, withHeader('If-Match', etag!));
    expect(changed.data.summary).toBe('new');
    const refused = { code: 412, message: 'Precondition Failed' };
    await expect(calendar.events.patch(call, withHeader('If-Match', etag!))).rejects.toMatchObject(refused);
    await expect(calendar.events.delete(call, withHeader('If-Match', etag!))).rejects.toMatchObject(refused);
    await calendar.events.delete(call, withHeader('If-Match', changed.data.etag!));
  });

  it('that is known already is not told again', async () => {
    const { id, etag } = await insert();
    const call = { calendarId, eventId: id!, fields: 'id' };
    const known = await calendar.events.get(call, withHeader('If-None-Match', etag!));
    expect([known.status, known.data]).toEqual([304, '']);
    expect((await calendar.events.get(call, withHeader('If-None-Match', '"1"'))).data).toEqual({ id });
  });

  it('counts for calendars too', async () => {
    const { data } = await calendar.calendars.insert({ requestBody: { summary: 'Team' } });
    const call = { calendarId: data.id!, requestBody: { summary: 'Teams' } };
    await expect(calendar.calendars.patch(call, withHeader('If-Match', '"1"'))).rejects.toMatchObject({
      code: 412,
    });
    expect((await calendar.calendars.patch(call, withHeader('If-Match', data.etag!))).data.summary).toBe(
      'Teams',
    );
  });
});

test('settings are those of a Japanese account', async () => {
  const { data } = await calendar.settings.list();
  expect(data.items).toContainEqual(expect.objectContaining({ id: 'locale', value: 'ja' }));
  expect((await calendar.settings.get({ setting: 'timezone' })).data).toMatchObject({
    kind: 'calendar#setting',
    value: 'Asia/Tokyo',
  });
  await expect(calendar.settings.get({ setting: 'color' })).rejects.toMatchObject({ code: 404 });
});

test.each([
  ['calendar.events', 'GET', 'calendars/primary/events', 200],
  ['calendar.events', 'POST', 'calendars', 403],
  ['calendar.events.readonly', 'DELETE', 'calendars/primary/events/x', 403],
  ['calendar.freebusy', 'GET', 'calendars/primary/events', 403],
  ['calendar.settings.readonly', 'GET', 'users/me/settings', 200],
  ['calendar.readonly', 'GET', 'calendars/primary/acl', 403],
])('the scope %s: %s %s is a %i', async (scope, method, path, status) => {
  const token = service.workspace.accounts.issueToken(staff, [`https://www.googleapis.com/auth/${scope}`]);
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${service.url}/calendar/v3/${path}`, { method, headers });
  expect(answer.status).toBe(status);
});
