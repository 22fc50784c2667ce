/// <reference lib="dom" />
import type { Selection } from '../../../runtime/ui-session.ts';
import { cellAt, type Position, region, scroller, shownColumns, shownRows } from './grid.ts';

type Extent = 'cells' | 'rows' | 'columns';

let anchor: Position = { row: 0, column: 0 };
let focus: Position = anchor;
let extent: Extent = 'cells';
const listeners: (() => void)[] = [];

/** Runs `listener` after every change of the selection and after the grid was drawn anew. */
export function onSelection(listener: () => void): void {
  listeners.push(listener);
}

/** The cell that typing goes to. */
export function activePosition(): Position {
  return anchor;
}

export function select(from: Position, to: Position = from, what: Extent = 'cells'): void {
  anchor = from;
  focus = to;
  extent = what;
  paintSelection();
  const target = cellAt(what === 'cells' ? to : from);
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function extendTo(to: Position): void {
  select(anchor, to, extent);
}

export function selectRows(from: number, to: number): void {
  const column = shownColumns()[0] ?? 0;
  select({ row: from, column }, { row: to, column }, 'rows');
}

export function selectColumns(from: number, to: number): void {
  const row = shownRows()[0] ?? 0;
  select({ row, column: from }, { row, column: to }, 'columns');
}

/** Moves by so many shown rows and columns; `extending` keeps where the selection began. */
export function moveSelection(rows: number, columns: number, extending: boolean): void {
  const from = extending ? focus : anchor;
  const to = { row: step(shownRows(), from.row, rows), column: step(shownColumns(), from.column, columns) };
  if (extending) extendTo(to);
  else select(to);
}

function step(shown: readonly number[], from: number, distance: number): number {
  const at = shown.findIndex((number) => number >= from);
  const target = Math.min(Math.max((at < 0 ? shown.length - 1 : at) + distance, 0), shown.length - 1);
  return shown[target] ?? from;
}

/** The selected cells as scripts count them: zero-based, half-open. */
export function selection(): Selection {
  const sheet = region().dataset;
  const wholeRows = extent === 'rows';
  const wholeColumns = extent === 'columns';
  return {
    sheetId: Number(sheet.gid),
    startRowIndex: wholeColumns ? 0 : Math.min(anchor.row, focus.row),
    endRowIndex: wholeColumns ? Number(sheet.rowCount) : Math.max(anchor.row, focus.row) + 1,
    startColumnIndex: wholeRows ? 0 : Math.min(anchor.column, focus.column),
    endColumnIndex: wholeRows ? Number(sheet.columnCount) : Math.max(anchor.column, focus.column) + 1,
  };
}

/** Marks the selected cells and the heads of their rows and columns. */
export function paintSelection(): void {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = selection();
  const isRow = (row: number) => row >= startRowIndex && row < endRowIndex;
  const isColumn = (column: number) => column >= startColumnIndex && column < endColumnIndex;

  for (const marked of scroller().querySelectorAll('.selected, .active, .head-selected')) {
    marked.classList.remove('selected', 'active', 'head-selected');
  }
  for (const row of scroller().querySelectorAll<HTMLTableRowElement>('tbody tr[data-row]')) {
    if (!isRow(Number(row.dataset.row))) continue;
    row.cells[0]?.classList.add('head-selected');
    for (const cell of row.cells) {
      if (cell.dataset.column !== undefined && isColumn(Number(cell.dataset.column)))
        cell.classList.add('selected');
    }
  }
  for (const head of scroller().querySelectorAll<HTMLElement>('thead th[data-column]')) {
    if (isColumn(Number(head.dataset.column))) head.classList.add('head-selected');
  }
  cellAt(anchor)?.classList.add('active');
  for (const listener of listeners) listener();
}

/** The selected cells' content as lines of tab-separated values, for the clipboard. */
export function selectedText(): string {
  return Array.from(scroller().querySelectorAll<HTMLTableRowElement>('tbody tr[data-row]'), (row) =>
    Array.from(row.querySelectorAll<HTMLElement>('td.selected'), (cell) =>
      quoted(cell.dataset.text ?? ''),
    ).join('\t'),
  )
    .filter((line, index) => line !== '' || isRowSelected(index))
    .join('\n');
}

function isRowSelected(index: number): boolean {
  const row = scroller().querySelectorAll('tbody tr[data-row]')[index];
  return row?.querySelector('td.selected') !== null;
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
