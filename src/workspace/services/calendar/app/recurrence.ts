import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { nameIn, type NameOf } from '../../enumeration.ts';
import { Weekday } from '../../weekday.ts';
import { Month } from './enums.ts';
import {
  addDate,
  addRule,
  type Builder,
  newBuilder,
  rememberBuilder,
  type Rule,
} from './recurrence-lines.ts';

type EventRecurrence = GoogleAppsScript.Calendar.EventRecurrence;
type RecurrenceRule = GoogleAppsScript.Calendar.RecurrenceRule;
type GivenDate = GoogleAppsScript.Base.Date;

/** `CalendarApp.newRecurrence()`: nothing of it leaves the script until a series is made with it. */
export function recurrenceFacade(execution: Execution, builder: Builder = newBuilder()): EventRecurrence {
  const members = recurrenceMembers(execution, builder, () => recurrence);
  const recurrence = facade<EventRecurrence>(execution, 'CalendarApp.EventRecurrence', members);
  rememberBuilder(recurrence, builder);
  return recurrence;
}

function recurrenceMembers(execution: Execution, builder: Builder, self: () => EventRecurrence) {
  const rule = (kind: Rule['kind'], frequency: Rule['frequency']) => () =>
    ruleFacade(execution, builder, addRule(builder, kind, frequency), self);
  return {
    addDailyRule: rule('RRULE', 'DAILY'),
    addWeeklyRule: rule('RRULE', 'WEEKLY'),
    addMonthlyRule: rule('RRULE', 'MONTHLY'),
    addYearlyRule: rule('RRULE', 'YEARLY'),
    addDailyExclusion: rule('EXRULE', 'DAILY'),
    addWeeklyExclusion: rule('EXRULE', 'WEEKLY'),
    addMonthlyExclusion: rule('EXRULE', 'MONTHLY'),
    addYearlyExclusion: rule('EXRULE', 'YEARLY'),
    addDate(date: GivenDate): EventRecurrence {
      addDate(builder, 'RDATE', date.getTime());
      return self();
    },
    addDateExclusion(date: GivenDate): EventRecurrence {
      addDate(builder, 'EXDATE', date.getTime());
      return self();
    },
    setTimeZone(timeZone: string): EventRecurrence {
      builder.timeZone = timeZone;
      return self();
    },
  };
}

/** A rule, which may be given in place of the recurrence that it belongs to. */
function ruleFacade(
  execution: Execution,
  builder: Builder,
  rule: Rule,
  recurrence: () => EventRecurrence,
): RecurrenceRule {
  const part = (name: string, value: string | number): RecurrenceRule => {
    rule.parts.set(name, String(value));
    return facadeOfRule;
  };
  const numbers = (name: string, from: number, to: number) => (values: readonly number[]) =>
    part(name, values.map((value) => within(name, value, from, to)).join(','));
  const [weeks, monthDays, yearDays] = [
    numbers('BYWEEKNO', 1, 53),
    numbers('BYMONTHDAY', 1, 31),
    numbers('BYYEARDAY', 1, 366),
  ];
  const months = (values: readonly unknown[]) => part('BYMONTH', values.map(monthNumber).join(','));
  const weekdays = (values: readonly unknown[]) =>
    part('BYDAY', values.map((day) => shortDay(day)).join(','));
  const facadeOfRule: RecurrenceRule = facade<RecurrenceRule>(execution, 'CalendarApp.RecurrenceRule', {
    ...recurrenceMembers(execution, builder, recurrence),
    interval: (interval) => part('INTERVAL', within('interval', interval, 1, Infinity)),
    times: (times) => part('COUNT', within('times', times, 1, Infinity)),
    until(endDate: GivenDate) {
      rule.until = endDate.getTime();
      return facadeOfRule;
    },
    weekStartsOn: (day) => part('WKST', shortDay(day)),
    onlyInMonth: (month) => months([month]),
    onlyInMonths: (list) => months(list),
    onlyOnMonthDay: (day) => monthDays([day]),
    onlyOnMonthDays: monthDays,
    onlyOnWeek: (week) => weeks([week]),
    onlyOnWeeks: weeks,
    onlyOnWeekday: (day) => weekdays([day]),
    onlyOnWeekdays: (days) => weekdays(days),
    onlyOnYearDay: (day) => yearDays([day]),
    onlyOnYearDays: yearDays,
  });
  rememberBuilder(facadeOfRule, builder);
  return facadeOfRule;
}

function shortDay(day: unknown): string {
  return requireConstant(Weekday, day).slice(0, 2);
}

function monthNumber(month: unknown): number {
  return Object.keys(Month).indexOf(requireConstant(Month, month)) + 1;
}

function requireConstant<Enum extends object>(constants: Enum, value: unknown): NameOf<Enum> {
  const name = nameIn(constants, value);
  if (!name) throw new Error(`Invalid argument: ${String(value)}`);
  return name;
}

function within(name: string, value: number, from: number, to: number): number {
  if (!Number.isInteger(value) || value < from || value > to) throw new Error(`Invalid argument: ${name}`);
  return value;
}
