import { columnIndex, columnLetters } from '../a1.ts';
import { outsideText } from './reference.ts';

/** A cell, zero-based: where the formula stands. */
type Cell = { readonly row: number; readonly column: number };

const r1c1 =
  /(?<![\p{L}\p{N}_.])(?:R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?|R(\[-?\d+\]|\d+)|C(\[-?\d+\]|\d+))(?![\p{L}\p{N}_.(])/gu;
const a1 =
  /(?<![\p{L}\p{N}_.])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d+)|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d+):(\$?)(\d+))(?![\p{L}\p{N}_.(])/gu;

/** `=R[-1]C1` as `=$A4` where it stands in row 5. */
export function fromR1C1(formula: string, at: Cell): string {
  return outsideText(formula, (part) =>
    part.replace(r1c1, (_whole, row?: string, column?: string, rowAlone?: string, columnAlone?: string) => {
      if (rowAlone !== undefined) return rowText(rowAlone, at);
      if (columnAlone !== undefined) return columnText(columnAlone, at);
      return columnText(column, at) + rowText(row, at);
    }),
  );
}

/** `=$A4` as `=R[-1]C1` where it stands in row 5. */
export function toR1C1(formula: string, at: Cell): string {
  const row = (fixed: string, text: string) => part('R', fixed, Number(text) - 1, at.row);
  const column = (fixed: string, text: string) => part('C', fixed, columnIndex(text), at.column);
  return outsideText(formula, (outside) =>
    outside.replace(a1, (_whole, ...groups: readonly string[]) => {
      const [fixedColumn = '', letters, fixedRow = '', digits, ...lines] = groups;
      if (letters !== undefined && digits !== undefined)
        return row(fixedRow, digits) + column(fixedColumn, letters);
      const [fixed = '', first, fixedLast = '', last, ...numbers] = lines;
      if (first !== undefined && last !== undefined)
        return `${column(fixed, first)}:${column(fixedLast, last)}`;
      const [fixedStart = '', start = '', fixedEnd = '', end = ''] = numbers;
      return `${row(fixedStart, start)}:${row(fixedEnd, end)}`;
    }),
  );
}

function part(letter: string, fixed: string, index: number, own: number): string {
  return fixed === '$' ? `${letter}${index + 1}` : `${letter}[${index - own}]`;
}

function rowText(given: string | undefined, at: Cell): string {
  const { fixed, index } = place(given, at.row);
  return `${fixed}${index + 1}`;
}

function columnText(given: string | undefined, at: Cell): string {
  const { fixed, index } = place(given, at.column);
  return fixed + columnLetters(index);
}

/** `[2]` counts from where the formula stands, `2` from the beginning; nothing is the same row or column. */
function place(given: string | undefined, own: number): { readonly fixed: string; readonly index: number } {
  if (given === undefined) return { fixed: '', index: own };
  if (given.startsWith('[')) return { fixed: '', index: own + Number(given.slice(1, -1)) };
  return { fixed: '$', index: Number(given) - 1 };
}
