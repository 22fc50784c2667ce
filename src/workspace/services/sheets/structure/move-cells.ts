import { relocated } from '../formulas/shift.ts';
import { cellAt, mapCells, type Region, storedPart, wholeGrid } from '../model/grid.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { type Editing, requireEditable } from '../protection.ts';
import { invalid } from '../../api-error.ts';

/** Cells of one tab, and the row and column that the first of them comes to. */
export type CellMove = {
  readonly sheetId: number;
  readonly from: Region;
  readonly row: number;
  readonly column: number;
};

/**
 * Moves whole cells, with their formats, rules and notes, within a tab; what they leave is empty. Formulas anywhere
 * follow the moved cells that they name.
 */
export function movedCells(
  spreadsheet: Spreadsheet,
  { sheetId, from, row, column }: CellMove,
  editing: Editing,
): { readonly spreadsheet: Spreadsheet; readonly to: Region } {
  const sheet = requireSheet(spreadsheet, sheetId);
  const to = {
    startRow: row,
    endRow: row + from.endRow - from.startRow,
    startColumn: column,
    endColumn: column + from.endColumn - from.startColumn,
  };
  if (from.endRow <= from.startRow || from.endColumn <= from.startColumn) throw invalid('No cells to move.');
  for (const region of [from, to]) {
    regionOf(sheet, { endRowIndex: region.endRow, endColumnIndex: region.endColumn });
    requireEditable(sheet, region, editing);
  }
  const emptied = mapCells(sheet, from, () => undefined);
  const moved = mapCells(emptied, to, (_cell, atRow, atColumn) =>
    cellAt(sheet, atRow - to.startRow + from.startRow, atColumn - to.startColumn + from.startColumn),
  );
  const distance = { rows: to.startRow - from.startRow, columns: to.startColumn - from.startColumn };
  const next = replaceSheet(spreadsheet, moved);
  const followed = next.sheets.map((other) => following(other, sheet.properties.title, from, distance));
  return { spreadsheet: { ...next, sheets: followed }, to };
}

function following(
  sheet: Sheet,
  title: string,
  from: Region,
  distance: { readonly rows: number; readonly columns: number },
): Sheet {
  return mapCells(sheet, storedPart(sheet, wholeGrid(sheet)), (cell) => {
    if (cell?.formula === undefined) return cell;
    const formula = relocated(cell.formula, sheet.properties.title, title, from, distance);
    return formula === cell.formula ? cell : { ...cell, formula };
  });
}
