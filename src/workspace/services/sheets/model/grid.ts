import { type Cell, emptyRow, holdsData, type Row } from './cell.ts';
import type { Sheet } from './spreadsheet.ts';

/** A rectangle within a sheet's grid, zero-based and half-open. */
export type Region = {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
};

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** The sheet with every cell of `region` replaced by what `change` makes of it. */
export function mapCells(
  sheet: Sheet,
  region: Region,
  change: (cell: Cell | undefined, row: number, column: number) => Cell | undefined,
): Sheet {
  const rows = sheet.rows.slice();
  for (let row = region.startRow; row < region.endRow; row += 1) {
    const changed = mapRow(rows[row] ?? emptyRow, region, (cell, column) => change(cell, row, column));
    if (changed.length > 0 || row < rows.length) putRow(rows, row, changed);
  }
  return { ...sheet, rows };
}

/** A row in which nothing changes stays the same object: that is how storage knows what to write. */
function mapRow(
  row: Row,
  region: Region,
  change: (cell: Cell | undefined, column: number) => Cell | undefined,
): Row {
  let cells: (Cell | undefined)[] | undefined;
  for (let column = region.startColumn; column < region.endColumn; column += 1) {
    const before = row[column];
    const cell = change(before, column);
    if (cell === before) continue;
    cells ??= row.slice();
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
  }
  return cells ? trimmed(cells) : row;
}

function putRow(rows: Row[], index: number, row: Row): void {
  while (rows.length < index) rows.push(emptyRow);
  rows[index] = row;
}

function trimmed(cells: (Cell | undefined)[]): Row {
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
  return cells.length === 0 ? emptyRow : cells;
}

/** Rows up to the last that holds data; formats and notes do not count. */
export function dataRowCount(sheet: Sheet): number {
  for (let row = sheet.rows.length; row > 0; row -= 1) {
    if (sheet.rows[row - 1]?.some(holdsData)) return row;
  }
  return 0;
}

/** Columns up to the last that holds data. */
export function dataColumnCount(sheet: Sheet): number {
  let count = 0;
  for (const row of sheet.rows) {
    for (let column = row.length; column > count; column -= 1) {
      if (holdsData(row[column - 1])) count = column;
    }
  }
  return count;
}

/** The whole grid of a sheet. */
export function wholeGrid(sheet: Sheet): Region {
  const { rowCount, columnCount } = sheet.properties.grid;
  return { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
}

/** `region` cut to where the sheet holds rows: what a request that only changes existing cells must visit. */
export function storedPart(sheet: Sheet, region: Region): Region {
  return { ...region, endRow: Math.min(region.endRow, sheet.rows.length) };
}

/** Whether two regions of one tab have a cell in common. */
export function regionsMeet(one: Region, other: Region): boolean {
  return (
    one.startRow < other.endRow &&
    other.startRow < one.endRow &&
    one.startColumn < other.endColumn &&
    other.startColumn < one.endColumn
  );
}
