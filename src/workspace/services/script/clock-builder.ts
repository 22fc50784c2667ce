import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { nameIn, type NameOf } from '../enumeration.ts';
import { Weekday } from '../weekday.ts';
import type { ClockSettings } from './clock-settings.ts';

type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

/** The only steps that `everyMinutes` takes. */
const minuteSteps = [1, 5, 10, 15, 30];

/** What is built with `timeBased()`; each of its methods gives a builder that was told so much more. */
export function clockBuilder(
  execution: Execution,
  create: (settings: ClockSettings) => GoogleAppsScript.Script.Trigger,
  settings: ClockSettings = {},
): ClockBuilder {
  const told = (more: ClockSettings): ClockBuilder =>
    clockBuilder(execution, create, { ...settings, ...more });
  return facade<ClockBuilder>(
    execution,
    'ScriptApp.ClockTriggerBuilder',
    {
      everyMinutes(minutes) {
        if (!minuteSteps.includes(minutes)) {
          throw new Error(
            `The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.`,
          );
        }
        return told({ everyMinutes: minutes });
      },
      everyHours: (hours) => told({ everyHours: whole('everyHours', hours, 1) }),
      everyDays: (days) => told({ everyDays: whole('everyDays', days, 1) }),
      everyWeeks: (weeks) => told({ everyWeeks: whole('everyWeeks', weeks, 1) }),
      onWeekDay: (day) => told({ onWeekDay: weekdayOf(day) }),
      onMonthDay: (day) => told({ onMonthDay: whole('onMonthDay', day, 1, 31) }),
      atHour: (hour) => told({ atHour: whole('atHour', hour, 0, 23) }),
      nearMinute: (minute) => told({ nearMinute: whole('nearMinute', minute, 0, 59) }),
      inTimezone: (timeZone) => told({ inTimezone: knownTimeZone(timeZone) }),
      after: (ms) => told({ after: whole('after', ms, 0) }),
      at: (date) => told({ at: new Date(date as unknown as Date).getTime() }),
      atDate: (year, month, day) => told({ atDate: [year, month, day] }),
      create: () => create(settings),
    },
    ['create'],
  );
}

function weekdayOf(day: unknown): NameOf<typeof Weekday> {
  const found = nameIn(Weekday, day);
  if (!found) throw new Error(`Invalid argument: onWeekDay takes a ScriptApp.WeekDay, not ${String(day)}.`);
  return found;
}

function knownTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
  } catch {
    throw new Error(`Invalid argument: timezone ${timeZone}`);
  }
  return timeZone;
}

function whole(member: string, number: number, from: number, to = Infinity): number {
  if (Number.isInteger(number) && number >= from && number <= to) return number;
  const range = to === Infinity ? `from ${from}` : `from ${from} to ${to}`;
  throw new Error(`Invalid argument: ${member} takes a whole number ${range}, not ${number}.`);
}
