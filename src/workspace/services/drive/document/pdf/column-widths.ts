import type { HtmlElement } from '../html-tree.ts';
import { baseSize, lengthInPoints, stylesOf } from './look.ts';
import type { TableGrid } from './table-grid.ts';

export type ColumnWidths = {
  /** As pdfmake takes them: points without padding, or what its content needs. */
  readonly columns: readonly (number | 'auto')[];
  /** Points that there are for content, also where the columns take what they need. */
  readonly room: readonly number[];
};

/** Points beside the content of a cell. */
export const cellPadding = 5;

/** A line and the padding on both sides of it. */
const around = 2 * cellPadding + 1;

/**
 * How the columns of a table share `width` points: as their content needs where there is room for it; otherwise
 * the narrow ones have what they need and the wide ones share what is left.
 */
export function columnWidths(table: HtmlElement, grid: TableGrid, width: number): ColumnWidths {
  const room = width - grid.columnCount * around;
  const asked = askedWidths(table, grid, width);
  const needed = neededWidths(grid).map((need, column) => asked[column] ?? need);
  const total = needed.reduce((sum, each) => sum + each, 0);
  const fill = tableWidth(table, width);
  if (total <= room) {
    const stretch =
      fill === undefined ? 1 : Math.max(1, (fill - grid.columnCount * around) / Math.max(1, total));
    const stretched = needed.map((each) => each * stretch);
    if (fill !== undefined) return { columns: stretched, room: stretched };
    return {
      columns: needed.map((_, column) => asked[column] ?? 'auto'),
      room: needed.map((_, column) => asked[column] ?? room),
    };
  }
  const shared = shares(needed, leastWidths(grid, needed), room);
  return { columns: shared, room: shared };
}

function neededWidths({ rows, columnCount }: TableGrid): number[] {
  const needed = Array.from({ length: columnCount }, () => 1);
  for (const row of rows) {
    for (const place of row) {
      if (place.kind === 'covered') continue;
      // What a cell over several columns needs, each of them gives a part of.
      const each = (place.width + 1) / place.columns;
      for (let column = place.column; column < place.column + place.columns; column += 1) {
        needed[column] = Math.max(needed[column] ?? 0, each);
      }
    }
  }
  return needed;
}

/** What a column cannot do without: its longest word, and a few letters of what is longer. */
function leastWidths({ rows }: TableGrid, needed: readonly number[]): number[] {
  const least = needed.map((need) => Math.min(need, 4 * baseSize));
  for (const place of rows.flat()) {
    if (place.kind === 'covered' || place.columns > 1) continue;
    least[place.column] = Math.max(least[place.column] ?? 0, place.longestWord + 1);
  }
  return least;
}

/**
 * Every column has an equal share; what a narrow one leaves of it goes to the others, and what a word needs beyond
 * it comes from them. Where even the words have no room, they are broken.
 */
function shares(needed: readonly number[], least: readonly number[], room: number): number[] {
  const total = least.reduce((sum, each) => sum + each, 0);
  const bounds = total > room ? needed.map(() => 0) : least;
  let share = room / needed.length;
  for (let round = 0; ; round += 1) {
    const settled = needed.map((need, column) => settledWidth(need, bounds[column] ?? 0, share));
    const open = settled.filter((each) => each === undefined).length;
    const left = room - settled.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    const next = left / Math.max(1, open);
    if (open === 0 || Math.abs(next - share) < 0.01 || round > needed.length) {
      return settled.map((each) => each ?? next);
    }
    share = next;
  }
}

/** The width of a column that is content with less than its share, or cannot do with it. */
function settledWidth(need: number, least: number, share: number): number | undefined {
  if (need <= share) return need;
  return least >= share ? least : undefined;
}

/** Widths that `col` elements, or the cells of a row, ask for. */
function askedWidths(table: HtmlElement, { rows }: TableGrid, width: number): (number | undefined)[] {
  const asked: (number | undefined)[] = [];
  columnElements(table).forEach((element, column) => {
    asked[column] = ownWidth(element, width);
  });
  for (const place of rows.flat()) {
    if (place.kind === 'cell' && place.columns === 1) asked[place.column] ??= ownWidth(place.cell, width);
  }
  return asked;
}

function columnElements({ children }: HtmlElement): HtmlElement[] {
  return children.flatMap((child) => {
    if (child.kind === 'text') return [];
    if (child.name === 'colgroup') return columnElements(child);
    const span = Math.max(1, Number(child.attributes.get('span') ?? 1));
    return child.name === 'col' ? Array.from({ length: span }, () => child) : [];
  });
}

function ownWidth(element: HtmlElement, whole: number): number | undefined {
  const given = tableWidth(element, whole);
  return given === undefined ? undefined : Math.max(1, given - around);
}

function tableWidth(element: HtmlElement, whole: number): number | undefined {
  const given = stylesOf(element).get('width') ?? element.attributes.get('width');
  const points = lengthInPoints(given, whole);
  return points === undefined ? undefined : Math.min(points, whole);
}
