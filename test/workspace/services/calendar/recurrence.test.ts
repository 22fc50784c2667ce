import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../../../src/workspace/host.ts';
import { agendaOf } from '../../../../src/workspace/services/calendar/agenda.ts';
import {
  deleteEvent,
  getEvent,
  insertEvent,
  patchEvent,
} from '../../../../src/workspace/services/calendar/events.ts';
import { listInstances } from '../../../../src/workspace/services/calendar/instances.ts';
import { listEvents } from '../../../../src/workspace/services/calendar/list.ts';
import { fakeHost } from '../../../support/workspace/fake-execution.ts';
import { applicant, meeting, refusal, staff } from '../../../support/workspace/sample-calendar.ts';

let host: Host;
beforeEach(() => {
  host = fakeHost();
});

/** A series whose first event is on Friday 2026-07-10 at ten in Tokyo, or in another zone. */
function series(recurrence: string[], timeZone = 'Asia/Tokyo', more: calendar_v3.Schema$Event = {}) {
  return insertEvent(host, staff, 'primary', {
    ...meeting({ id: 'series1', recurrence, ...more }),
    start: { dateTime: '2026-07-10T10:00:00', timeZone },
    end: { dateTime: '2026-07-10T11:00:00', timeZone },
  });
}

function starts(query = {}): string[] {
  const { items = [] } = listEvents(host, staff, 'primary', {
    singleEvents: true,
    orderBy: 'startTime',
    ...query,
  });
  return items.map(({ start }) => start?.dateTime ?? start?.date ?? '');
}

const days = (...dates: string[]) => dates.map((date) => `2026-${date}T10:00:00+09:00`);

describe('the rules of RFC 5545', () => {
  test.each<[string[], string[]]>([
    [['RRULE:FREQ=DAILY;COUNT=3'], days('07-10', '07-11', '07-12')],
    [['RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3'], days('07-10', '07-12', '07-14')],
    [['RRULE:FREQ=WEEKLY;COUNT=2'], days('07-10', '07-17')],
    [['RRULE:FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3'], days('07-10', '07-13', '07-17')],
    [['RRULE:FREQ=WEEKLY;UNTIL=20260724T010000Z'], days('07-10', '07-17', '07-24')],
    [['RRULE:FREQ=WEEKLY;UNTIL=20260724T005959Z'], days('07-10', '07-17')],
    [['RRULE:FREQ=WEEKLY;UNTIL=20260724'], days('07-10', '07-17', '07-24')],
    [['RRULE:FREQ=MONTHLY;BYMONTHDAY=10;COUNT=2'], days('07-10', '08-10')],
    [['RRULE:FREQ=MONTHLY;BYDAY=2FR;COUNT=3'], days('07-10', '08-14', '09-11')],
    [['RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2'], days('07-31', '08-28')],
    [['RRULE:FREQ=YEARLY;COUNT=2'], ['2026-07-10T10:00:00+09:00', '2027-07-10T10:00:00+09:00']],
    [['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;TZID=Asia/Tokyo:20260711T100000'], days('07-10', '07-12')],
    [['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260711T010000Z'], days('07-10', '07-12')],
    [['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20260711'], days('07-10', '07-12')],
    [['RRULE:FREQ=DAILY;COUNT=4', 'EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2'], days('07-11', '07-13')],
    [['RDATE;TZID=Asia/Tokyo:20260720T100000,20260721T100000'], days('07-10', '07-20', '07-21')],
  ])('%j', (recurrence, expected) => {
    series(recurrence);
    expect(starts()).toEqual(expected);
  });

  it('keep to the clocks of the event’s zone when those are put back', () => {
    series(['RRULE:FREQ=MONTHLY;COUNT=5'], 'Europe/Berlin');
    expect(starts()).toEqual([
      '2026-07-10T17:00:00+09:00',
      '2026-08-10T17:00:00+09:00',
      '2026-09-10T17:00:00+09:00',
      '2026-10-10T17:00:00+09:00',
      '2026-11-10T18:00:00+09:00',
    ]);
  });

  it('make whole days of whole days', () => {
    insertEvent(host, staff, 'primary', {
      start: { date: '2026-07-10' },
      end: { date: '2026-07-12' },
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'],
    });
    expect(starts()).toEqual(['2026-07-10', '2026-07-17']);
  });

  test.each([
    ['RRULE:FREQ=SOMETIMES'],
    ['RRULE:FREQ=HOURLY'],
    ['FREQ=DAILY'],
    ['EXDATE:tomorrow'],
    ['RDATE:20260231'],
    ['RRULE:INTERVAL=2'],
  ])('%s is refused', (line) => {
    expect(() => series([line])).toThrow(refusal(400, 'Invalid recurrence rule.', 'invalid'));
  });

  it('need a time zone', () => {
    expect(() => insertEvent(host, staff, 'primary', meeting({ recurrence: ['RRULE:FREQ=DAILY'] }))).toThrow(
      refusal(400, 'Missing time zone definition for start time.', 'required'),
    );
  });
});

