import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../../src/workspace/host.ts';
import { getEvent } from '../../../../../src/workspace/services/calendar/events.ts';
import { fakeHost, start } from '../../../../support/workspace/fake-execution.ts';
import { applicant, outsider, staff } from '../../../../support/workspace/sample-calendar.ts';
import { type App, at, type CalendarEvent, calendarApp, text } from './script.ts';

let host: Host;
let app: App;
let event: CalendarEvent;
beforeEach(() => {
  host = fakeHost();
  app = calendarApp(host);
  event = app.createEvent('打合せ', at('10:00'), at('11:00'));
});

/** What a member that sets and one that gets come to. */
type Pair = [
  name: string,
  set: (event: CalendarEvent) => CalendarEvent,
  get: (event: CalendarEvent) => unknown,
  value: unknown,
];

const { GuestStatus } = calendarApp();

describe('what is set is what is got, and setting goes on in a chain', () => {
  const { EventColor, EventTransparency, Visibility } = calendarApp();
  test.each<Pair>([
    ['setTitle', (e) => e.setTitle('別の件'), (e) => e.getTitle(), '別の件'],
    ['setDescription', (e) => e.setDescription('要資料'), (e) => e.getDescription(), '要資料'],
    ['setLocation', (e) => e.setLocation('会議室'), (e) => e.getLocation(), '会議室'],
    ['setColor', (e) => e.setColor(EventColor.RED as never), (e) => e.getColor(), '11'],
    ['setColor of a number', (e) => e.setColor('3'), (e) => e.getColor(), '3'],
    ['setVisibility', (e) => e.setVisibility(Visibility.PRIVATE), (e) => text(e.getVisibility()), 'PRIVATE'],
    [
      'setTransparency',
      (e) => e.setTransparency(EventTransparency.TRANSPARENT),
      (e) => text(e.getTransparency()),
      'TRANSPARENT',
    ],
    ['setTag', (e) => e.setTag('番号', 'IMG-1'), (e) => e.getTag('番号'), 'IMG-1'],
    ['setTag, all keys', (e) => e.setTag('a', '1').setTag('b', '2'), (e) => e.getAllTagKeys(), ['a', 'b']],
    ['deleteTag', (e) => e.setTag('a', '1').deleteTag('a'), (e) => e.getTag('a'), null],
    ['setAnyoneCanAddSelf', (e) => e.setAnyoneCanAddSelf(true), (e) => e.anyoneCanAddSelf(), true],
    [
      'setGuestsCanInviteOthers',
      (e) => e.setGuestsCanInviteOthers(false),
      (e) => e.guestsCanInviteOthers(),
      false,
    ],
    ['setGuestsCanModify', (e) => e.setGuestsCanModify(true), (e) => e.guestsCanModify(), true],
    ['setGuestsCanSeeGuests', (e) => e.setGuestsCanSeeGuests(false), (e) => e.guestsCanSeeGuests(), false],
    [
      'addEmailReminder',
      (e) => e.addEmailReminder(60).addEmailReminder(5),
      (e) => e.getEmailReminders(),
      [60, 5],
    ],
    ['addPopupReminder', (e) => e.addPopupReminder(40_320), (e) => e.getPopupReminders(), [40_320]],
    [
      'removeAllReminders',
      (e) => e.addPopupReminder(5).removeAllReminders(),
      (e) => e.getPopupReminders(),
      [],
    ],
    [
      'resetRemindersToDefault',
      (e) => e.addPopupReminder(5).resetRemindersToDefault(),
      (e) => e.getPopupReminders(),
      [],
    ],
    [
      'setTime',
      (e) => e.setTime(at('13:00'), at('14:30')),
      (e) => [e.getStartTime(), e.getEndTime()],
      [at('13:00'), at('14:30')],
    ],
    [
      'setAllDayDate',
      (e) => e.setAllDayDate(at('15:00')),
      (e) => [e.getAllDayStartDate(), e.getAllDayEndDate()],
      [at('00:00'), at('00:00', '2026-07-11')],
    ],
    [
      'setAllDayDates',
      (e) => e.setAllDayDates(at('15:00'), at('00:00', '2026-07-13')),
      (e) => [e.getStartTime(), e.getEndTime()],
      [at('00:00'), at('00:00', '2026-07-13')],
    ],
    [
      'setTime of whole days',
      (e) => e.setAllDayDate(at('15:00')).setTime(at('13:00'), at('14:00')),
      (e) => e.isAllDayEvent(),
      false,
    ],
  ])('%s', (_name, set, get, value) => {
    const returned = set(event);
    expect(text(returned)).toBe('CalendarEvent');
    expect(returned.getId()).toBe(event.getId());
    expect(get(event)).toEqual(value);
  });
});

