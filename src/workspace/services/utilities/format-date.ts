import { type CalendarFields, calendarFields } from './calendar-fields.ts';
import { zoneOf } from './zone.ts';
import { zoneName } from './zone-name.ts';

/** Fields of Java's SimpleDateFormat that are emulated; a letter beyond them throws. */
const fields: Readonly<Record<string, (parts: Parts, width: number) => string>> = {
  y: ({ year }, width) => yearText(year, width),
  L: ({ month }, width) => (width > 2 ? monthName(month, width) : month.padStart(width, '0')),
  M: ({ month }, width) => (width > 2 ? monthName(month, width) : month.padStart(width, '0')),
  d: ({ day }, width) => day.padStart(width, '0'),
  H: ({ hour }, width) => hour.padStart(width, '0'),
  h: ({ hour }, width) => String(Number(hour) % 12 || 12).padStart(width, '0'),
  m: ({ minute }, width) => minute.padStart(width, '0'),
  s: ({ second }, width) => second.padStart(width, '0'),
  S: ({ millisecond }, width) => millisecond.padStart(width, '0'),
  E: ({ weekday }, width) => (width > 3 ? weekday : weekday.slice(0, 3)),
  a: ({ hour }) => (Number(hour) < 12 ? 'AM' : 'PM'),
  u: ({ weekday }) => String(weekdayNames.indexOf(weekday) + 1),
  z: ({ zone }, width) => zone(width > 3) ?? unknownField('z'.repeat(width)),
  Z: ({ offset }) => offset.replace(':', ''),
  X: ({ offset }, width) => (offset === '+00:00' ? 'Z' : isoOffset(offset, width)),
  G: () => 'AD',
  k: ({ hour }, width) => String(Number(hour) || 24).padStart(width, '0'),
  K: ({ hour }, width) => String(Number(hour) % 12).padStart(width, '0'),
  Y: (parts, width) => yearText(String(countsOf(parts).weekYear), width),
  w: (parts, width) => String(countsOf(parts).weekOfYear).padStart(width, '0'),
  W: (parts, width) => String(countsOf(parts).weekOfMonth).padStart(width, '0'),
  D: (parts, width) => String(countsOf(parts).dayOfYear).padStart(width, '0'),
  F: (parts, width) => String(countsOf(parts).weekdayOfMonth).padStart(width, '0'),
};

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** English, as Apps Script writes them wherever the script runs. */
export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

type Parts = Readonly<
  Record<
    'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond' | 'weekday' | 'offset',
    string
  >
> & { zone(isLong: boolean): string | undefined };

/** A moment (ms) in words of Java's SimpleDateFormat pattern, in an IANA time zone. */
export function formatDate(moment: number, timeZone: string, pattern: string): string {
  const parts = partsOf(moment, timeZone);
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (run: string, quoted: string | undefined, letter: string) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
      return (fields[letter] ?? (() => unknownField(run)))(parts, run.length);
    },
  );
}

/** Formatters are dear to make and few. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function partsOf(moment: number, timeZone: string): Parts {
  const zone = zoneOf(timeZone);
  const isShifted = 'offsetMs' in zone;
  const formatter = formatterOf(isShifted ? 'UTC' : zone.name);
  const shown = isShifted ? moment + zone.offsetMs : moment;
  const given = Object.fromEntries(formatter.formatToParts(shown).map(({ type, value }) => [type, value]));
  const part = (name: string) => given[name] ?? '';
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    millisecond: String(((moment % 1000) + 1000) % 1000),
    weekday: part('weekday'),
    zone: (isLong) => (isShifted ? `GMT${offsetText(zone.offsetMs)}` : zoneName(moment, zone.name, isLong)),
    offset: isShifted ? offsetText(zone.offsetMs) : part('timeZoneName').replace('GMT', '') || '+00:00',
  };
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    weekday: 'long',
    timeZoneName: 'longOffset',
  });
  formatters.set(timeZone, made);
  return made;
}

/** `+09`, `+0900` or `+09:00`, by the width of the field. */
function isoOffset(offset: string, width: number): string {
  if (width === 1) return offset.slice(0, 3);
  return width === 2 ? offset.replace(':', '') : offset;
}

function offsetText(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / 60_000;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0'));
  return `${offsetMs < 0 ? '-' : '+'}${hour}:${minute}`;
}

function yearText(year: string, width: number): string {
  return width === 2 ? year.slice(-2) : year.padStart(width, '0');
}

function countsOf({ year, month, day }: Parts): CalendarFields {
  return calendarFields(Number(year), Number(month), Number(day));
}

function monthName(month: string, width: number): string {
  const name = monthNames[Number(month) - 1] ?? '';
  return width > 3 ? name : name.slice(0, 3);
}

function unknownField(field: string): never {
  throw new Error(`not emulated: Utilities.formatDate with ${field}`);
}