describe('a series', () => {
  beforeEach(() => {
    series(['RRULE:FREQ=WEEKLY'], 'Asia/Tokyo', { attendees: [{ email: applicant }] });
  });
  const second = 'series1_20260717T010000Z';
  const month = { timeMin: '2026-07-01T00:00:00+09:00', timeMax: '2026-08-01T00:00:00+09:00' };

  it('stands in a list as itself unless single events are asked for', () => {
    const { items = [] } = listEvents(host, staff, 'primary', month);
    expect(items.map(({ id, recurrence }) => [id, recurrence])).toEqual([['series1', ['RRULE:FREQ=WEEKLY']]]);
    expect(starts(month)).toEqual(days('07-10', '07-17', '07-24', '07-31'));
  });

  it('without end is told as far as 730 events', () => {
    expect(starts({ maxResults: 2_500 })).toHaveLength(730);
  });

  it('gives each event a name of its own, and the time by the rule', () => {
    expect(getEvent(host, staff, 'primary', second)).toMatchObject({
      id: second,
      recurringEventId: 'series1',
      originalStartTime: { dateTime: '2026-07-17T10:00:00+09:00', timeZone: 'Asia/Tokyo' },
      iCalUID: 'series1@google.com',
      start: { dateTime: '2026-07-17T10:00:00+09:00' },
    });
    expect(getEvent(host, staff, 'primary', second)).not.toHaveProperty('recurrence');
  });

  test.each(['series1_20260718T010000Z', 'series1_20260717', 'series1_x', 'other_20260717T010000Z'])(
    'has no event %s',
    (id) => {
      expect(() => getEvent(host, staff, 'primary', id)).toThrow(refusal(404, 'Not Found'));
    },
  );

  it('keeps a change of one event, which its list of instances tells', () => {
    const later = { dateTime: '2026-07-17T15:00:00+09:00' };
    const end = { dateTime: '2026-07-17T16:00:00+09:00' };
    patchEvent(host, staff, 'primary', second, { summary: '別室', start: later, end });
    deleteEvent(host, staff, 'primary', 'series1_20260724T010000Z');
    const { items = [] } = listInstances(host, staff, 'primary', 'series1', month);
    expect(items.map(({ summary, start }) => [summary, start?.dateTime])).toEqual([
      ['打合せ', '2026-07-10T10:00:00+09:00'],
      ['別室', '2026-07-17T15:00:00+09:00'],
      ['打合せ', '2026-07-31T10:00:00+09:00'],
    ]);
    const [found] =
      listInstances(host, staff, 'primary', 'series1', { originalStart: '2026-07-17T10:00:00+09:00' })
        .items ?? [];
    expect(found?.summary).toBe('別室');
    expect(listEvents(host, staff, 'primary', month).items).toHaveLength(3);
  });

  it('forgets changes of its events once it takes place at other times', () => {
    patchEvent(host, staff, 'primary', second, { summary: '別室' });
    patchEvent(host, staff, 'primary', 'series1', { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] });
    const { items = [] } = listEvents(host, staff, 'primary', { singleEvents: true });
    expect(items.map(({ summary }) => summary)).toEqual(['打合せ', '打合せ']);
  });

  it('is gone with all its events', () => {
    deleteEvent(host, staff, 'primary', 'series1');
    expect(starts()).toEqual([]);
  });

  it('lets a guest answer for one event alone', () => {
    patchEvent(host, applicant, 'primary', second, {
      attendees: [{ email: applicant, responseStatus: 'declined' }],
    });
    const answers = listInstances(host, staff, 'primary', 'series1', month).items?.map(
      ({ attendees }) => attendees?.[0]?.responseStatus,
    );
    expect(answers).toEqual(['needsAction', 'declined', 'needsAction', 'needsAction']);
  });

  it('fills a person’s page for a year', () => {
    expect(agendaOf(host, applicant)).toHaveLength(51);
  });

  it('cannot be given to one of its events', () => {
    expect(() => patchEvent(host, staff, 'primary', second, { recurrence: ['RRULE:FREQ=DAILY'] })).toThrow(
      refusal(400, 'Invalid recurrence rule.'),
    );
  });
});

test('a single event has no instances', () => {
  insertEvent(host, staff, 'primary', meeting({ id: 'single1' }));
  expect(() => listInstances(host, staff, 'primary', 'single1')).toThrow(
    refusal(400, 'Instances cannot be listed for a single event.'),
  );
});
