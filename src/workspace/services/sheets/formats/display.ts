import type { CellFormat, Literal } from '../model/cell.ts';
import { dateText } from './date-text.ts';
import { numberText, plainNumber } from './number-text.ts';
import { patternOf } from './patterns.ts';
import { type FormatToken, formatSections, formatTokens } from './tokens.ts';

const known = new Map<string, readonly (readonly FormatToken[])[]>();

/** What a cell shows of its value. */
export function displayText(value: Literal, format?: CellFormat, locale?: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = patternOf(format, locale);
  if (typeof value === 'string')
    return pattern === undefined || !pattern.includes('@') ? value : textIn(value, pattern);
  return pattern === undefined || pattern === '@' ? plainNumber(value) : numberIn(value, pattern, locale);
}

function numberIn(value: number, pattern: string, locale: string | undefined): string {
  const sections = sectionsOf(pattern);
  const [positive = [], negative, zero] = sections;
  if (isDate(positive)) return dateText(value, positive, locale);
  if (value === 0 && zero) return numberText(value, zero);
  if (value < 0 && negative) return numberText(-value, negative);
  if (!positive.some(({ kind }) => kind === 'digits'))
    return positive.length === 0 ? '' : textOnly(positive, value);
  const text = numberText(Math.abs(value), positive);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

function textIn(value: string, pattern: string): string {
  const section = sectionsOf(pattern).find((tokens) => tokens.some(({ kind }) => kind === 'cell-text'));
  if (!section) return value;
  return section
    .map((token) => (token.kind === 'cell-text' ? value : token.kind === 'text' ? token.text : ''))
    .join('');
}

function textOnly(tokens: readonly FormatToken[], value: number): string {
  return tokens
    .map((token) =>
      token.kind === 'text' ? token.text : token.kind === 'cell-text' ? plainNumber(value) : '',
    )
    .join('');
}

function isDate(tokens: readonly FormatToken[]): boolean {
  return tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');
}

function sectionsOf(pattern: string): readonly (readonly FormatToken[])[] {
  const found = known.get(pattern) ?? formatSections(pattern).map(formatTokens);
  known.set(pattern, found);
  return found;
}
