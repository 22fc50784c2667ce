import { format as formatted } from 'numfmt';
import type { CellFormat, Literal } from '../model/cell.ts';
import { patternOf } from './patterns.ts';
import { plainNumber } from './plain-number.ts';

/** What a cell shows of its value. */
export function displayText(value: Literal, format?: CellFormat, locale = 'ja_JP'): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = patternOf(format, locale);
  const isPlain = pattern === undefined || pattern === '@' || /^general$/i.test(pattern);
  if (isPlain) return typeof value === 'string' ? value : plainNumber(value);
  // Days are counted by the calendar, whose year 1900 had no 29 February, and exist before that year.
  return formatted(pattern, value, {
    locale: locale.replace('_', '-'),
    leap1900: false,
    dateSpanLarge: true,
    throws: false,
  });
}
