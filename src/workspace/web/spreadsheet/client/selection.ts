/// <reference lib="dom" />
import type { Selection } from '../../../runtime/ui-session.ts';
import type { Block } from '../../../services/sheets/changes/change.ts';
import { cellAt, type Position, region, scroller, shownColumns, shownRows } from './grid.ts';

type Extent = 'cells' | 'rows' | 'columns';

/** One selected range: where it began, where it reaches to, and whether whole rows or columns are meant. */
type Picked = { readonly anchor: Position; readonly focus: Position; readonly extent: Extent };

const start: Position = { row: 0, column: 0 };

let active: Picked = { anchor: start, focus: start, extent: 'cells' };
/** Ranges selected before the active one, which stay selected beside it. */
let others: readonly Picked[] = [];
const listeners: (() => void)[] = [];

/** Runs `listener` after every change of the selection and after the grid was drawn anew. */
export function onSelection(listener: () => void): void {
  listeners.push(listener);
}

/** The cell that typing goes to. */
export function activePosition(): Position {
  return active.anchor;
}

/** Selects a range, and nothing else unless `adding`. */
export function select(from: Position, to = from, extent: Extent = 'cells', adding = false): void {
  others = adding ? [...others, active] : [];
  reach({ anchor: from, focus: to, extent });
}

export function extendTo(to: Position): void {
  reach({ ...active, focus: to });
}

function reach(picked: Picked): void {
  active = picked;
  paintSelection();
  const target = cellAt(picked.extent === 'cells' ? picked.focus : picked.anchor);
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function selectRows(from: number, to: number, adding = false): void {
  const column = shownColumns()[0] ?? 0;
  select({ row: from, column }, { row: to, column }, 'rows', adding);
}

export function selectColumns(from: number, to: number, adding = false): void {
  const row = shownRows()[0] ?? 0;
  select({ row, column: from }, { row, column: to }, 'columns', adding);
}

/** Moves by so many shown rows and columns; `extending` keeps where the selection began. */
export function moveSelection(rows: number, columns: number, extending: boolean): void {
  const from = extending ? active.focus : active.anchor;
  const to = { row: step(shownRows(), from.row, rows), column: step(shownColumns(), from.column, columns) };
  if (extending) extendTo(to);
  else select(to);
}

function step(shown: readonly number[], from: number, distance: number): number {
  const at = shown.findIndex((number) => number >= from);
  const target = Math.min(Math.max((at < 0 ? shown.length - 1 : at) + distance, 0), shown.length - 1);
  return shown[target] ?? from;
}

/** The range selected last, as scripts count it: zero-based, half-open. */
export function selection(): Selection {
  return rangeOf(active);
}

/** Every selected range, the one selected last at the end. */
export function selections(): Selection[] {
  return [...others, active].map(rangeOf);
}

function rangeOf({ anchor, focus, extent }: Picked): Selection {
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

/** A range as changes name it. */
export function blockOf(range: Selection): Block {
  return {
    row: range.startRowIndex,
    column: range.startColumnIndex,
    rowCount: range.endRowIndex - range.startRowIndex,
    columnCount: range.endColumnIndex - range.startColumnIndex,
  };
}

/** Marks the selected cells and the heads of their rows and columns. */
export function paintSelection(): void {
  const ranges = selections();
  const ofRow = (row: number) =>
    ranges.filter(({ startRowIndex, endRowIndex }) => row >= startRowIndex && row < endRowIndex);
  const holdsColumn = (among: readonly Selection[], column: number) =>
    among.some(
      ({ startColumnIndex, endColumnIndex }) => column >= startColumnIndex && column < endColumnIndex,
    );

  for (const marked of scroller().querySelectorAll('.selected, .active, .head-selected')) {
    marked.classList.remove('selected', 'active', 'head-selected');
  }
  for (const row of scroller().querySelectorAll<HTMLTableRowElement>('tbody tr[data-row]')) {
    const here = ofRow(Number(row.dataset.row));
    if (here.length === 0) continue;
    row.cells[0]?.classList.add('head-selected');
    for (const cell of row.cells) {
      if (cell.dataset.column !== undefined && holdsColumn(here, Number(cell.dataset.column)))
        cell.classList.add('selected');
    }
  }
  for (const head of scroller().querySelectorAll<HTMLElement>('thead th[data-column]')) {
    if (holdsColumn(ranges, Number(head.dataset.column))) head.classList.add('head-selected');
  }
  cellAt(active.anchor)?.classList.add('active');
  for (const listener of listeners) listener();
}
