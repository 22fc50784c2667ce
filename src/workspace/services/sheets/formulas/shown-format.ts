import { formatOf } from '../formats/own-format.ts';
import type { CellFormat } from '../model/cell.ts';
import { cellAt } from '../model/grid.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
import { type FormulaCell, type Place, placeKey } from './place.ts';

type NumberFormat = CellFormat['numberFormat'];

/** The number format of the cell that a formula shows when it is a reference and nothing else. */
export function shownFormat(
  spreadsheet: Spreadsheet,
  byPlace: ReadonlyMap<string, FormulaCell>,
  { row, column, compiled }: FormulaCell,
  place: Place,
  seen = 0,
): NumberFormat {
  if (!compiled.bare || seen > byPlace.size) return undefined;
  const { sheetIndex, region } = compiled.bare;
  const source = {
    sheetIndex,
    row: region.startRow + place.row - row,
    column: region.startColumn + place.column - column,
  };
  const sheet = spreadsheet.sheets[sheetIndex];
  const cell = sheet && cellAt(sheet, source.row, source.column);
  const formula = byPlace.get(placeKey(source));
  return (
    formatOf(cell?.format, cell?.formula)?.numberFormat ??
    (formula && shownFormat(spreadsheet, byPlace, formula, source, seen + 1))
  );
}
