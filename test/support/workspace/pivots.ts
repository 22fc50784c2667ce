import type { sheets_v4 } from '@googleapis/sheets';
import { fakeHost } from './fake-execution.ts';
import { aWorkbook, owner, tab } from './workbook.ts';
import { batchUpdate } from '../../../src/workspace/services/sheets/service.ts';

type PivotTable = sheets_v4.Schema$PivotTable;

/** The source data of Google's samples of pivot tables (Sheets API, samples, pivot tables). */
export const sales = [
  ['Item Category', 'Model Number', 'Cost', 'Quantity', 'Region', 'Salesperson', 'Ship Date'],
  ['Wheel', 'W-24', 20.5, 4, 'West', 'Beth', '3/1/2016'],
  ['Door', 'D-01X', 15, 2, 'South', 'Amir', '3/15/2016'],
  ['Engine', 'ENG-0134', 100, 1, 'North', 'Carmen', '3/20/2016'],
  ['Frame', 'FR-0B1', 34, 8, 'East', 'Hannah', '3/12/2016'],
  ['Panel', 'P-034', 6, 4, 'North', 'Devyn', '4/2/2016'],
  ['Panel', 'P-052', 11.5, 7, 'East', 'Erik', '5/16/2016'],
  ['Wheel', 'W-24', 20.5, 11, 'South', 'Sheldon', '4/30/2016'],
  ['Engine', 'ENG-0161', 330, 2, 'North', 'Jessie', '7/2/2016'],
  ['Door', 'D-01Y', 29, 6, 'West', 'Armando', '3/13/2016'],
];

/** Where the pivot tables of tests are: in a tab of their own. */
export const pivotTab = 'Pivot';
const pivotTabId = 9;

/** A workbook of an American spreadsheet with rows from A1 on, and an empty tab for pivot tables. */
export function aPivotBook(rows: unknown[][] = sales, locale = 'en_US') {
  const host = fakeHost();
  const book = aWorkbook(host);
  book.batch([
    { updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } },
    { addSheet: { properties: { sheetId: pivotTabId, title: pivotTab } } },
  ]);
  book.enter(`${tab}!A1`, rows);
  const source = {
    sheetId: 0,
    startRowIndex: 0,
    startColumnIndex: 0,
    endRowIndex: rows.length,
    endColumnIndex: rows[0]?.length ?? 0,
  };
  return {
    ...book,
    source,
    /** Sets a pivot table over all rows, in the tab of its own unless told otherwise. */
    pivot: (table: PivotTable, start: sheets_v4.Schema$GridCoordinate = {}) =>
      batchUpdate(host, owner, book.id, {
        requests: [
          {
            updateCells: {
              start: { sheetId: pivotTabId, ...start },
              rows: [{ values: [{ pivotTable: { source, ...table } }] }],
              fields: 'pivotTable',
            },
          },
        ],
      }),
    /** What the pivot tables' tab shows. */
    shown: () => book.values(`${pivotTab}!A1:Z50`),
    unformatted: (range = `${pivotTab}!A1:Z50`) => book.values(range, 'UNFORMATTED_VALUE'),
  };
}

/** A group by a column of the source, with totals unless told otherwise. */
export function by(
  sourceColumnOffset: number,
  more: sheets_v4.Schema$PivotGroup = {},
): sheets_v4.Schema$PivotGroup {
  return { sourceColumnOffset, sortOrder: 'ASCENDING', showTotals: true, ...more };
}

export function summary(
  summarizeFunction: string,
  sourceColumnOffset: number,
  more: sheets_v4.Schema$PivotValue = {},
): sheets_v4.Schema$PivotValue {
  return { summarizeFunction, sourceColumnOffset, ...more };
}
