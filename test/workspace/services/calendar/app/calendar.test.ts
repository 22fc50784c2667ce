import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../../src/workspace/host.ts';
import { insertRule } from '../../../../../src/workspace/services/calendar/acl.ts';
import { messagesFor } from '../../../../../src/workspace/services/mail/service.ts';
import { fakeHost } from '../../../../support/workspace/fake-execution.ts';
import { testProject } from '../../../../support/workspace/project.ts';
import { applicant, outsider, staff } from '../../../../support/workspace/sample-calendar.ts';
import { type App, at, calendarApp, text } from './script.ts';

type Calendar = GoogleAppsScript.Calendar.Calendar;

let host: Host;
let app: App;
beforeEach(() => {
  host = fakeHost();
  app = calendarApp(host);
});

describe('calendars', () => {
  test.each<[string, (app: App) => unknown, unknown]>([
    ['getDefaultCalendar', (a) => a.getDefaultCalendar().getId(), staff],
    ['getId', (a) => a.getId(), staff],
    ['getName', (a) => a.getName(), staff],
    ['getTimeZone', (a) => a.getTimeZone(), 'Asia/Tokyo'],
    ['getDescription', (a) => a.getDescription(), ''],
    ['getColor', (a) => a.getColor(), '#9FE1E7'],
    ['isMyPrimaryCalendar', (a) => a.isMyPrimaryCalendar(), true],
    ['isOwnedByMe', (a) => a.isOwnedByMe(), true],
    ['isHidden', (a) => a.isHidden(), false],
    ['isSelected', (a) => a.isSelected(), true],
    ['getCalendarById of nothing', (a) => a.getCalendarById('none@example.com'), null],
    ['getCalendarById of another person', (a) => a.getCalendarById(applicant), null],
    ['getOwnedCalendarById', (a) => a.getOwnedCalendarById(staff).getId(), staff],
    ['getAllCalendars', (a) => a.getAllCalendars().length, 1],
    ['getCalendarsByName of nothing', (a) => a.getCalendarsByName('x'), []],
    ['toString', (a) => text(a.getDefaultCalendar()), 'Calendar'],
    ['Color', (a) => text(a.Color.TEAL), '#28754E'],
    ['EventColor', (a) => text(a.EventColor.PALE_BLUE), '1'],
    ['GuestStatus', (a) => text(a.GuestStatus.MAYBE), 'MAYBE'],
    ['Weekday', (a) => text(a.Weekday.MONDAY), 'MONDAY'],
    ['Month', (a) => text(a.Month.MAY), 'MAY'],
    ['EventType', (a) => text(a.EventType.BIRTHDAY), 'BIRTHDAY'],
  ])('%s', (_name, get, value) => {
    expect(get(app)).toEqual(value);
  });

  test.each<[string, (calendar: Calendar) => Calendar, (calendar: Calendar) => unknown, unknown]>([
    ['setName', (c) => c.setName('相談'), (c) => c.getName(), '相談'],
    ['setDescription', (c) => c.setDescription('窓口'), (c) => c.getDescription(), '窓口'],
    ['setTimeZone', (c) => c.setTimeZone('Europe/Berlin'), (c) => c.getTimeZone(), 'Europe/Berlin'],
    ['setColor', (c) => c.setColor('#a32929'), (c) => c.getColor(), '#A32929'],
    ['setHidden', (c) => c.setHidden(true), (c) => [c.isHidden(), c.isSelected()], [true, false]],
    ['setSelected', (c) => c.setSelected(false), (c) => c.isSelected(), false],
  ])('%s', (_name, set, get, value) => {
    const calendar = app.createCalendar('会議');
    expect(set(calendar).getId()).toBe(calendar.getId());
    expect(get(calendar)).toEqual(value);
  });

  it('are made with options, found by name, and deleted', () => {
    const options = { summary: '部屋', timeZone: 'Europe/Berlin', color: app.Color.TEAL, hidden: true };
    const calendar = app.createCalendar('会議室', options);
    expect(calendar.getId()).toMatch(/^c_[0-9a-f]+@group\.calendar\.google\.com$/);
    expect([
      calendar.getDescription(),
      calendar.getTimeZone(),
      calendar.getColor(),
      calendar.isHidden(),
    ]).toEqual(['部屋', 'Europe/Berlin', '#28754E', true]);
    expect(app.getOwnedCalendarsByName('会議室').map((found) => found.getId())).toEqual([calendar.getId()]);
    const id = calendar.getId();
    calendar.deleteCalendar();
    expect(app.getCalendarById(id)).toBeNull();
  });

  it('of others are there once they were subscribed to', () => {
    const shared = app.createCalendar('共有');
    insertRule(host, staff, shared.getId(), { role: 'reader', scope: { type: 'user', value: applicant } });
    const other = calendarApp(host, { user: applicant });
    expect(other.getCalendarById(shared.getId())).toBeNull();
    const subscribed = other.subscribeToCalendar(shared.getId(), { color: '#123456' });
    expect([subscribed.getName(), subscribed.isOwnedByMe(), subscribed.getColor()]).toEqual([
      '共有',
      false,
      '#123456',
    ]);
    expect(other.getAllCalendars()).toHaveLength(2);
    expect(other.getAllOwnedCalendars()).toHaveLength(1);
    expect(() => subscribed.setName('x')).toThrow('Action not allowed');
    expect(() => subscribed.createEvent('x', at('10:00'), at('11:00'))).toThrow('Action not allowed');
    subscribed.unsubscribeFromCalendar();
    expect(other.getAllCalendars()).toHaveLength(1);
  });

  test.each<[string, (app: App) => unknown, string]>([
    ['deleting the own calendar', (a) => a.getDefaultCalendar().deleteCalendar(), 'Action not allowed'],
    [
      'unsubscribing from the own calendar',
      (a) => a.createCalendar('x').unsubscribeFromCalendar(),
      'Action not allowed',
    ],
    ['a colour that is none', (a) => a.setColor('red'), 'Invalid argument: color'],
    ['a zone that is none', (a) => a.setTimeZone('Mars'), 'Invalid argument: timeZone'],
    ['subscribing to nothing', (a) => a.subscribeToCalendar('x@example.com'), 'The calendar does not exist'],
  ])('refuse %s', (_name, act, message) => {
    expect(() => act(app)).toThrow(message);
  });
});

