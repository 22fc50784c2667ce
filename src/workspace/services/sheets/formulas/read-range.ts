import { columnLetters } from '../a1.ts';
import type { Region } from '../model/grid.ts';
import { sheetByTitle } from '../model/lookup.ts';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { lastColumn, lastRow } from './ironcalc.ts';
import type { Reference } from './reference.ts';

/** Cells that a formula reads. */
export type ReadRange = { readonly sheetIndex: number; readonly region: Region; readonly single: boolean };

/** Where a formula stands. */
type ReadFrom = { readonly spreadsheet: Spreadsheet; readonly sheetIndex: number };

/** The cells of a reference, open ends closed by the grid; undefined when they are not there. */
export function readRange(
  { spreadsheet, sheetIndex }: ReadFrom,
  reference: Reference,
): ReadRange | undefined {
  const { title, left, right = left } = reference;
  const named = title === undefined ? spreadsheet.sheets[sheetIndex] : sheetByTitle(spreadsheet, title);
  if (!named) return undefined;
  const { rowCount, columnCount } = named.properties.grid;
  const region = {
    startRow: Math.min(left.row, right.row) - 1,
    endRow: right.row === lastRow ? rowCount : Math.max(left.row, right.row),
    startColumn: Math.min(left.column, right.column) - 1,
    endColumn: right.column === lastColumn ? columnCount : Math.max(left.column, right.column),
  };
  if (!fits(named, region)) return undefined;
  return { sheetIndex: spreadsheet.sheets.indexOf(named), region, single: reference.right === undefined };
}

function fits({ properties }: Sheet, { startRow, endRow, startColumn, endColumn }: Region): boolean {
  const { rowCount, columnCount } = properties.grid;
  return startRow < endRow && startColumn < endColumn && endRow <= rowCount && endColumn <= columnCount;
}

/** How the engine's workbook calls the tab at a position. */
export function engineTitle(sheetIndex: number): string {
  return `Tab_${sheetIndex}`;
}

/** How the engine is told of the cells: `Tab_0!$A$1:$B$2`. */
export function rangeText({ sheetIndex, region, single }: ReadRange): string {
  const first = `$${columnLetters(region.startColumn)}$${region.startRow + 1}`;
  const last = `$${columnLetters(region.endColumn - 1)}$${region.endRow}`;
  return `${engineTitle(sheetIndex)}!${first}${single ? '' : `:${last}`}`;
}
