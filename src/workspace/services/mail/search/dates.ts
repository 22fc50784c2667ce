import { instantOfSerial, serialOf } from '../../sheets/formats/serial-date.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * The moment of `after:2026/01/31`: midnight of that day in `timeZone`, or seconds since the epoch. Milliseconds since
 * the epoch; undefined for what is no date.
 */
export function momentOf(value: string, timeZone: string): number | undefined {
  const [, year, month, date] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(value) ?? [];
  if (year !== undefined) return midnight(year, month, date, timeZone);
  const [, m, d, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? [];
  if (y !== undefined) return midnight(y, m, d, timeZone);
  return /^\d{5,}$/.test(value) ? Number(value) * 1000 : undefined;
}

/** The moment that lies `2d`, `3m` or `1y` before `now`; undefined for another length of time. */
export function momentBefore(value: string, now: number): number | undefined {
  const [, number, unit] = /^(\d+)([dmy])$/i.exec(value) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  if (unit.toLowerCase() === 'd') return now - Number(number) * day;
  const then = new Date(now);
  const months = Number(number) * (unit.toLowerCase() === 'y' ? 12 : 1);
  return then.setUTCMonth(then.getUTCMonth() - months);
}

function midnight(
  year: string,
  month: string | undefined,
  date: string | undefined,
  timeZone: string,
): number | undefined {
  const serial = serialOf({ year: Number(year), month: Number(month), day: Number(date) });
  return serial === undefined ? undefined : instantOfSerial(serial, timeZone);
}