describe('making events', () => {
  it('takes description, place and guests, who hear of it when asked for', () => {
    const options = { description: '議題', location: '会議室', guests: `${applicant}, ${outsider}` };
    const silent = app.createEvent('打合せ', at('10:00'), at('11:00'), options);
    expect([silent.getDescription(), silent.getLocation(), silent.getGuestList().length]).toEqual([
      '議題',
      '会議室',
      2,
    ]);
    expect(messagesFor(host, applicant)).toHaveLength(0);
    app.createEvent('打合せ', at('10:00'), at('11:00'), { ...options, sendInvites: true });
    expect(messagesFor(host, applicant)).toHaveLength(1);
  });

  test.each<[string, (app: App) => GoogleAppsScript.Calendar.CalendarEvent, Date, Date]>([
    ['one day', (a) => a.createAllDayEvent('休', at('23:30')), at('00:00'), at('00:00', '2026-07-11')],
    [
      'one day with options',
      (a) => a.createAllDayEvent('休', at('01:00'), { location: '家' }),
      at('00:00'),
      at('00:00', '2026-07-11'),
    ],
    [
      'several days',
      (a) => a.createAllDayEvent('休', at('01:00'), at('00:00', '2026-07-14')),
      at('00:00'),
      at('00:00', '2026-07-14'),
    ],
    [
      'several days with options',
      (a) => a.createAllDayEvent('休', at('01:00'), at('00:00', '2026-07-14'), { location: '家' }),
      at('00:00'),
      at('00:00', '2026-07-14'),
    ],
  ])('of %s', (_name, make, first, after) => {
    const event = make(app);
    expect(event.isAllDayEvent()).toBe(true);
    expect([event.getAllDayStartDate(), event.getAllDayEndDate()]).toEqual([first, after]);
    expect([event.getStartTime(), event.getEndTime()]).toEqual([first, after]);
  });

  const early = 'Event start date must be before event end date.';
  test.each<[string, (app: App) => unknown, string]>([
    ['an end before the start', (a) => a.createEvent('x', at('11:00'), at('10:00')), early],
    ['whole days that end as they begin', (a) => a.createAllDayEvent('x', at('11:00'), at('12:00')), early],
    [
      'texts for times',
      (a) => a.createEvent('x', '10:00' as never, '11:00' as never),
      "The parameters (String,String,String) don't match the method signature for CalendarApp.createEvent.",
    ],
    [
      'no end',
      (a) => a.getDefaultCalendar().createEvent('x', at('10:00'), undefined as never),
      "The parameters (String,Date) don't match the method signature for CalendarApp.Calendar.createEvent.",
    ],
    [
      'a guest that is none',
      (a) => a.createEvent('x', at('10:00'), at('11:00'), { guests: 'sato' }),
      'Invalid email: sato',
    ],
    [
      'words',
      (a) => a.createEventFromDescription('lunch'),
      'not emulated: CalendarApp.createEventFromDescription',
    ],
  ])('refuses %s', (_name, act, message) => {
    expect(() => act(app)).toThrow(message);
  });

  it('stops at the day’s quota', () => {
    host.store.write('limit', 'calendar.eventsPerDay', 1);
    app.createEvent('x', at('10:00'), at('11:00'));
    expect(() => app.createEvent('x', at('10:00'), at('11:00'))).toThrow(
      'Service invoked too many times for one day: calendar.',
    );
  });
});

