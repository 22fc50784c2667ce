import type { Host } from '../../../host.ts';
import { calculatorOf } from '../formulas/calculator.ts';
import { effective } from '../formulas/results.ts';
import { holdsData } from '../model/cell.ts';
import { cellAt, type Region } from '../model/grid.ts';
import { findSheet } from '../model/lookup.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';

/** Cells that one edit changed, as an edit event tells of them. */
export type Edited = {
  readonly region: Region;
  /** Of one cell that held something. */
  readonly oldValue?: string;
  /** Of one cell that holds something now. */
  readonly value?: string;
};

/** How an edit of `region` is told: old and new value only where it is one cell (Apps Script, event objects). */
export function editedCells(
  host: Host,
  before: Spreadsheet,
  after: Spreadsheet,
  sheetId: number,
  region: Region,
): Edited {
  const { startRow, endRow, startColumn, endColumn } = region;
  if (endRow - startRow !== 1 || endColumn - startColumn !== 1) return { region };
  const oldValue = valueText(host, before, sheetId, startRow, startColumn);
  const value = valueText(host, after, sheetId, startRow, startColumn);
  return {
    region,
    ...(oldValue !== undefined && { oldValue }),
    ...(value !== undefined && { value }),
  };
}

/** A cell's value as events word it: a date is its serial number, a ticked box TRUE; undefined for an empty cell. */
function valueText(
  host: Host,
  spreadsheet: Spreadsheet,
  sheetId: number,
  row: number,
  column: number,
): string | undefined {
  const sheet = findSheet(spreadsheet, sheetId);
  const cell = sheet && cellAt(sheet, row, column);
  if (!sheet || !cell || !holdsData(cell)) return undefined;
  if (cell.formula === undefined) return wordOf(cell.value);
  const result = effective(calculatorOf(host)(spreadsheet), sheet, row, column);
  return result?.kind === 'error' ? result.code : wordOf(result?.value);
}

function wordOf(value: string | number | boolean | undefined): string | undefined {
  return typeof value === 'boolean'
    ? String(value).toUpperCase()
    : value === undefined
      ? value
      : String(value);
}
