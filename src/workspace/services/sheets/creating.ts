import type { sheets_v4 } from '@googleapis/sheets';
import type { Given } from './schema/given.ts';

type GivenSheet = Given<sheets_v4.Schema$Sheet>;
type Request = Given<sheets_v4.Schema$Request>;

/** The requests that make the tabs of a new spreadsheet, with all that its resource says of them. */
export function tabRequests(sheets: readonly GivenSheet[]): Request[] {
  const numbered = sheets.map((sheet, index) => ({ sheet, sheetId: sheet.properties?.sheetId ?? index + 1 }));
  return [
    ...numbered.map(({ sheet, sheetId }) => ({ addSheet: { properties: { ...sheet.properties, sheetId } } })),
    // What refers to other tabs comes when all are there.
    ...numbered.flatMap(({ sheet, sheetId }) => contentRequests(sheet, sheetId)),
  ];
}

/** An id that no tab of the resource has, for the one that makes room until they are there. */
export function freeTabId(sheets: readonly GivenSheet[]): number {
  const taken = sheets.map((sheet, index) => sheet.properties?.sheetId ?? index + 1);
  let id = sheets.length + 1;
  while (taken.includes(id)) id += 1;
  return id;
}

function contentRequests(
  {
    data = [],
    merges = [],
    conditionalFormats = [],
    protectedRanges = [],
    bandedRanges = [],
    basicFilter,
    filterViews = [],
    charts = [],
  }: GivenSheet,
  sheetId: number,
): Request[] {
  return [
    ...data.flatMap((part) => gridRequests(part, sheetId)),
    ...merges.map((range) => ({ mergeCells: { range, mergeType: 'MERGE_ALL' } })),
    ...conditionalFormats.map((rule, index) => ({ addConditionalFormatRule: { rule, index } })),
    ...protectedRanges.map((protectedRange) => ({ addProtectedRange: { protectedRange } })),
    ...bandedRanges.map((bandedRange) => ({ addBanding: { bandedRange } })),
    ...(basicFilter ? [{ setBasicFilter: { filter: basicFilter } }] : []),
    ...filterViews.map((filter) => ({ addFilterView: { filter } })),
    ...charts.map((chart) => ({ addChart: { chart } })),
  ];
}

function gridRequests(
  {
    startRow = 0,
    startColumn = 0,
    rowData,
    rowMetadata = [],
    columnMetadata = [],
  }: Given<sheets_v4.Schema$GridData>,
  sheetId: number,
): Request[] {
  const start = { sheetId, rowIndex: startRow, columnIndex: startColumn };
  return [
    ...(rowData ? [{ updateCells: { start, rows: rowData, fields: '*' } }] : []),
    ...rowMetadata.flatMap((line, index) => lineRequests(line, sheetId, 'ROWS', startRow + index)),
    ...columnMetadata.flatMap((line, index) => lineRequests(line, sheetId, 'COLUMNS', startColumn + index)),
  ];
}

function lineRequests(
  properties: Given<sheets_v4.Schema$DimensionProperties>,
  sheetId: number,
  dimension: string,
  startIndex: number,
): Request[] {
  const fields = Object.keys(properties).join();
  if (fields === '') return [];
  const range = { sheetId, dimension, startIndex, endIndex: startIndex + 1 };
  return [{ updateDimensionProperties: { range, properties, fields } }];
}
