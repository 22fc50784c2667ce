import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../../src/workspace/host.ts';
import { getEvent } from '../../../../../src/workspace/services/calendar/events.ts';
import { fakeHost } from '../../../../support/workspace/fake-execution.ts';
import { applicant, staff } from '../../../../support/workspace/sample-calendar.ts';
import { type App, at, calendarApp, text } from './script.ts';

type Recurrence = GoogleAppsScript.Calendar.EventRecurrence;
type Rule = GoogleAppsScript.Calendar.RecurrenceRule;

let host: Host;
let app: App;
beforeEach(() => {
  host = fakeHost();
  app = calendarApp(host);
});

function linesOf(recurrence: Recurrence | Rule): unknown {
  const series = app.createEventSeries('定例', at('10:00'), at('11:00'), recurrence as Recurrence);
  return getEvent(host, staff, 'primary', series.getId().replace('@google.com', '')).recurrence;
}

describe('recurrences', () => {
  test.each<[string, (recurrence: Recurrence, app: App) => Recurrence | Rule, string[]]>([
    ['addDailyRule', (r) => r.addDailyRule(), ['RRULE:FREQ=DAILY']],
    ['addWeeklyRule', (r) => r.addWeeklyRule(), ['RRULE:FREQ=WEEKLY']],
    ['addMonthlyRule', (r) => r.addMonthlyRule(), ['RRULE:FREQ=MONTHLY']],
    ['addYearlyRule', (r) => r.addYearlyRule(), ['RRULE:FREQ=YEARLY']],
    ['interval', (r) => r.addDailyRule().interval(3), ['RRULE:FREQ=DAILY;INTERVAL=3']],
    ['times', (r) => r.addDailyRule().times(5), ['RRULE:FREQ=DAILY;COUNT=5']],
    [
      'until',
      (r) => r.addDailyRule().until(at('00:00', '2026-07-12')),
      ['RRULE:FREQ=DAILY;UNTIL=20260712T145959Z'],
    ],
    [
      'onlyOnWeekday',
      (r, a) => r.addWeeklyRule().onlyOnWeekday(a.Weekday.FRIDAY),
      ['RRULE:FREQ=WEEKLY;BYDAY=FR'],
    ],
    [
      'onlyOnWeekdays',
      (r, a) => r.addWeeklyRule().onlyOnWeekdays([a.Weekday.MONDAY, a.Weekday.FRIDAY]),
      ['RRULE:FREQ=WEEKLY;BYDAY=MO,FR'],
    ],
    [
      'weekStartsOn',
      (r, a) => r.addWeeklyRule().weekStartsOn(a.Weekday.SUNDAY),
      ['RRULE:FREQ=WEEKLY;WKST=SU'],
    ],
    ['onlyInMonth', (r, a) => r.addMonthlyRule().onlyInMonth(a.Month.JULY), ['RRULE:FREQ=MONTHLY;BYMONTH=7']],
    [
      'onlyInMonths',
      (r, a) => r.addMonthlyRule().onlyInMonths([a.Month.JULY, a.Month.MAY]),
      ['RRULE:FREQ=MONTHLY;BYMONTH=7,5'],
    ],
    ['onlyOnMonthDay', (r) => r.addMonthlyRule().onlyOnMonthDay(10), ['RRULE:FREQ=MONTHLY;BYMONTHDAY=10']],
    [
      'onlyOnMonthDays',
      (r) => r.addMonthlyRule().onlyOnMonthDays([10, 20]),
      ['RRULE:FREQ=MONTHLY;BYMONTHDAY=10,20'],
    ],
    ['onlyOnWeek', (r) => r.addYearlyRule().onlyOnWeek(28), ['RRULE:FREQ=YEARLY;BYWEEKNO=28']],
    ['onlyOnWeeks', (r) => r.addYearlyRule().onlyOnWeeks([28, 29]), ['RRULE:FREQ=YEARLY;BYWEEKNO=28,29']],
    ['onlyOnYearDay', (r) => r.addYearlyRule().onlyOnYearDay(191), ['RRULE:FREQ=YEARLY;BYYEARDAY=191']],
    [
      'onlyOnYearDays',
      (r) => r.addYearlyRule().onlyOnYearDays([191, 200]),
      ['RRULE:FREQ=YEARLY;BYYEARDAY=191,200'],
    ],
    ['addDate', (r) => r.addDate(at('23:00', '2026-07-20')), ['RDATE;TZID=Asia/Tokyo:20260720T100000']],
    [
      'addDateExclusion',
      (r) => r.addDailyRule().addDateExclusion(at('01:00', '2026-07-12')),
      ['RRULE:FREQ=DAILY', 'EXDATE;TZID=Asia/Tokyo:20260712T100000'],
    ],
    ['exclusions', (r) => r.addDailyRule().addWeeklyExclusion(), ['RRULE:FREQ=DAILY', 'EXRULE:FREQ=WEEKLY']],
    [
      'more exclusions',
      (r) => r.addDailyRule().addDailyExclusion().interval(2).addMonthlyExclusion().addYearlyExclusion(),
      ['RRULE:FREQ=DAILY', 'EXRULE:FREQ=DAILY;INTERVAL=2', 'EXRULE:FREQ=MONTHLY', 'EXRULE:FREQ=YEARLY'],
    ],
    [
      'setTimeZone',
      (r) => r.setTimeZone('Europe/Berlin').addDate(at('23:00', '2026-07-20')),
      ['RDATE;TZID=Europe/Berlin:20260720T030000'],
    ],
  ])('%s', (_name, say, lines) => {
    expect(linesOf(say(app.newRecurrence(), app))).toEqual(lines);
  });

  test.each<[string, (recurrence: Recurrence) => unknown, string]>([
    [
      'a weekday that is none',
      (r) => r.addWeeklyRule().onlyOnWeekday('FUNDAY' as never),
      'Invalid argument: FUNDAY',
    ],
    ['a month’s day 32', (r) => r.addMonthlyRule().onlyOnMonthDay(32), 'Invalid argument: BYMONTHDAY'],
    ['no times', (r) => r.addDailyRule().times(0), 'Invalid argument: times'],
  ])('refuse %s', (_name, act, message) => {
    expect(() => act(app.newRecurrence())).toThrow(message);
  });

  it('are made by newRecurrence alone', () => {
    expect(() => linesOf({} as Recurrence)).toThrow('Invalid argument: recurrence');
    expect(text(app.newRecurrence())).toBe('EventRecurrence');
    expect(text(app.newRecurrence().addDailyRule())).toBe('RecurrenceRule');
  });
});

