import type { AppContext } from '../context.ts';
import { gridOf } from '../range/place.ts';

/** The one row or column that a range is; throws, in Google's words, for any other range. */
export function lineOf(context: AppContext, range: unknown, member: string) {
  const grid = gridOf(range, member);
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex, sheetId } = grid;
  const { rowCount, columnCount } = context.sheet(sheetId).properties.grid;
  const isWide = startColumnIndex === 0 && endColumnIndex === columnCount;
  const isHigh = startRowIndex === 0 && endRowIndex === rowCount;
  if (isWide && endRowIndex - startRowIndex === 1) {
    return { sheetId, dimension: 'ROWS', startIndex: startRowIndex, endIndex: endRowIndex } as const;
  }
  if (isHigh && endColumnIndex - startColumnIndex === 1) {
    return { sheetId, dimension: 'COLUMNS', startIndex: startColumnIndex, endIndex: endColumnIndex } as const;
  }
  throw new Error(
    'Adding developer metadata to arbitrary ranges is not currently supported. ' +
      'Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}
