import type { CellFormat, Literal } from '../model/cell.ts';
import { cellAt, type Region } from '../model/grid.ts';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';

/** What a cell comes to: a literal, or an error value with the sentence that its note shows. */
export type CellResult =
  | {
      readonly kind: 'value';
      readonly value: Literal;
      /** How the value is shown where nobody chose a number format. */
      readonly numberFormat?: CellFormat['numberFormat'];
    }
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly message: string };

export type ErrorCode = '#ERROR!' | '#NAME?' | '#REF!' | '#VALUE!' | '#DIV/0!' | '#N/A' | '#NUM!' | '#NULL!';

/** What formulas come to, also in the cells that their arrays spill into. */
export type Results = {
  at(sheetId: number, row: number, column: number): CellResult | undefined;
  /** How many rows of a tab formulas fill, counted from the top. */
  rowCount(sheetId: number): number;
  /** The cells that each pivot table of a tab covers. */
  pivotRegions?(sheetId: number): readonly Region[];
  /** The spreadsheet with what pivot tables draw as values of cells. */
  seen?(): Spreadsheet;
  /** In whose words dates are shown; Japanese ones without it. */
  readonly locale?: string;
};

/** Computes a spreadsheet's formulas; the same spreadsheet is computed once. */
export type Calculator = (spreadsheet: Spreadsheet) => Results;

/** What a cell shows for its value; undefined when it is empty. */
export function effective(
  results: Results,
  sheet: Sheet,
  row: number,
  column: number,
): CellResult | undefined {
  const cell = cellAt(sheet, row, column);
  if (cell?.value !== undefined) return { kind: 'value', value: cell.value };
  return results.at(sheet.properties.sheetId, row, column);
}

export const noResults: Results = { at: () => undefined, rowCount: () => 0 };