describe('finding events', () => {
  beforeEach(() => {
    app.createEvent('朝', at('09:00'), at('10:00'), { description: '体操' });
    app.createEvent('昼', at('12:00'), at('13:00'));
    app.createAllDayEvent('終日', at('00:00'));
    app.createEvent('翌日', at('09:00', '2026-07-11'), at('10:00', '2026-07-11'));
    calendarApp(host, { user: applicant }).createEvent('招待', at('15:00'), at('16:00'), { guests: staff });
  });
  const titles = (events: GoogleAppsScript.Calendar.CalendarEvent[]) =>
    events.map((event) => event.getTitle());

  test.each<[string, (app: App) => GoogleAppsScript.Calendar.CalendarEvent[], string[]]>([
    ['a day', (a) => a.getEventsForDay(at('18:00')), ['終日', '朝', '昼', '招待']],
    ['a day, searched', (a) => a.getEventsForDay(at('18:00'), { search: '体操' }), ['朝']],
    ['a span that cuts into events', (a) => a.getEvents(at('09:30'), at('12:30')), ['終日', '朝', '昼']],
    ['a span between', (a) => a.getEvents(at('10:00'), at('12:00')), ['終日']],
    ['at most', (a) => a.getEvents(at('00:00'), at('23:59'), { max: 2 }), ['終日', '朝']],
    ['from a place on', (a) => a.getEvents(at('00:00'), at('23:59'), { start: 1, max: 2 }), ['朝', '昼']],
    ['by author', (a) => a.getEvents(at('00:00'), at('23:59'), { author: applicant }), ['招待']],
    [
      'by own status',
      (a) => a.getEvents(at('00:00'), at('23:59'), { statusFilters: [a.GuestStatus.INVITED] }),
      ['招待'],
    ],
    [
      'by being the owner',
      (a) => a.getEvents(at('14:00'), at('23:59'), { statusFilters: [a.GuestStatus.OWNER] }),
      ['終日'],
    ],
  ])('%s', (_name, find, expected) => {
    expect(titles(find(app))).toEqual(expected);
  });

  it('by an id that is not there gives null', () => {
    expect(app.getEventById('none@google.com')).toBeNull();
    expect(app.getEventSeriesById('none@google.com')).toBeNull();
  });

  it('takes the day of the calendar’s zone', () => {
    const calendar = app.createCalendar('Berlin', { timeZone: 'Europe/Berlin' });
    calendar.createEvent('夜', new Date('2026-07-09T22:30:00Z'), new Date('2026-07-09T23:00:00Z'));
    expect(titles(calendar.getEventsForDay(new Date('2026-07-10T12:00:00Z')))).toEqual(['夜']);
  });
});

describe('authorization', () => {
  it('is missing where a simple trigger runs', () => {
    const limited = calendarApp(host, { authMode: 'limited' });
    expect(() => limited.getDefaultCalendar()).toThrow(
      'You do not have permission to call CalendarApp.getDefaultCalendar. Required permissions: (https://www.googleapis.com/auth/calendar || https://www.googleapis.com/auth/calendar.readonly || https://www.google.com/calendar/feeds)',
    );
  });

  it('to read is not enough to write', () => {
    const oauthScopes = ['https://www.googleapis.com/auth/calendar.readonly'];
    const reading = calendarApp(host, { manifest: { oauthScopes } });
    expect(reading.getEventsForDay(at('00:00'))).toEqual([]);
    expect(() => reading.createEvent('x', at('10:00'), at('11:00'))).toThrow(
      'Required permissions: (https://www.googleapis.com/auth/calendar || https://www.google.com/calendar/feeds)',
    );
  });
});

it('works from a script, with dates of its own', () => {
  const source = `function main() {
    const begin = new Date(2026, 6, 10, 10), end = new Date(begin.getTime() + 3600000);
    const event = CalendarApp.getDefaultCalendar().createEvent('x', begin, end);
    const found = CalendarApp.getEventsForDay(begin)[0];
    return [found.getId() === event.getId(), found.getStartTime() instanceof Date,
      found.getMyStatus() === CalendarApp.GuestStatus.OWNER, String(CalendarApp)];
  }`;
  expect(testProject(source).value()).toEqual([true, true, true, 'CalendarApp']);
});
