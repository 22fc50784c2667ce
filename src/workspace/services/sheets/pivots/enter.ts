import { type Mask, takes } from '../field-mask.ts';
import { mapCells, type Region } from '../model/grid.ts';
import { replaceSheet } from '../model/lookup.ts';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { pivotsWithin } from './anchors.ts';
import { checkedPivot } from './check.ts';

/** The spreadsheet after a request that wrote the masked fields of a region, its new pivot tables as they are kept. */
export function withCheckedPivots(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  region: Region,
  mask: Mask,
): Spreadsheet {
  if (!takes(mask, 'pivotTable')) return spreadsheet;
  const written = pivotsWithin(sheet, region);
  const changed = written.reduce(
    (current, { row, column, table }) =>
      mapCells(
        current,
        { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 },
        (cell) => ({ ...cell, pivot: checkedPivot(spreadsheet, table) }),
      ),
    sheet,
  );
  return written.length === 0 ? spreadsheet : { ...replaceSheet(spreadsheet, changed), hasPivots: true };
}
