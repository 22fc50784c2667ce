import type { CellView } from '../../services/sheets/view.ts';
import type { ShownColumn } from './shown-columns.ts';

/**
 * How wide the text of a row's cell may be drawn, in px, because the cells to its right are empty;
 * undefined where it ends at its own edge. A frozen column's text does not run under those that scroll.
 */
export function overflowRoom(
  cells: readonly CellView[],
  shown: readonly ShownColumn[],
  at: number,
  frozenColumnCount: number,
): number | undefined {
  const own = shown[at];
  if (!own || !overflows(cells[own.index])) return undefined;

  const isFrozen = own.index < frozenColumnCount;
  let room = own.column.width;
  for (const { index, column } of shown.slice(at + 1)) {
    if (!isEmpty(cells[index]) || index < frozenColumnCount !== isFrozen) break;
    room += column.width;
  }
  return room > own.column.width ? room : undefined;
}

function overflows(cell: CellView | undefined): boolean {
  if (!cell || cell.text === '' || cell.validation) return false;
  return (
    (cell.wrap === undefined || cell.wrap === 'OVERFLOW_CELL') &&
    (cell.horizontalAlignment ?? 'LEFT') === 'LEFT'
  );
}

function isEmpty(cell: CellView | undefined): boolean {
  return !cell || (cell.text === '' && !cell.validation);
}
