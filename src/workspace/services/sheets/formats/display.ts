import type { CellFormat, Literal } from '../model/cell.ts';
import { dateText } from './date-text.ts';
import { numberText, plainNumber } from './number-text.ts';
import { patternOf } from './patterns.ts';
import { type FormatToken, formatSections, formatTokens, sectionCondition } from './tokens.ts';

type Section = {
  readonly tokens: readonly FormatToken[];
  readonly isFor: ((value: number) => boolean) | undefined;
};

const known = new Map<string, readonly Section[]>();

/** What a cell shows of its value. */
export function displayText(value: Literal, format?: CellFormat, locale?: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = patternOf(format, locale);
  if (typeof value === 'string')
    return pattern === undefined || !pattern.includes('@') ? value : textIn(value, pattern);
  return pattern === undefined || pattern === '@' || /^general$/i.test(pattern)
    ? plainNumber(value)
    : numberIn(value, pattern, locale);
}

function numberIn(value: number, pattern: string, locale: string | undefined): string {
  const sections = sectionsOf(pattern);
  if (sections.some(({ isFor }) => isFor)) {
    // The first without a condition is for all that meets none.
    const section = sections.find(({ isFor }) => isFor?.(value)) ?? sections.find(({ isFor }) => !isFor);
    return section ? withSign(value, section.tokens, locale) : plainNumber(value);
  }
  const [positive = [], negative, zero] = sections.map(({ tokens }) => tokens);
  if (isDate(positive)) return dateText(value, positive, locale);
  if (value === 0 && zero) return numberText(value, zero);
  if (value < 0 && negative) return numberText(-value, negative);
  return withSign(value, positive, locale);
}

function withSign(value: number, tokens: readonly FormatToken[], locale: string | undefined): string {
  if (isDate(tokens)) return dateText(value, tokens, locale);
  if (!tokens.some(({ kind }) => kind === 'digits'))
    return tokens.length === 0 ? '' : textOnly(tokens, value);
  const text = numberText(Math.abs(value), tokens);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

function textIn(value: string, pattern: string): string {
  const section = sectionsOf(pattern).find(({ tokens }) => tokens.some(({ kind }) => kind === 'cell-text'));
  if (!section) return value;
  return section.tokens
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

function sectionsOf(pattern: string): readonly Section[] {
  const found =
    known.get(pattern) ??
    formatSections(pattern).map((section) => ({
      tokens: formatTokens(section),
      isFor: sectionCondition(section),
    }));
  known.set(pattern, found);
  return found;
}
