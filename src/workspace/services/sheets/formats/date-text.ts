import { partsOf, type DateParts } from './serial-date.ts';
import type { FormatToken } from './tokens.ts';

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const;
const englishWeekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const englishMonths =
  'January February March April May June July August September October November December'.split(' ');

/** A serial number in a date format: `yyyy/mm/dd (ddd) hh:mm`; in Japanese unless the locale is an English one. */
export function dateText(serial: number, tokens: readonly FormatToken[], locale = 'ja_JP'): string {
  const showsSeconds = tokens.some((token) => token.kind === 'date' && token.letters.startsWith('s'));
  const isEnglish = locale.startsWith('en');
  const parts = partsOf(showsSeconds ? Math.round(serial * 86_400) / 86_400 : serial);
  const halfDays = tokens.some((token) => token.kind === 'date' && token.letters === 'am/pm');
  return tokens
    .map((token, index) => tokenText(token, index, tokens, parts, { halfDays, isEnglish }, serial))
    .join('');
}

type Way = { readonly halfDays: boolean; readonly isEnglish: boolean };

function tokenText(
  token: FormatToken,
  index: number,
  tokens: readonly FormatToken[],
  parts: DateParts,
  way: Way,
  serial: number,
): string {
  switch (token.kind) {
    case 'text':
      return token.text;
    case 'percent':
      return '%';
    case 'cell-text':
      return '';
    case 'elapsed':
      return String(Math.floor(serial * elapsedUnits(token.unit))).padStart(token.unit.length, '0');
    case 'digits':
      return /^\.0+$/.test(token.pattern) ? fraction(parts, token.pattern.length - 1) : token.pattern;
    case 'date':
      return letterText(token.letters, parts, way, isMinutes(index, tokens));
  }
}

function elapsedUnits(unit: string): number {
  if (unit.startsWith('h')) return 24;
  return unit.startsWith('m') ? 1_440 : 86_400;
}

function fraction({ millisecond }: DateParts, places: number): string {
  return `.${String(millisecond).padStart(3, '0').padEnd(places, '0').slice(0, places)}`;
}

/** `m` means minutes beside hours or seconds, months elsewhere. */
function isMinutes(index: number, tokens: readonly FormatToken[]): boolean {
  const before = tokens.slice(0, index).filter(isTimeOrDate).at(-1);
  const after = tokens.slice(index + 1).find(isTimeOrDate);
  return beginsWith(before, 'h') || beginsWith(after, 's');
}

function isTimeOrDate(token: FormatToken): boolean {
  return token.kind === 'elapsed' || (token.kind === 'date' && token.letters !== 'am/pm');
}

function beginsWith(token: FormatToken | undefined, letter: string): boolean {
  if (token?.kind === 'elapsed') return token.unit.startsWith(letter);
  return token?.kind === 'date' && token.letters.startsWith(letter);
}

function letterText(
  letters: string,
  parts: DateParts,
  { halfDays, isEnglish }: Way,
  minutes: boolean,
): string {
  const padded = (value: number) => String(value).padStart(Math.min(letters.length, 2), '0');
  if (letters === 'am/pm') return halfDay(parts.hour < 12, isEnglish);
  if (letters.startsWith('y')) return letters.length > 2 ? String(parts.year) : String(parts.year).slice(-2);
  if (letters.startsWith('m') && minutes) return padded(parts.minute);
  if (letters.startsWith('m')) return monthText(letters, parts.month, padded, isEnglish);
  if (letters.startsWith('d')) return dayText(letters, parts, padded, isEnglish);
  if (letters.startsWith('h')) return padded(halfDays ? parts.hour % 12 || 12 : parts.hour);
  if (letters.startsWith('s')) return padded(parts.second);
  throw new Error(`not emulated: Sheets date format ${letters}`);
}

function halfDay(isMorning: boolean, isEnglish: boolean): string {
  if (isEnglish) return isMorning ? 'AM' : 'PM';
  return isMorning ? '午前' : '午後';
}

function monthText(
  letters: string,
  month: number,
  padded: (value: number) => string,
  isEnglish: boolean,
): string {
  if (letters.length <= 2) return padded(month);
  const name = englishMonths[month - 1] ?? '';
  if (letters.length === 5) return name.charAt(0);
  if (!isEnglish) return `${month}月`;
  return letters.length === 3 ? name.slice(0, 3) : name;
}

function dayText(
  letters: string,
  parts: DateParts,
  padded: (value: number) => string,
  isEnglish: boolean,
): string {
  if (letters.length <= 2) return padded(parts.day);
  const name = englishWeekdays[parts.weekday] ?? '';
  if (isEnglish) return letters.length === 3 ? name.slice(0, 3) : name;
  const weekday = weekdays[parts.weekday] ?? '';
  return letters.length === 3 ? weekday : `${weekday}曜日`;
}
