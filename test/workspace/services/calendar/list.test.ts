import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { deleteEvent, insertEvent, patchEvent } from '../../../../src/workspace/services/calendar/events.ts';
import { type EventListQuery, listEvents } from '../../../../src/workspace/services/calendar/list.ts';
import { fakeHost } from '../../../support/workspace/fake-execution.ts';
import { applicant, meeting, outsider, refusal, staff } from '../../../support/workspace/sample-calendar.ts';

let host: Host;
beforeEach(() => {
  host = fakeHost();
});

function add(id: string, day: number, more = {}): void {
  const date = `2026-07-${String(day).padStart(2, '0')}`;
  const times = {
    start: { dateTime: `${date}T10:00:00+09:00` },
    end: { dateTime: `${date}T11:00:00+09:00` },
  };
  insertEvent(host, staff, 'primary', meeting({ id, ...times, ...more }));
}

function ids(query: EventListQuery = {}, who = staff): string[] {
  return listEvents(host, who, 'primary', query).items!.map(({ id }) => id!);
}

describe('a list of three events', () => {
  beforeEach(() => {
    add('later', 20, {
      location: '星陵会議室',
      extendedProperties: { private: { reference: '2' }, shared: { step: '1' } },
    });
    host.clock.advance(1_000);
    add('sooner', 10, {
      attendees: [{ email: applicant }],
      extendedProperties: { private: { reference: '1=a' } },
    });
    host.clock.advance(1_000);
    insertEvent(host, staff, 'primary', meeting({ id: 'entire', ...wholeDay() }));
  });

  test.each<[string, EventListQuery, string[]]>([
    ['as they were made', {}, ['later', 'sooner', 'entire']],
    ['by their start', { singleEvents: true, orderBy: 'startTime' }, ['sooner', 'entire', 'later']],
    ['that end after', { timeMin: '2026-07-10T11:00:00+09:00' }, ['later', 'entire']],
    ['that begin before', { timeMax: '2026-07-15T00:00:00+09:00' }, ['sooner']],
    ['that touch a moment of a day', { timeMin: '2026-07-15T23:59:59+09:00' }, ['later', 'entire']],
    ['with a private property', { privateExtendedProperty: 'reference=1=a' }, ['sooner']],
    ['with a shared property', { sharedExtendedProperty: ['step=1'] }, ['later']],
    ['with words of the place', { q: '星陵' }, ['later']],
    ['of a type that no event has', { eventTypes: ['outOfOffice', 'birthday'] }, []],
    ['of several types', { eventTypes: ['outOfOffice', 'default'], q: '佐藤' }, ['sooner']],
    ['with words of a guest', { q: '佐藤' }, ['sooner']],
    ['of an iCalendar id', { iCalUID: 'entire@google.com' }, ['entire']],
  ])('gives those %s', (_, query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('gives the newest change last where it is asked for', () => {
    host.clock.advance(1_000);
    patchEvent(host, staff, 'primary', 'later', { summary: '別' });
    expect(ids({ orderBy: 'updated' })).toEqual(['sooner', 'entire', 'later']);
  });

  it('comes in pages', () => {
    const first = listEvents(host, staff, 'primary', { maxResults: 2 });
    expect(first.items).toHaveLength(2);
    const rest = listEvents(host, staff, 'primary', { maxResults: 2, pageToken: first.nextPageToken! });
    expect(rest.items!.map(({ id }) => id)).toEqual(['entire']);
    expect(rest).not.toHaveProperty('nextPageToken');
  });

  it('shows cancelled events only when asked', () => {
    deleteEvent(host, staff, 'primary', 'later');
    expect(ids()).toEqual(['sooner', 'entire']);
    const items = listEvents(host, staff, 'primary', { showDeleted: true }).items!;
    expect(items.map(({ status }) => status)).toEqual(['cancelled', 'confirmed', 'confirmed']);
  });

  it('has a guest’s invitations, without the organizer’s private properties', () => {
    expect(ids({}, applicant)).toEqual(['sooner']);
    expect(ids({ privateExtendedProperty: 'reference=1=a' }, applicant)).toEqual([]);
    expect(ids({}, outsider)).toEqual([]);
  });

  test.each<[string, EventListQuery, string]>([
    [
      'an order by time of recurring events',
      { orderBy: 'startTime' },
      'The requested ordering is not available for the particular query.',
    ],
    ['another order', { orderBy: 'summary' }, 'Invalid Value'],
    ['no page at all', { maxResults: 0 }, 'Invalid Value'],
    ['a token of elsewhere', { pageToken: 'x' }, 'Invalid Value'],
    ['a property without value', { privateExtendedProperty: 'reference' }, 'Invalid Value'],
    ['a time without offset', { timeMin: '2026-07-10T00:00:00' }, 'Bad Request'],
    [
      'an empty range',
      { timeMin: '2026-07-11T00:00:00Z', timeMax: '2026-07-10T00:00:00Z' },
      'The specified time range is empty.',
    ],
  ])('refuses %s', (_, query, message) => {
    expect(() => ids(query)).toThrow(refusal(400, message));
  });

  it('does not guess how several properties are joined', () => {
    expect(() => ids({ privateExtendedProperty: ['a=1', 'b=2'] })).toThrow('not emulated:');
  });
});

it('says whose calendar it is and what one may do there', () => {
  expect(listEvents(host, staff, 'primary')).toMatchObject({
    kind: 'calendar#events',
    summary: staff,
    timeZone: 'Asia/Tokyo',
    accessRole: 'owner',
    items: [],
  });
});

function wholeDay() {
  return { start: { date: '2026-07-15' }, end: { date: '2026-07-16' } };
}
