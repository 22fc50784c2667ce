import { closing, kindOf, separators } from './call-structure.ts';
import type { Token } from './ironcalc.ts';
import type { ReadRange } from './read-range.ts';
import { referenceOf, type Reference } from './reference.ts';

/** Where a formula's result takes its number format from, when nobody chose one. */
export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'type'; readonly type: 'DATE' | 'TIME' | 'DATE_TIME' }
  /** The cells themselves, one for each that the formula fills. */
  | { readonly kind: 'cells'; readonly range: ReadRange }
  /** The numbers of a column of the range, counted from zero. */
  | { readonly kind: 'column'; readonly range: ReadRange; readonly column: number }
  /** Each column of the range for the same one of the result. */
  | { readonly kind: 'columns'; readonly range: ReadRange }
  | { readonly kind: 'first'; readonly of: readonly Shown[] }
  /** A date and a number make a date, two dates a number. */
  | { readonly kind: 'sum'; readonly left: Shown; readonly right: Shown }
  /** Money times a number is money; a date is none any more. */
  | { readonly kind: 'product'; readonly of: readonly Shown[] };

type Reader = {
  readonly tokens: readonly Token[];
  readonly rangeOf: (reference: Reference) => ReadRange | undefined;
  readonly end: number;
  at: number;
};

const nothing: Shown = { kind: 'nothing' };

/** What the tokens from `from` to before `to` are shown as. */
export function shownBy(
  tokens: readonly Token[],
  rangeOf: Reader['rangeOf'],
  from = 0,
  to = tokens.length,
): Shown {
  const reader: Reader = { tokens, rangeOf, end: to, at: from };
  const shown = sum(reader);
  // A comparison or a text put together is no number.
  return reader.at >= to ? shown : nothing;
}

function sum(reader: Reader): Shown {
  let left = product(reader);
  while (reader.at < reader.end && isKind(reader, 'Addition')) {
    reader.at += 1;
    left = { kind: 'sum', left, right: product(reader) };
  }
  return left;
}

function product(reader: Reader): Shown {
  const factors = [factor(reader)];
  while (reader.at < reader.end && (isKind(reader, 'Product') || kindHere(reader) === 'Power')) {
    reader.at += 1;
    factors.push(factor(reader));
  }
  const [only = nothing] = factors;
  return factors.length === 1 ? only : { kind: 'product', of: factors };
}

function factor(reader: Reader): Shown {
  if (isKind(reader, 'Addition')) {
    reader.at += 1;
    return { kind: 'product', of: [factor(reader)] };
  }
  const shown = operand(reader);
  while (kindHere(reader) === 'Percent') reader.at += 1;
  return shown;
}

function operand(reader: Reader): Shown {
  const token = reader.tokens[reader.at]?.token;
  if (token === undefined) return nothing;
  const reference = referenceOf(token);
  if (reference) {
    reader.at += 1;
    const range = reader.rangeOf(reference);
    return range ? { kind: 'cells', range } : nothing;
  }
  if (token === 'LeftParenthesis') {
    const close = closing(reader.tokens, reader.at);
    const inner = shownBy(reader.tokens, reader.rangeOf, reader.at + 1, close);
    reader.at = close + 1;
    return inner;
  }
  if (typeof token === 'object' && 'Ident' in token && isCall(reader)) return call(reader, token.Ident);
  reader.at += 1;
  return nothing;
}

function isCall({ tokens, at }: Reader): boolean {
  return kindOf(tokens, at + 1) === 'LeftParenthesis';
}

function call(reader: Reader, name: string): Shown {
  const open = reader.at + 1;
  const close = closing(reader.tokens, open);
  reader.at = close + 1;
  const commas = separators(reader.tokens, open + 1, close);
  const starts = [open + 1, ...commas.map((comma) => comma + 1)];
  const ends = [...commas, close];
  const shownOf = (position: number): Shown => {
    const [from, to] = [starts[position], ends[position]];
    return from === undefined || to === undefined
      ? nothing
      : shownBy(reader.tokens, reader.rangeOf, from, to);
  };
  const numberOf = (position: number): number | undefined => {
    const token = reader.tokens[starts[position] ?? -1]?.token;
    return typeof token === 'object' && 'Number' in token ? Number(token.Number) : undefined;
  };
  return shownByCall(name.toUpperCase(), { count: starts.length, shownOf, numberOf });
}

