import { holdsData } from '../model/cell.ts';
import { cellAt, type Region } from '../model/grid.ts';
import type { Sheet } from '../model/spreadsheet.ts';

/**
 * The last table that `region` touches: cells that hang together, side by side or corner to corner, as far as they go
 * beyond the region (Sheets guide, append values). Undefined where the region holds nothing.
 */
export function tableIn(sheet: Sheet, region: Region): Region | undefined {
  const last = lastCell(sheet, region);
  return last && grown(sheet, last);
}

function lastCell(sheet: Sheet, region: Region): Region | undefined {
  for (let row = Math.min(region.endRow, sheet.rows.length) - 1; row >= region.startRow; row -= 1) {
    for (
      let column = Math.min(region.endColumn, sheet.rows[row]?.length ?? 0) - 1;
      column >= region.startColumn;
      column -= 1
    )
      if (holdsData(cellAt(sheet, row, column)))
        return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  }
  return undefined;
}

/** Takes in the rows and columns around a table that have data next to it, until there are none. */
function grown(sheet: Sheet, table: Region): Region {
  const inRow = (row: number, { startColumn, endColumn }: Region) =>
    sheet.rows[row]?.slice(Math.max(0, startColumn - 1), endColumn + 1).some(holdsData) ?? false;
  const inColumn = (column: number, { startRow, endRow }: Region) =>
    column >= 0 &&
    sheet.rows.slice(Math.max(0, startRow - 1), endRow + 1).some((row) => holdsData(row[column]));

  const next = { ...table };
  while (inRow(next.startRow - 1, next)) next.startRow -= 1;
  while (inRow(next.endRow, next)) next.endRow += 1;
  while (inColumn(next.startColumn - 1, next)) next.startColumn -= 1;
  while (inColumn(next.endColumn, next)) next.endColumn += 1;
  const isSame = Object.entries(table).every(([side, place]) => next[side as keyof Region] === place);
  return isSame ? table : grown(sheet, next);
}
