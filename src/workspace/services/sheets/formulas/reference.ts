import { columnLetters, quotedTitle } from '../a1.ts';
import { lastColumn, lastRow, type Point, tokens } from './ironcalc.ts';

/** A cell or range as a formula names it; points count from one, an open end is the engine's last row. */
export type Reference = { readonly title?: string; readonly left: Point; readonly right?: Point };

/**
 * The formula with each reference replaced by what `change` makes of it (the same object: left as written;
 * undefined: `#REF!`). Open ranges (`A2:C`) stay open.
 */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => Reference | undefined,
): string {
  const source = closedRanges(formula.slice(1));
  const characters = Array.from(source);
  let result = '';
  let written = 0;
  let changed = false;
  for (const { token, start, end } of tokens(source)) {
    const reference = referenceOf(token);
    if (!reference) continue;
    const next = change(reference);
    if (next === reference) continue;
    changed = true;
    result +=
      characters.slice(written, leading(characters, start)).join('') + (next ? printed(next) : '#REF!');
    written = end;
  }
  return changed ? `=${openedRanges(result + characters.slice(written).join(''))}` : formula;
}

/** What a token refers to, if it does. */
export function referenceOf(token: ReturnType<typeof tokens>[number]['token']): Reference | undefined {
  if (typeof token === 'string') return undefined;
  if ('Reference' in token) {
    const { sheet, ...left } = token.Reference;
    return { left, ...(typeof sheet === 'string' && { title: sheet }) };
  }
  if ('Range' in token) {
    const { sheet, left, right } = token.Range;
    return { left, right, ...(typeof sheet === 'string' && { title: sheet }) };
  }
  return undefined;
}

/** The engine reads no half-open ranges (`$A2:C`): they get their last row written out. */
export function closedRanges(source: string): string {
  return outsideText(source, (part) =>
    part.replace(
      /(?<![\p{L}\p{N}_.])(\$?[A-Za-z]{1,3}\$?[0-9]+:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.($])/gu,
      `$1${lastRow}`,
    ),
  );
}

function openedRanges(source: string): string {
  return outsideText(source, (part) =>
    part.replace(new RegExp(`(:\\$?[A-Za-z]{1,3})${lastRow}(?![0-9])`, 'g'), '$1'),
  );
}

/** Applies `change` to what stands outside of quotes. */
export function outsideText(source: string, change: (part: string) => string): string {
  return source
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

/** A token begins where the one before it ended: blanks in between belong to neither. */
function leading(characters: readonly string[], start: number): number {
  let position = start;
  while (/\s/.test(characters[position] ?? '')) position += 1;
  return position;
}

export function printed({ title, left, right }: Reference): string {
  const prefix = title === undefined ? '' : `${quotedTitle(title)}!`;
  if (!right) return prefix + point(left);
  if (left.row === 1 && right.row === lastRow && left.absolute_row) {
    return `${prefix}${columnOf(left)}:${columnOf(right)}`;
  }
  if (left.column === 1 && right.column === lastColumn && left.absolute_column) {
    return `${prefix}${rowOf(left)}:${rowOf(right)}`;
  }
  return `${prefix}${point(left)}:${point(right)}`;
}

function point(at: Point): string {
  return columnOf(at) + rowOf(at);
}

function columnOf({ column, absolute_column }: Point): string {
  return (absolute_column ? '$' : '') + columnLetters(column - 1);
}

function rowOf({ row, absolute_row }: Point): string {
  return (absolute_row ? '$' : '') + String(row);
}
