import { partsOf } from '../formats/serial-date.ts';

/** A heading of a group by rule, and where it stands among the others. */
export type RuledHeading = { readonly value: string | number; readonly rank: number };

type Parts = ReturnType<typeof partsOf>;

/** What dates have in common that stand under one heading (DateTimeRuleType); the serial number is that of a date. */
export function dateHeading(
  type: string | undefined,
  serial: number,
  locale: string,
): RuledHeading | undefined {
  const parts = partsOf(serial);
  const { year, month, day, hour, minute, second } = parts;
  const quarter = Math.ceil(month / 3);
  const name = nameOfMonth(parts, locale);
  switch (type) {
    case 'SECOND':
      return number(second);
    case 'MINUTE':
      return number(minute);
    case 'HOUR':
      return number(hour);
    case 'HOUR_MINUTE':
      return { value: `${hour}:${two(minute)}`, rank: hour * 60 + minute };
    case 'HOUR_MINUTE_AMPM':
      return {
        value: `${hour % 12 || 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`,
        rank: hour * 60 + minute,
      };
    case 'DAY_OF_WEEK':
      return { value: nameOfDay(parts, locale), rank: parts.weekday };
    case 'DAY_OF_YEAR':
      return number(Math.floor(serial) - serialOfNewYear(serial, parts) + 1);
    case 'DAY_OF_MONTH':
      return number(day);
    case 'DAY_MONTH':
      return { value: `${day}-${name}`, rank: month * 100 + day };
    case 'MONTH':
      return { value: name, rank: month };
    case 'QUARTER':
      return { value: `Q${quarter}`, rank: quarter };
    case 'YEAR':
      return number(year);
    case 'YEAR_MONTH':
      return { value: `${year}-${name}`, rank: year * 100 + month };
    case 'YEAR_QUARTER':
      return { value: `${year} Q${quarter}`, rank: year * 10 + quarter };
    case 'YEAR_MONTH_DAY':
      return { value: `${year}-${two(month)}-${two(day)}`, rank: Math.floor(serial) };
    default:
      return undefined;
  }
}

function number(value: number): RuledHeading {
  return { value, rank: value };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function dateOf({ year, month, day }: Parts): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

function serialOfNewYear(serial: number, parts: Parts): number {
  const days = (dateOf(parts).getTime() - Date.UTC(parts.year, 0, 1)) / 86_400_000;
  return Math.floor(serial) - days;
}

/** Days and months are in the words of the spreadsheet's locale. */
function nameOfMonth(parts: Parts, locale: string): string {
  return named(parts, locale, { month: 'short' });
}

function nameOfDay(parts: Parts, locale: string): string {
  return named(parts, locale, { weekday: 'long' });
}

function named(parts: Parts, locale: string, options: Intl.DateTimeFormatOptions): string {
  const language = locale.startsWith('ja') ? 'ja' : 'en-US';
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(dateOf(parts));
}
