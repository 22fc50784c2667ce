import type { Results } from '../formulas/results.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';

/** The spreadsheet with what its pivot tables draw as values of cells; itself where there are none, at no cost. */
export function seenSpreadsheet(spreadsheet: Spreadsheet, calculate: () => Results): Spreadsheet {
  return spreadsheet.hasPivots ? (calculate().seen?.() ?? spreadsheet) : spreadsheet;
}
