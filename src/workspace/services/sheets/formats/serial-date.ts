import { offsetAt } from '../../../runtime/time-zone.ts';

/** Milliseconds of a day; Sheets counts days since 1899-12-30 in the spreadsheet's own zone. */
const day = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

export type DateParts = {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 is Sunday. */
  readonly weekday: number;
};

/** Wall-clock parts of a serial number, to the millisecond. */
export function partsOf(serial: number): DateParts {
  const at = new Date(epoch + Math.round(serial * day));
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    millisecond: at.getUTCMilliseconds(),
    weekday: at.getUTCDay(),
  };
}

/** The serial number of a wall-clock date; undefined when there is no such day or time. */
export function serialOf(
  { year, month, day: date }: { year: number; month: number; day: number },
  { hour = 0, minute = 0, second = 0 } = {},
): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  if (!exists || hour > 24 || minute > 59 || second > 59) return undefined;
  return (at.getTime() - epoch) / day + (hour * 3_600 + minute * 60 + second) / 86_400;
}

/** The serial number of an instant, as clocks in `timeZone` show it. */
export function serialOfInstant(milliseconds: number, timeZone: string): number {
  return (milliseconds + offsetAt(milliseconds, timeZone) - epoch) / day;
}

/** The instant at which clocks in `timeZone` show the serial number. */
export function instantOfSerial(serial: number, timeZone: string): number {
  const wall = epoch + Math.round(serial * day);
  const first = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(first, timeZone);
}
