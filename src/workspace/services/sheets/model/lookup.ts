import { invalid } from '../../api-error.ts';
import type { GridRange, Sheet, Spreadsheet } from './spreadsheet.ts';
import type { Region } from './grid.ts';

export function findSheet(spreadsheet: Spreadsheet, sheetId: number): Sheet | undefined {
  return spreadsheet.sheets.find(({ properties }) => properties.sheetId === sheetId);
}

/**
 * The tab with cells that has this id (0 when a request names none, as protobuf's default has it); a 400 when there
 * is none.
 */
export function requireSheet(spreadsheet: Spreadsheet, sheetId: number | undefined): Sheet {
  const sheet = findSheet(spreadsheet, sheetId ?? 0);
  if (!sheet || isChartSheet(sheet)) throw invalid(`No grid with id: ${sheetId ?? 0}`);
  return sheet;
}

/** The tab with this id, whether of cells or of a chart; a 400 when there is none. */
export function requireTab(spreadsheet: Spreadsheet, sheetId: number | undefined): Sheet {
  const sheet = findSheet(spreadsheet, sheetId ?? 0);
  if (!sheet) throw invalid(`No grid with id: ${sheetId ?? 0}`);
  return sheet;
}

/** Whether the tab is nothing but a chart. */
export function isChartSheet({ properties }: Sheet): boolean {
  return properties.sheetType === 'OBJECT';
}

/** Titles are compared without regard to case, as Google does. */
export function sheetByTitle(spreadsheet: Spreadsheet, title: string): Sheet | undefined {
  const wanted = title.toLowerCase();
  return spreadsheet.sheets.find(({ properties }) => properties.title.toLowerCase() === wanted);
}

export function replaceSheet(spreadsheet: Spreadsheet, sheet: Sheet): Spreadsheet {
  const { sheetId } = sheet.properties;
  return {
    ...spreadsheet,
    sheets: spreadsheet.sheets.map((other) => (other.properties.sheetId === sheetId ? sheet : other)),
  };
}

/** A grid range with its open ends closed by the grid; a 400 where it reaches beyond it. */
export function regionOf(sheet: Sheet, range: GridRange): Region {
  const { rowCount, columnCount } = sheet.properties.grid;
  const region = {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? rowCount,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? columnCount,
  };
  requireOrder(region.startRow, region.endRow, 'Row');
  requireOrder(region.startColumn, region.endColumn, 'Column');
  requireWithin(region.endRow, rowCount, 'Row');
  requireWithin(region.endColumn, columnCount, 'Column');
  return region;
}

/** The region of a grid range as it is kept: without the ends that the grid itself sets. */
export function gridRangeOf(sheetId: number, region: Region): Required<GridRange> {
  return {
    sheetId,
    startRowIndex: region.startRow,
    endRowIndex: region.endRow,
    startColumnIndex: region.startColumn,
    endColumnIndex: region.endColumn,
  };
}

function requireOrder(start: number, end: number, what: 'Row' | 'Column'): void {
  if (start < 0) throw invalid(`range.start${what}Index must be greater than or equal to zero.`);
  if (end < start) throw invalid(`range.end${what}Index must be greater than or equal to start${what}Index.`);
}

function requireWithin(end: number, count: number, what: 'Row' | 'Column'): void {
  const last = what.toLowerCase();
  if (end > count) throw invalid(`range.end${what}Index[${end}] is after last ${last} in grid[${count}]`);
}
