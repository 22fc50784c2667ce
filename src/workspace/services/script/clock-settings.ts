import type { NameOf } from '../enumeration.ts';
import { instantOfSerial, partsOf, serialOf, serialOfInstant } from '../sheets/formats/serial-date.ts';
import { Weekday } from '../weekday.ts';
import { type Calendar, nextTime } from './calendar.ts';
import type { ClockEvent } from './triggers.ts';

/** What a ClockTriggerBuilder was told, one field for each of its methods. */
export type ClockSettings = {
  readonly everyMinutes?: number;
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly everyWeeks?: number;
  readonly onWeekDay?: NameOf<typeof Weekday>;
  readonly onMonthDay?: number;
  readonly atHour?: number;
  readonly nearMinute?: number;
  readonly inTimezone?: string;
  readonly after?: number;
  readonly at?: number;
  readonly atDate?: readonly [year: number, month: number, day: number];
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * When a trigger so built fires. Google takes any minute of the hour that `atHour` names, and keeps to it; here it is
 * the first one, so that what a person sees does not hang on chance. `nearMinute`, which Google keeps within a quarter
 * of an hour, is kept exactly.
 */
export function clockEvent(settings: ClockSettings, now: number, scriptTimeZone: string): ClockEvent {
  const { everyMinutes, everyHours, atHour, nearMinute, inTimezone = scriptTimeZone } = settings;
  const once = singleTime(settings, now, inTimezone);
  if (once !== undefined) return { kind: 'clock', nextAt: once };

  if (everyMinutes !== undefined || everyHours !== undefined) {
    if (atHour !== undefined || nearMinute !== undefined)
      throw new Error('not emulated: ScriptApp.ClockTriggerBuilder.atHour or nearMinute within a day');
    return interval(everyMinutes === undefined ? (everyHours ?? 0) * HOUR_MS : everyMinutes * MINUTE_MS, now);
  }

  const today = partsOf(serialOfInstant(now, inTimezone)).weekday;
  const days = calendarDays(settings, today);
  if (!days) throw new Error('A clock trigger needs a frequency or a time.');
  // Without a time of day Google picks one: here it is the one at which the trigger was made.
  const isPlain = atHour === undefined && nearMinute === undefined && settings.onMonthDay === undefined;
  if (isPlain && settings.onWeekDay === undefined)
    return interval(
      days.kind === 'every' ? days.days * DAY_MS : (settings.everyWeeks ?? 1) * 7 * DAY_MS,
      now,
    );

  const calendar = { days, hour: atHour ?? 0, minute: nearMinute ?? 0, timeZone: inTimezone };
  return { kind: 'clock', calendar, nextAt: nextTime(calendar, now) };
}

function singleTime(
  { after, at, atDate, atHour = 0, nearMinute = 0 }: ClockSettings,
  now: number,
  timeZone: string,
): number | undefined {
  if (after !== undefined) return now + after;
  if (at !== undefined || atDate === undefined) return at;
  const [year, month, day] = atDate;
  const serial = serialOf({ year, month, day }, { hour: atHour, minute: nearMinute });
  if (serial === undefined) throw new Error(`Invalid argument: there is no date ${year}-${month}-${day}.`);
  return instantOfSerial(serial, timeZone);
}

function calendarDays(
  { everyDays, everyWeeks, onWeekDay, onMonthDay }: ClockSettings,
  today: number,
): Calendar['days'] | undefined {
  if (onMonthDay !== undefined) return { kind: 'monthly', day: onMonthDay };
  if (everyWeeks !== undefined || onWeekDay !== undefined) {
    const weekday = onWeekDay === undefined ? today : Object.keys(Weekday).indexOf(onWeekDay);
    return { kind: 'weekly', weeks: everyWeeks ?? 1, weekday };
  }
  return everyDays === undefined ? undefined : { kind: 'every', days: everyDays };
}

function interval(everyMs: number, now: number): ClockEvent {
  return { kind: 'clock', everyMs, nextAt: now + everyMs };
}
