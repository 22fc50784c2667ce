import { crossingTable } from '../../../../runtime/realm-values.ts';
import { cellRange, columnLetters } from '../../a1.ts';
import type { Region } from '../../model/grid.ts';
import { regionOf } from '../../model/lookup.ts';
import type { GridRange, Sheet } from '../../model/spreadsheet.ts';
import { mismatch } from '../signature.ts';

/** A region of a tab; `open` says which of its ends the notation left open: `A:C`, `2:3`, `A2:C`. */
export type Area = Region & { readonly open?: Open };

type Open = {
  readonly startRow: boolean;
  readonly endRow: boolean;
  readonly startColumn: boolean;
  readonly endColumn: boolean;
};

/** Where a grid range lies in its tab now, and what of it is open. */
export function areaOf(tab: Sheet, range: GridRange): Area {
  const region = regionOf(tab, range);
  const open = {
    startRow: range.startRowIndex === undefined,
    endRow: range.endRowIndex === undefined,
    startColumn: range.startColumnIndex === undefined,
    endColumn: range.endColumnIndex === undefined,
  };
  const isWhole = open.endRow && open.endColumn && open.startRow && open.startColumn;
  return Object.values(open).includes(true) && !isWhole ? { ...region, open } : region;
}

/** `A1:B2`; an open end is left out, as it was given. */
export function areaNotation(area: Area): string {
  const { open, startRow, endRow, startColumn, endColumn } = area;
  if (!open) return cellRange(area);
  const first =
    (open.startColumn ? '' : columnLetters(startColumn)) + (open.startRow ? '' : String(startRow + 1));
  const last = (open.endColumn ? '' : columnLetters(endColumn - 1)) + (open.endRow ? '' : String(endRow));
  return `${first}:${last}`;
}

/** Throws, in Google's words, where what `member` is given is no rows, or not of the range's size. */
export function requireSameSize(
  rows: unknown,
  { startRow, endRow, startColumn, endColumn }: Region,
  member: string,
): asserts rows is readonly (readonly unknown[])[] {
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) throw mismatch(`Range.${member}`, [rows]);
  const height = endRow - startRow;
  const width = endColumn - startColumn;
  if (rows.length !== height) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${height}.`,
    );
  }
  const wrong = rows.find((row) => row.length !== width);
  if (wrong) {
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${width}.`,
    );
  }
}

/** Throws, in Google's words, for a position below one or a size of nothing. */
export function requirePosition(row: number, column: number, height: number, width: number): void {
  if (row < 1) throw new Error('The starting row of the range is too small.');
  if (column < 1) throw new Error('The starting column of the range is too small.');
  if (height < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (width < 1) throw new Error('The number of columns in the range must be at least 1.');
}

export function requireWithin(tab: Sheet, { endRow, endColumn }: Region): void {
  const { rowCount, columnCount } = tab.properties.grid;
  if (endRow > rowCount || endColumn > columnCount) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

/** What `cell` says of each cell of a region, by rows. */
export function readCells<T>(region: Region, cell: (row: number, column: number) => T): T[][] {
  const { startRow, endRow, startColumn, endColumn } = region;
  // In their size from the start: `Array.from` takes five times as long, and rows that grow twice the memory.
  const rows = new Array<T[]>(endRow - startRow);
  for (let row = startRow; row < endRow; row += 1) {
    const cells = new Array<T>(endColumn - startColumn);
    for (let column = startColumn; column < endColumn; column += 1)
      cells[column - startColumn] = cell(row, column);
    rows[row - startRow] = cells;
  }
  return rows;
}

/** The same for the script alone: see `crossingTable`. */
export function crossingCells<T>(region: Region, cell: (row: number, column: number) => T): T[][] {
  const { startRow, endRow, startColumn, endColumn } = region;
  return crossingTable(endRow - startRow, endColumn - startColumn, (row, column) =>
    cell(startRow + row, startColumn + column),
  );
}