describe('a series', () => {
  const starts = () =>
    app.getEvents(at('00:00'), at('00:00', '2026-08-01')).map((event) => event.getStartTime());

  it('takes place as its rule says, and every event belongs to it', () => {
    const series = app.createEventSeries(
      '定例',
      at('10:00'),
      at('11:00'),
      app.newRecurrence().addWeeklyRule().times(3) as unknown as Recurrence,
      { location: '会議室', guests: applicant },
    );
    expect(text(series)).toBe('CalendarEventSeries');
    expect(starts()).toEqual([at('10:00'), at('10:00', '2026-07-17'), at('10:00', '2026-07-24')]);
    const [, second] = app.getEvents(at('00:00'), at('00:00', '2026-08-01'));
    expect([second?.getId(), second?.isRecurringEvent(), second?.getLocation()]).toEqual([
      series.getId(),
      true,
      '会議室',
    ]);
    expect(second?.getEventSeries().getTitle()).toBe('定例');

    second?.setTitle('第二回').setTime(at('13:00', '2026-07-17'), at('14:00', '2026-07-17'));
    series.setTitle('定例会').addGuest('new@example.com').setColor('5');
    expect(series.getGuestList()).toHaveLength(2);
    expect(app.getEventById(series.getId()).getStartTime()).toEqual(at('10:00'));
    expect(app.getEventsForDay(at('00:00', '2026-07-17')).map((event) => event.getTitle())).toEqual([
      '第二回',
    ]);

    second?.deleteEvent();
    expect(starts()).toEqual([at('10:00'), at('10:00', '2026-07-24')]);
    series.setRecurrence(
      app.newRecurrence().addDailyRule().times(2) as unknown as Recurrence,
      at('08:00'),
      at('09:00'),
    );
    expect(starts()).toEqual([at('08:00'), at('08:00', '2026-07-11')]);
    app.getEventSeriesById(series.getId()).deleteEventSeries();
    expect(starts()).toEqual([]);
    expect(() => series.getTitle()).toThrow('it has already been deleted');
  });

  it('of whole days ends with the day that until names', () => {
    const rule = app.newRecurrence().addDailyRule().until(at('12:00', '2026-07-12'));
    app.createAllDayEventSeries('休', at('12:00'), rule as unknown as Recurrence);
    expect(starts()).toEqual([at('00:00'), at('00:00', '2026-07-11'), at('00:00', '2026-07-12')]);
  });

  it('can be made of an event that did not recur', () => {
    const event = app.createEvent('単発', at('10:00'), at('11:00'));
    const rule = app.newRecurrence().addDailyRule().times(2);
    event.getEventSeries().setRecurrence(rule as unknown as Recurrence, at('12:00'));
    expect(starts()).toEqual([at('00:00'), at('00:00', '2026-07-11')]);
  });
});