test.each<[string, (event: CalendarEvent) => unknown, unknown]>([
  ['getTitle', (e) => e.getTitle(), '打合せ'],
  ['getDescription', (e) => e.getDescription(), ''],
  ['getLocation', (e) => e.getLocation(), ''],
  ['getColor', (e) => e.getColor(), ''],
  ['getVisibility', (e) => text(e.getVisibility()), 'DEFAULT'],
  ['getTransparency', (e) => text(e.getTransparency()), 'OPAQUE'],
  ['getEventType', (e) => text(e.getEventType()), 'DEFAULT'],
  ['getTag', (e) => e.getTag('none'), null],
  ['getAllTagKeys', (e) => e.getAllTagKeys(), []],
  ['getCreators', (e) => e.getCreators(), [staff]],
  ['getDateCreated', (e) => e.getDateCreated(), new Date(start)],
  ['getLastUpdated', (e) => e.getLastUpdated(), new Date(start)],
  ['getOriginalCalendarId', (e) => e.getOriginalCalendarId(), staff],
  ['getGuestList', (e) => e.getGuestList(), []],
  ['getGuestByEmail', (e) => e.getGuestByEmail(applicant), null],
  ['getMyStatus', (e) => text(e.getMyStatus()), 'OWNER'],
  ['getEmailReminders', (e) => e.getEmailReminders(), []],
  ['getPopupReminders', (e) => e.getPopupReminders(), []],
  ['getSmsReminders', (e) => e.getSmsReminders(), []],
  ['isOwnedByMe', (e) => e.isOwnedByMe(), true],
  ['isRecurringEvent', (e) => e.isRecurringEvent(), false],
  ['isAllDayEvent', (e) => e.isAllDayEvent(), false],
  ['anyoneCanAddSelf', (e) => e.anyoneCanAddSelf(), false],
  ['guestsCanInviteOthers', (e) => e.guestsCanInviteOthers(), true],
  ['guestsCanModify', (e) => e.guestsCanModify(), false],
  ['guestsCanSeeGuests', (e) => e.guestsCanSeeGuests(), true],
  ['getId', (e) => /^[a-v0-9]{26}@google\.com$/.test(e.getId()), true],
  ['toString', (e) => text(e), 'CalendarEvent'],
])('a plain event: %s', (_name, get, value) => {
  expect(get(event)).toEqual(value);
});

describe('guests', () => {
  it('are added once, listed without the owner unless asked for, and removed', () => {
    event.addGuest(applicant).addGuest(` ${applicant.toUpperCase()} `).addGuest(outsider);
    const shown = (guests: GoogleAppsScript.Calendar.EventGuest[]) =>
      guests.map((guest) => [guest.getEmail(), guest.getName(), text(guest.getGuestStatus())]);
    const two = [
      [applicant, '佐藤 花子', 'INVITED'],
      [outsider, '外部 太郎', 'INVITED'],
    ];
    expect(shown(event.getGuestList())).toEqual(two);
    expect(shown(event.getGuestList(true))).toEqual([[staff, '医療データ担当', 'OWNER'], ...two]);
    expect(event.getGuestByEmail(outsider).getAdditionalGuests()).toBe(0);
    expect(event.removeGuest(outsider).getGuestList()).toHaveLength(1);
  });

  test.each([
    ['YES', 'accepted'],
    ['NO', 'declined'],
    ['MAYBE', 'tentative'],
    ['INVITED', 'needsAction'],
  ] as const)('answer %s', (status, responseStatus) => {
    event.addGuest(applicant);
    const invited = calendarApp(host, { user: applicant }).getEventById(event.getId());
    expect(text(invited.getMyStatus())).toBe('INVITED');
    invited.setMyStatus(GuestStatus[status]);
    expect(text(invited.getMyStatus())).toBe(status);
    expect(text(event.getGuestByEmail(applicant).getGuestStatus())).toBe(status);
    const id = event.getId().replace('@google.com', '');
    expect(getEvent(host, staff, 'primary', id).attendees?.[0]).toMatchObject({ responseStatus });
  });

  it('may not change what belongs to the organizer', () => {
    event.addGuest(applicant);
    const invited = calendarApp(host, { user: applicant }).getEventById(event.getId());
    expect(invited.isOwnedByMe()).toBe(false);
    expect(() => invited.setTitle('別')).toThrow('Action not allowed');
  });
});

describe('refusals', () => {
  const early = 'Event start date must be before event end date.';
  test.each<[string, (event: CalendarEvent) => unknown, string]>([
    ['an end before the start', (e) => e.setTime(at('11:00'), at('10:00')), early],
    ['an end at the start', (e) => e.setTime(at('11:00'), at('11:00')), early],
    ['no whole day', (e) => e.setAllDayDates(at('11:00'), at('12:00')), early],
    [
      'a time that is a text',
      (e) => e.setTime('10:00' as never, at('11:00')),
      "The parameters (String,Date) don't match the method signature for CalendarApp.CalendarEvent.setTime.",
    ],
    ['an address that is none', (e) => e.addGuest('sato'), 'Invalid email: sato'],
    ['a colour that is none', (e) => e.setColor('12'), 'Invalid argument: color'],
    ['a reminder too late', (e) => e.addPopupReminder(4), 'Invalid argument: minutesBefore'],
    ['a reminder too early', (e) => e.addEmailReminder(40_321), 'Invalid argument: minutesBefore'],
    ['whole days of a timed event', (e) => e.getAllDayStartDate(), 'Event is not an all-day event.'],
    ['an answer of the owner', (e) => e.setMyStatus(GuestStatus.YES), 'Action not allowed'],
    ['a text message', (e) => e.addSmsReminder(10), 'not emulated: CalendarApp.CalendarEvent.addSmsReminder'],
  ])('%s', (_name, act, message) => {
    expect(() => act(event)).toThrow(message);
  });

  it('of anything done with an event that was deleted', () => {
    event.deleteEvent();
    const deleted = 'The calendar event does not exist, or it has already been deleted.';
    expect(() => event.getTitle()).toThrow(deleted);
    expect(() => event.setTitle('x')).toThrow(deleted);
    expect(() => event.deleteEvent()).toThrow(deleted);
    expect(app.getEventById(event.getId())).toBeNull();
  });
});
