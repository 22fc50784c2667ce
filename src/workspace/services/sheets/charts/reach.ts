import { defaultPixels } from '../model/new-sheet.ts';
import type { Sheet } from '../model/spreadsheet.ts';

/** Rows up to the last that a chart of the tab lies over, if rows are of the usual height. */
export function chartRowCount({ charts = [] }: Sheet): number {
  const ends = charts.map(({ overlay }) =>
    overlay ? overlay.row + Math.ceil((overlay.offsetY + overlay.height) / defaultPixels.ROWS) : 0,
  );
  return Math.max(0, ...ends);
}
