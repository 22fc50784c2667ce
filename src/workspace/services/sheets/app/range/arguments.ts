import { columnLetters, parseA1 } from '../../a1.ts';
import { ApiError } from '../../../api-error.ts';
import type { GridRange, Sheet, Spreadsheet } from '../../model/spreadsheet.ts';
import { findSheet } from '../../model/lookup.ts';
import { type Area, areaOf, requirePosition, requireWithin } from './region.ts';
import { mismatch } from '../signature.ts';

/** A place in a spreadsheet that a script named. */
export type NamedArea = { readonly sheetId: number; readonly area: Area };

/** `A2:C`, `Tab!A1` or the name of a range, in `tab` where it names none; throws in SpreadsheetApp's words. */
export function areaNamed(spreadsheet: Spreadsheet, a1: string, tab?: Sheet): NamedArea {
  const grid = gridNamed(spreadsheet, a1, tab);
  const found = findSheet(spreadsheet, grid.sheetId ?? 0);
  if (!found) throw new Error('Range not found');
  const { sheetId, grid: size } = found.properties;
  const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = grid;
  requireWithin(found, {
    startRow: startRowIndex,
    endRow: Math.max(startRowIndex + 1, endRowIndex),
    startColumn: startColumnIndex,
    endColumn: Math.max(startColumnIndex + 1, endColumnIndex),
  });
  if (size.rowCount === 0) throw new Error('Range not found');
  return { sheetId, area: areaOf(found, grid) };
}

function gridNamed(spreadsheet: Spreadsheet, a1: string, tab?: Sheet): GridRange {
  try {
    return parseA1(spreadsheet, inA1(a1.trim()), tab);
  } catch (error) {
    throw error instanceof ApiError ? new Error('Range not found') : error;
  }
}

/** `R1C1` notation, which `getRange` takes as well, in A1 notation; relative places have no cell to count from. */
function inA1(text: string): string {
  const [, title = '', ...numbers] =
    /^(.*!)?R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i.exec(text) ?? [];
  const [row, column, lastRow, lastColumn] = numbers;
  if (row === undefined || column === undefined) return text;
  const first = `${columnLetters(Number(column) - 1)}${row}`;
  return lastRow === undefined || lastColumn === undefined
    ? title + first
    : `${title}${first}:${columnLetters(Number(lastColumn) - 1)}${lastRow}`;
}

/** `getRange('A2:C')`, or `getRange(row, column)` with numbers of rows and columns; all count from one. */
export function areaOfArguments(spreadsheet: Spreadsheet, tab: Sheet, args: readonly unknown[]): NamedArea {
  const [first] = args;
  if (typeof first === 'string' && args.length === 1) return areaNamed(spreadsheet, first, tab);
  if (args.length < 2 || args.length > 4 || args.some((arg) => !isNumber(arg))) {
    throw mismatch('Sheet.getRange', args);
  }
  const [row = 0, column = 0, height = 1, width = 1] = args.map((arg) => Math.trunc(Number(arg)));
  requirePosition(row, column, height, width);
  const area = {
    startRow: row - 1,
    endRow: row - 1 + height,
    startColumn: column - 1,
    endColumn: column - 1 + width,
  };
  requireWithin(tab, area);
  return { sheetId: tab.properties.sheetId, area };
}

/** Google takes digits for a number, too. */
function isNumber(arg: unknown): boolean {
  return (
    (typeof arg === 'number' && Number.isFinite(arg)) || (typeof arg === 'string' && /^-?\d+$/.test(arg))
  );
}
