import { instantOfSerial } from '../sheets/formats/serial-date.ts';
import { monthNames, weekdayNames } from './format-date.ts';
import { type Zone, zoneOf } from './zone.ts';

type Found = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  isAfternoon?: boolean;
  zone?: Zone;
};

type Field = { readonly letter: string; readonly width: number };

/** How fields of Java's SimpleDateFormat are read; a letter beyond them throws. */
const readers: Readonly<Record<string, (found: Found, text: string, field: Field, now: number) => void>> = {
  y: (found, text, { width }, now) =>
    void (found.year = width <= 2 && text.length === 2 ? fullYear(Number(text), now) : Number(text)),
  M: (found, text) => void (found.month = /^\d/.test(text) ? Number(text) : placeOf(text, monthNames) + 1),
  d: (found, text) => void (found.day = Number(text)),
  H: (found, text) => void (found.hour = Number(text)),
  k: (found, text) => void (found.hour = Number(text) % 24),
  h: (found, text) => void (found.hour = Number(text) % 12),
  K: (found, text) => void (found.hour = Number(text)),
  m: (found, text) => void (found.minute = Number(text)),
  s: (found, text) => void (found.second = Number(text)),
  S: (found, text) => void (found.millisecond = Number(text)),
  a: (found, text) => void (found.isAfternoon = text.toUpperCase() === 'PM'),
  E: (_found, text) => void placeOf(text, weekdayNames),
  Z: (found, text) => void (found.zone = zoneOf(`GMT${text}`)),
  X: (found, text) => void (found.zone = zoneOf(text === 'Z' ? text : `GMT${text}`)),
  z: (found, text) => void (found.zone = zoneOf(text)),
};

const shapes: Readonly<Record<string, string>> = {
  a: 'AM|PM',
  E: '[A-Za-z]+',
  Z: String.raw`[+-]\d{4}`,
  X: String.raw`Z|[+-]\d\d(?::?\d\d)?`,
  z: String.raw`GMT[+-]\d{1,2}:?\d\d|[A-Z]{3,4}`,
};

const dayMs = 86_400_000;
const serialEpoch = Date.UTC(1899, 11, 30);

/**
 * The moment (ms) that a text tells by a pattern of Java's SimpleDateFormat. As Java's lenient parser does, it lets months
 * and days run over, and passes over what follows. `now` (ms) says which century a year of two digits belongs to.
 */
export function parseDate(text: string, timeZone: string, pattern: string, now: number): number {
  const fields: Field[] = [];
  const match = new RegExp(`^${expressionOf(pattern, fields)}`, 'i').exec(text);
  const found: Found = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  try {
    if (!match) throw new Error('no match');
    for (const [index, field] of fields.entries())
      readers[field.letter]?.(found, match[index + 1] ?? '', field, now);
  } catch (error) {
    throw new Error(`Unparseable date: "${text}"`, { cause: error });
  }
  const { year, month, day, hour, minute, second, millisecond, isAfternoon } = found;
  const time = ((hour + (isAfternoon ? 12 : 0)) * 60 + minute) * 60_000 + second * 1_000 + millisecond;
  // Unlike `Date.UTC`, this takes a year below 100 for that year.
  const wall = new Date(0).setUTCFullYear(year, month - 1, day) + time;
  return instantIn(found.zone ?? zoneOf(timeZone), wall);
}

function instantIn(zone: Zone, wall: number): number {
  if ('offsetMs' in zone) return wall - zone.offsetMs;
  return instantOfSerial((wall - serialEpoch) / dayMs, zone.name);
}

/** A pattern as a regular expression, one group for each of its fields. */
function expressionOf(pattern: string, fields: Field[]): string {
  const tokens = [...pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g)];
  return tokens
    .map(([token, quoted, letter], index) => {
      if (quoted !== undefined) return escaped(quoted === '' ? "'" : quoted.replaceAll("''", "'"));
      if (letter === undefined) return escaped(token);
      if (!Object.hasOwn(readers, letter)) throw new Error(`not emulated: Utilities.parseDate with ${token}`);
      fields.push({ letter, width: token.length });
      const next = tokens[index + 1]?.[2];
      return `(${shapeOf(letter, token.length, next !== undefined && !(next in shapes))})`;
    })
    .join('');
}

/** Numbers that stand next to each other are told apart by their widths. */
function shapeOf(letter: string, width: number, touchesNumber: boolean): string {
  const shape = letter === 'M' && width > 2 ? '[A-Za-z]+' : shapes[letter];
  return shape ?? (touchesNumber ? String.raw`\d{${width}}` : String.raw`\d+`);
}

/** Java takes the year that lies less than 80 years back and no more than 20 ahead. */
function fullYear(two: number, now: number): number {
  const earliest = new Date(now).getUTCFullYear() - 80;
  const year = earliest - (earliest % 100) + two;
  return year <= earliest ? year + 100 : year;
}

function placeOf(text: string, names: readonly string[]): number {
  const wanted = text.toLowerCase();
  const place = names.findIndex((name) =>
    [name, name.slice(0, 3)].some((each) => each.toLowerCase() === wanted),
  );
  if (place < 0) throw new Error(`no name: ${text}`);
  return place;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
