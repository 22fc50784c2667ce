import type { sheets_v4 } from '@googleapis/sheets';
import type { Region } from '../model/grid.ts';

/** A region as the API names it. */
export function gridRangeOf(
  sheetId: number,
  { startRow, endRow, startColumn, endColumn }: Region,
): sheets_v4.Schema$GridRange {
  return {
    sheetId,
    startRowIndex: startRow,
    endRowIndex: endRow,
    startColumnIndex: startColumn,
    endColumnIndex: endColumn,
  };
}

/** Throws, in Google's words, where rows of data are not of the range's size. */
export function requireSameSize(
  rows: readonly (readonly unknown[])[],
  { startRow, endRow, startColumn, endColumn }: Region,
): void {
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
