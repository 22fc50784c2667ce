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

const timeZone = 'Asia/Tokyo';
const meeting = {
  summary: '定例',
  start: { dateTime: '2026-07-10T10:00:00', timeZone },
  end: { dateTime: '2026-07-10T11:00:00', timeZone },
};

async function newCalendar(summary: string): Promise<string> {
  const { data } = await calendar.calendars.insert({ requestBody: { summary, timeZone } });
  return data.id ?? '';
}

function failing(code: number, reason: string) {
  const errors = [expect.objectContaining({ reason })];
  return expect.objectContaining({
    response: expect.objectContaining({ data: { error: expect.objectContaining({ code, errors }) } }),
  });
}

describe('a recurring event', () => {
  it('is listed whole, by its single events, and by its instances, page by page', async () => {
    const calendarId = await newCalendar('定例');
    const requestBody = { ...meeting, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] };
    const { data: series } = await calendar.events.insert({ calendarId, requestBody });
    const eventId = series.id!;
    expect((await calendar.events.list({ calendarId })).data.items).toHaveLength(1);
    expect((await calendar.events.list({ calendarId, singleEvents: true })).data.items).toHaveLength(3);

    const first = await calendar.events.instances({ calendarId, eventId, maxResults: 2 });
    const rest = await calendar.events.instances({
      calendarId,
      eventId,
      pageToken: first.data.nextPageToken!,
    });
    expect([first.data.items?.length, rest.data.items?.map(({ id }) => id)]).toEqual([
      2,
      [`${eventId}_20260724T010000Z`],
    ]);

    await calendar.events.delete({ calendarId, eventId: `${eventId}_20260717T010000Z` });
    expect((await calendar.events.instances({ calendarId, eventId })).data.items).toHaveLength(2);
    expect(
      (await calendar.events.instances({ calendarId, eventId, showDeleted: true })).data.items,
    ).toHaveLength(3);
  });
});

test('an event moves to another calendar, once', async () => {
  const [from, to] = [await newCalendar('元'), await newCalendar('先')];
  const { data } = await calendar.events.insert({ calendarId: from, requestBody: meeting });
  const moved = await calendar.events.move({ calendarId: from, eventId: data.id!, destination: to });
  expect(moved.data).toMatchObject({ id: data.id, organizer: { email: to } });
  await expect(calendar.events.get({ calendarId: from, eventId: data.id! })).rejects.toEqual(
    failing(404, 'notFound'),
  );
});

test('an event from elsewhere is imported once, and renewed', async () => {
  const calendarId = await newCalendar('取込');
  const requestBody = { ...meeting, iCalUID: 'abc@elsewhere.example' };
  const { data } = await calendar.events.import({ calendarId, requestBody });
  await calendar.events.import({ calendarId, requestBody: { ...requestBody, summary: '改' } });
  const found = await calendar.events.list({ calendarId, iCalUID: 'abc@elsewhere.example' });
  expect(found.data.items?.map(({ id, summary }) => [id, summary])).toEqual([[data.id, '改']]);
  await expect(calendar.events.import({ calendarId, requestBody: meeting })).rejects.toEqual(
    failing(400, 'required'),
  );
});

describe('a list that is followed', () => {
  it('tells what has changed since, cancelled events too', async () => {
    const calendarId = await newCalendar('同期');
    const { data: kept } = await calendar.events.insert({ calendarId, requestBody: meeting });
    const { data: gone } = await calendar.events.insert({ calendarId, requestBody: meeting });
    const { data: first } = await calendar.events.list({ calendarId });
    const syncToken = first.nextSyncToken!;
    expect((await calendar.events.list({ calendarId, syncToken })).data.items).toEqual([]);

    await calendar.events.delete({ calendarId, eventId: gone.id! });
    await calendar.events.patch({ calendarId, eventId: kept.id!, requestBody: { summary: '改' } });
    const { data: next } = await calendar.events.list({ calendarId, syncToken });
    expect(next.items?.map(({ status, summary }) => [status, summary]).sort()).toEqual([
      ['cancelled', '定例'],
      ['confirmed', '改'],
    ]);
  });

  test.each([
    [410, 'fullSyncRequired', { syncToken: 'x' }],
    [400, 'invalid', { syncToken: 'x', q: '定例' }],
  ])('refuses with %i %s', async (code, reason, query) => {
    await expect(calendar.events.list({ calendarId: 'primary', ...query })).rejects.toEqual(
      failing(code, reason),
    );
  });
});

describe('a calendar', () => {
  it('is changed, replaced and deleted', async () => {
    const calendarId = await newCalendar('仮');
    const patched = await calendar.calendars.patch({ calendarId, requestBody: { description: '説明' } });
    expect(patched.data).toMatchObject({ summary: '仮', description: '説明', timeZone });
    const updated = await calendar.calendars.update({ calendarId, requestBody: { summary: '本' } });
    expect(updated.data).not.toHaveProperty('description');
    await expect(calendar.calendars.delete({ calendarId })).resolves.toMatchObject({ status: 204 });
    await expect(calendar.calendars.get({ calendarId })).rejects.toEqual(failing(404, 'notFound'));
  });

  it('of one’s own cannot be deleted, but emptied', async () => {
    await calendar.events.insert({ calendarId: 'primary', requestBody: meeting });
    await expect(calendar.calendars.delete({ calendarId: 'primary' })).rejects.toEqual(
      failing(400, 'cannotDeletePrimaryCalendar'),
    );
    await calendar.calendars.clear({ calendarId: 'primary' });
    expect((await calendar.events.list({ calendarId: 'primary' })).data.items).toEqual([]);
  });
});

