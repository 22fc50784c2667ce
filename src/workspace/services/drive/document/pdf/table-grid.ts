import type { HtmlElement, HtmlNode } from '../html-tree.ts';
import { runsOf } from './inlines.ts';
import { type Look, lookIn } from './look.ts';
import { longestWord, textWidth } from './text-width.ts';

/** One place of a table's grid: a cell, or part of one that begins above or before. */
export type Place =
  | {
      readonly kind: 'cell';
      readonly cell: HtmlElement;
      /** Of the row that it stands in. */
      readonly look: Look;
      readonly column: number;
      readonly columns: number;
      readonly rows: number;
      /** Points that its text takes on one line, and its longest word; near enough. */
      readonly width: number;
      readonly longestWord: number;
      /** How much there is in it, in letters; a line of its own counts as many. */
      readonly letters: number;
    }
  | { readonly kind: 'covered' };

export type TableGrid = {
  /** All of the same length. */
  readonly rows: readonly (readonly Place[])[];
  readonly columnCount: number;
  /** Rows at the top that say what the columns hold. */
  readonly headerRows: number;
};

type Row = { readonly element: HtmlElement; readonly look: Look; readonly isHead: boolean };

const sections = ['thead', 'tbody', 'tfoot'];
const covered: Place = { kind: 'covered' };

/** The rows and columns of a table, with what spans several of them laid out. */
export function tableGrid(table: HtmlElement, look: Look): TableGrid {
  const rows = rowsIn(table, look);
  const places: Place[][] = rows.map(() => []);
  rows.forEach((row, index) => layRow(row, index, places));
  const columnCount = Math.max(0, ...places.map(({ length }) => length));
  const filled = places.map((row) =>
    Array.from({ length: columnCount }, (_, column) => row[column] ?? empty(column)),
  );
  return { rows: filled, columnCount, headerRows: headerRowsOf(rows) };
}

function rowsIn(table: HtmlElement, look: Look, isHead = false): Row[] {
  return table.children.filter(isElement).flatMap((child) => {
    const inner = lookIn(child, look);
    if (child.name === 'tr') return [{ element: child, look: inner, isHead: isHead || isHeading(child) }];
    return sections.includes(child.name) ? rowsIn(child, inner, child.name === 'thead') : [];
  });
}

/** A row of nothing but headings, as they stand at the top of a table. */
function isHeading(row: HtmlElement): boolean {
  const cells = cellsIn(row);
  return cells.length > 0 && cells.every(({ name }) => name === 'th');
}

function headerRowsOf(rows: readonly Row[]): number {
  const body = rows.findIndex(({ isHead }) => !isHead);
  return body < 0 ? 0 : body;
}

function cellsIn(row: HtmlElement): HtmlElement[] {
  return row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');
}

function isElement(node: HtmlNode): node is HtmlElement {
  return node.kind === 'element';
}

function layRow({ element, look }: Row, index: number, places: Place[][]): void {
  const row = places[index] ?? [];
  let column = 0;
  for (const cell of cellsIn(element)) {
    while (row[column]) column += 1;
    const columns = span(cell, 'colspan', 100);
    const rows = Math.min(span(cell, 'rowspan', 1_000), places.length - index);
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) (places[index + down] ?? [])[column + right] = covered;
    }
    const runs = runsOf(cell.children, lookIn(cell, look));
    row[column] = {
      kind: 'cell',
      cell,
      look,
      column,
      columns,
      rows,
      width: textWidth(runs),
      longestWord: longestWord(runs),
      letters: runs.reduce((sum, { text }) => sum + text.length, 0) + lineLetters * linesIn(cell),
    };
    column += columns;
  }
}

const lineLetters = 40;
const lineNames = new Set(['br', 'p', 'div', 'li', 'tr', 'dt', 'dd', 'img', 'pre', 'h1', 'h2', 'h3']);

function linesIn({ children }: HtmlElement): number {
  return children
    .filter(isElement)
    .reduce((sum, child) => sum + linesIn(child) + (lineNames.has(child.name) ? 1 : 0), 0);
}

function span({ attributes }: HtmlElement, name: string, most: number): number {
  return Math.min(most, Math.max(1, Number(attributes.get(name) ?? 1)));
}

/** What a row lacks at its end. */
function empty(column: number): Place {
  const cell: HtmlElement = { kind: 'element', name: 'td', attributes: new Map(), children: [] };
  return {
    kind: 'cell',
    cell,
    look: { bold: false, size: 1, preformatted: false },
    column,
    columns: 1,
    rows: 1,
    width: 0,
    longestWord: 0,
    letters: 0,
  };
}
