import { instantOfSerial, partsOf, serialOfInstant } from '../sheets/formats/serial-date.ts';

/** Days and time of day at which a clock trigger fires, by the clocks of its time zone. */
export type Calendar = {
  readonly days:
    | { readonly kind: 'every'; readonly days: number }
    /** `weekday` counts from Sunday, 0. */
    | { readonly kind: 'weekly'; readonly weeks: number; readonly weekday: number }
    | { readonly kind: 'monthly'; readonly day: number };
  readonly hour: number;
  readonly minute: number;
  readonly timeZone: string;
};

/**
 * The first time after `now` that the calendar names, counted on from `last` when it fired before; milliseconds since
 * the epoch. A month without the day is passed over.
 */
export function nextTime(calendar: Calendar, now: number, last?: number): number {
  const { hour, minute, timeZone } = calendar;
  const dayOf = (instant: number) => Math.floor(serialOfInstant(instant, timeZone));
  const lastDay = last === undefined ? undefined : dayOf(last);
  for (let day = dayOf(now); ; day += 1) {
    const instant = instantOfSerial(day + (hour * 60 + minute) / 1_440, timeZone);
    if (instant > now && isNamed(calendar, day, lastDay)) return instant;
  }
}

function isNamed({ days }: Calendar, day: number, lastDay = day): boolean {
  switch (days.kind) {
    case 'every':
      return (day - lastDay) % days.days === 0;
    case 'weekly':
      // From the first one on the weekday is right already; weeks are counted from it.
      return partsOf(day).weekday === days.weekday && (day - lastDay) % (7 * days.weeks) === 0;
    case 'monthly':
      return partsOf(day).day === days.day;
  }
}
