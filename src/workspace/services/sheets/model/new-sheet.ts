import type { Sheet, SheetProperties, Spreadsheet } from './spreadsheet.ts';

export const defaultRowCount = 1_000;
export const defaultColumnCount = 26;

/** Widths and heights in pixels where a row or column has none of its own. */
export const defaultPixels = { ROWS: 21, COLUMNS: 100 } as const;

/** The grid a new tab has unless it is asked for otherwise. */
export const defaultGrid: SheetProperties['grid'] = {
  rowCount: defaultRowCount,
  columnCount: defaultColumnCount,
  frozenRowCount: 0,
  frozenColumnCount: 0,
  hideGridlines: false,
};

export function emptySheet(properties: SheetProperties): Sheet {
  return {
    properties,
    rows: [],
    rowProperties: [],
    columnProperties: [],
    merges: [],
    protectedRanges: [],
    conditionalFormats: [],
    bandedRanges: [],
  };
}

/** A spreadsheet as Google makes one: with one empty tab (シート1). */
export function emptySpreadsheet(
  head: Pick<Spreadsheet, 'id' | 'title' | 'locale' | 'timeZone'>,
  sheetId = 0,
): Spreadsheet {
  const first = { sheetId, title: 'シート1', hidden: false, rightToLeft: false, grid: defaultGrid };
  return { ...head, sheets: [emptySheet(first)], metadata: [], namedRanges: [] };
}