type Call = {
  readonly count: number;
  shownOf(position: number): Shown;
  numberOf(position: number): number | undefined;
};

const types: Readonly<Record<string, 'DATE' | 'TIME' | 'DATE_TIME'>> = {
  ...Object.fromEntries(
    ['DATE', 'TODAY', 'EDATE', 'EOMONTH', 'WORKDAY', 'WORKDAY.INTL', 'DATEVALUE', 'TO_DATE'].map((name) => [
      name,
      'DATE',
    ]),
  ),
  NOW: 'DATE_TIME',
  TIME: 'TIME',
  TIMEVALUE: 'TIME',
};

/** Functions that give back one of their arguments: which ones, counted from zero. */
const chosen: Readonly<Record<string, (count: number) => readonly number[]>> = {
  IF: () => [1, 2],
  IFERROR: () => [0, 1],
  IFNA: () => [0, 1],
  IFS: (count) => every(count, 1),
  CHOOSE: (count) => every(count, 1, 1),
  SWITCH: (count) => [...every(count, 2), count - 1],
  ARRAYFORMULA: () => [0],
};

/** Functions that come to a number like those of a range. */
const like: Readonly<Record<string, (count: number) => readonly number[]>> = {
  ...Object.fromEntries(
    ['MAX', 'MIN', 'SUM', 'AVERAGE', 'MEDIAN', 'MODE'].map((name) => [
      name,
      (count: number) => every(count, 0, 1),
    ]),
  ),
  ...Object.fromEntries(
    ['LARGE', 'SMALL', 'SUMIFS', 'MAXIFS', 'MINIFS', 'AVERAGEIFS', 'HLOOKUP', 'OFFSET'].map((name) => [
      name,
      () => [0],
    ]),
  ),
  SUMIF: (count) => [count > 2 ? 2 : 0],
  AVERAGEIF: (count) => [count > 2 ? 2 : 0],
  XLOOKUP: () => [2],
  LOOKUP: (count) => [count - 1],
};

const columnwise = new Set(['FILTER', 'SORT', 'UNIQUE', 'ARRAY_CONSTRAIN', 'TAKE', 'DROP']);

function shownByCall(name: string, { count, shownOf, numberOf }: Call): Shown {
  const type = types[name];
  if (type) return { kind: 'type', type };
  const positions = chosen[name]?.(count);
  if (positions) return { kind: 'first', of: positions.map(shownOf) };
  if (name === 'VLOOKUP') return columnOf(shownOf(1), numberOf(2));
  if (name === 'INDEX') return columnOf(shownOf(0), numberOf(2) ?? 1);
  if (columnwise.has(name)) return columnsOf(shownOf(0));
  const likes = like[name]?.(count);
  return likes ? { kind: 'first', of: likes.map((position) => columnOf(shownOf(position), 1)) } : nothing;
}

function columnOf(shown: Shown, column: number | undefined): Shown {
  if (shown.kind !== 'cells') return shown;
  return column === undefined ? nothing : { kind: 'column', range: shown.range, column: column - 1 };
}

function columnsOf(shown: Shown): Shown {
  return shown.kind === 'cells' ? { kind: 'columns', range: shown.range } : shown;
}

function every(count: number, first: number, step = 2): number[] {
  const positions: number[] = [];
  for (let position = first; position < count; position += step) positions.push(position);
  return positions;
}

function kindHere({ tokens, at, end }: Reader): string | undefined {
  return at < end ? kindOf(tokens, at) : undefined;
}

function isKind({ tokens, at }: Reader, kind: string): boolean {
  const token = tokens[at]?.token;
  return typeof token === 'object' && kind in token;
}