test('the list of calendars holds what was made or added, as each person likes it', async () => {
  const calendarId = await newCalendar('共有');
  const rule = { role: 'reader', scope: { type: 'user', value: colleague } };
  await calendar.acl.insert({ calendarId, requestBody: rule });
  const list = service.calendar(colleague).calendarList;
  await expect(list.get({ calendarId })).rejects.toEqual(failing(404, 'notFound'));

  await list.insert({ requestBody: { id: calendarId, colorId: '2' } });
  await list.patch({ calendarId, requestBody: { hidden: true, summaryOverride: '私の呼び名' } });
  const { data } = await list.list({ showHidden: true });
  expect(data.items?.map(({ id, primary }) => [id, primary])).toEqual([
    [colleague, true],
    [calendarId, undefined],
  ]);
  expect(data.items?.[1]).toMatchObject({
    accessRole: 'reader',
    backgroundColor: '#d06b64',
    hidden: true,
    summaryOverride: '私の呼び名',
  });
  expect((await list.list()).data.items).toHaveLength(1);
  expect((await list.list({ showHidden: true, minAccessRole: 'owner' })).data.items).toHaveLength(1);
  await list.update({ calendarId, requestBody: { selected: true } });
  await list.delete({ calendarId });
  await expect(list.delete({ calendarId: 'primary' })).rejects.toEqual(failing(400, 'cannotUnsubscribe'));
});

test('a rule of sharing is read, changed and taken away', async () => {
  const calendarId = await newCalendar('権限');
  const ruleId = `user:${colleague}`;
  await calendar.acl.insert({
    calendarId,
    requestBody: { role: 'reader', scope: { type: 'user', value: colleague } },
  });
  expect((await calendar.acl.patch({ calendarId, ruleId, requestBody: { role: 'writer' } })).data.role).toBe(
    'writer',
  );
  expect((await calendar.acl.get({ calendarId, ruleId })).data.role).toBe('writer');
  await calendar.acl.delete({ calendarId, ruleId });
  await expect(calendar.acl.get({ calendarId, ruleId })).rejects.toEqual(failing(404, 'notFound'));
  await expect(calendar.acl.delete({ calendarId, ruleId: `user:${staff}` })).rejects.toEqual(
    failing(400, 'cannotChangeOwnAcl'),
  );
});

test('busy times are told without what they are about, joined where they touch', async () => {
  const calendarId = await newCalendar('会議室');
  const event = (from: string, to: string, more = {}) =>
    calendar.events.insert({
      calendarId,
      requestBody: {
        start: { dateTime: `2026-07-10T${from}:00+09:00` },
        end: { dateTime: `2026-07-10T${to}:00+09:00` },
        ...more,
      },
    });
  await event('10:00', '11:00');
  await event('11:00', '11:30');
  await event('15:00', '16:00', { transparency: 'transparent' });
  await event('23:00', '23:30');
  const requestBody = {
    timeMin: '2026-07-10T00:00:00+09:00',
    timeMax: '2026-07-10T23:15:00+09:00',
    timeZone,
    items: [{ id: calendarId }, { id: 'none@example.com' }],
  };
  const { data } = await calendar.freebusy.query({ requestBody });
  expect(data.calendars).toEqual({
    [calendarId]: {
      busy: [
        { start: '2026-07-10T10:00:00+09:00', end: '2026-07-10T11:30:00+09:00' },
        { start: '2026-07-10T23:00:00+09:00', end: '2026-07-10T23:15:00+09:00' },
      ],
    },
    'none@example.com': { busy: [], errors: [{ domain: 'global', reason: 'notFound' }] },
  });
  const backward = { ...requestBody, timeMax: requestBody.timeMin };
  await expect(calendar.freebusy.query({ requestBody: backward })).rejects.toEqual(
    failing(400, 'timeRangeEmpty'),
  );
});

test('a reader is told of a private event only that it takes place', async () => {
  const calendarId = await newCalendar('私用');
  await calendar.acl.insert({
    calendarId,
    requestBody: { role: 'reader', scope: { type: 'user', value: colleague } },
  });
  const { data } = await calendar.events.insert({
    calendarId,
    requestBody: { ...meeting, visibility: 'private' },
  });
  const place = { calendarId, eventId: data.id! };
  expect((await calendar.events.get(place)).data.summary).toBe('定例');
  const seen = await service.calendar(colleague).events.get(place);
  expect(seen.data).toMatchObject({
    visibility: 'private',
    start: { dateTime: '2026-07-10T10:00:00+09:00' },
  });
  expect(seen.data).not.toHaveProperty('summary');
});

test('colours have numbers', async () => {
  const { data } = await calendar.colors.get();
  expect(data.event?.['11']).toEqual({ background: '#dc2127', foreground: '#1d1d1d' });
  expect(Object.keys(data.calendar ?? {})).toHaveLength(24);
});

test('a sentence is not understood', async () => {
  await expect(
    calendar.events.quickAdd({ calendarId: 'primary', text: 'Lunch tomorrow' }),
  ).rejects.toMatchObject({
    code: 501,
  });
});
