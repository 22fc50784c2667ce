import type { sheets_v4 } from '@googleapis/sheets';
import { chartResource } from '../charts/resource.ts';
import { type Mask, select, takes } from '../field-mask.ts';
import type { Results } from '../formulas/results.ts';
import type { Region } from '../model/grid.ts';
import { findSheet, isChartSheet } from '../model/lookup.ts';
import { defaultPixels } from '../model/new-sheet.ts';
import type { Dimension, DimensionProperties, GridRange, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { cellResource } from './cell-data.ts';
import { dimensionGroupResources } from './dimension-groups.ts';
import { metadataResource } from './metadata.ts';
import { sheetPropertiesResource, spreadsheetPropertiesResource } from './properties.ts';
import { readRegion } from './value-range.ts';

/** What of a spreadsheet is asked for. */
export type ResourceQuery = {
  readonly spreadsheetUrl: string;
  /** Tabs outside of the ranges are left out; all when absent. */
  readonly ranges?: readonly GridRange[];
  readonly withCells: boolean;
  readonly mask: Mask;
  readonly calculate: () => Results;
};

/** A spreadsheet as the v4 API gives it. */
export function spreadsheetResource(
  spreadsheet: Spreadsheet,
  query: ResourceQuery,
): sheets_v4.Schema$Spreadsheet {
  const { mask, ranges } = query;
  const own = spreadsheet.metadata
    .filter(({ location }) => location.kind === 'spreadsheet')
    .map(metadataResource);
  const sheets = ranges
    ? spreadsheet.sheets.filter(({ properties }) =>
        ranges.some(({ sheetId = 0 }) => sheetId === properties.sheetId),
      )
    : spreadsheet.sheets;
  const resource: sheets_v4.Schema$Spreadsheet = {
    spreadsheetId: spreadsheet.id,
    properties: spreadsheetPropertiesResource(spreadsheet),
    sheets: takes(mask, 'sheets') ? sheets.map((sheet) => sheetResource(spreadsheet, sheet, query)) : [],
    ...(spreadsheet.namedRanges.length > 0 && {
      namedRanges: spreadsheet.namedRanges as sheets_v4.Schema$NamedRange[],
    }),
    ...(own.length > 0 && { developerMetadata: own }),
    spreadsheetUrl: query.spreadsheetUrl,
  };
  return select(resource, mask);
}

function sheetResource(spreadsheet: Spreadsheet, sheet: Sheet, query: ResourceQuery): sheets_v4.Schema$Sheet {
  const { sheetId } = sheet.properties;
  const metadata = spreadsheet.metadata
    .filter(({ location }) => location.kind === 'sheet' && location.sheetId === sheetId)
    .map(metadataResource);
  return {
    properties: sheetPropertiesResource(spreadsheet, sheet),
    ...(query.withCells && !isChartSheet(sheet) && { data: gridData(spreadsheet, sheet, query) }),
    ...(sheet.merges.length > 0 && { merges: sheet.merges as sheets_v4.Schema$GridRange[] }),
    ...(sheet.conditionalFormats.length > 0 && {
      conditionalFormats: sheet.conditionalFormats as sheets_v4.Schema$ConditionalFormatRule[],
    }),
    ...(sheet.protectedRanges.length > 0 && {
      protectedRanges: sheet.protectedRanges as sheets_v4.Schema$ProtectedRange[],
    }),
    ...(sheet.basicFilter && { basicFilter: sheet.basicFilter as sheets_v4.Schema$BasicFilter }),
    ...(sheet.filterViews?.length && {
      filterViews: sheet.filterViews as sheets_v4.Schema$FilterView[],
    }),
    ...(sheet.charts?.length && { charts: sheet.charts.map((chart) => chartResource(sheetId, chart)) }),
    ...(sheet.bandedRanges.length > 0 && {
      bandedRanges: sheet.bandedRanges as sheets_v4.Schema$BandedRange[],
    }),
    ...(metadata.length > 0 && { developerMetadata: metadata }),
    ...(sheet.rowGroups?.length && { rowGroups: dimensionGroupResources(sheetId, 'ROWS', sheet.rowGroups) }),
    ...(sheet.columnGroups?.length && {
      columnGroups: dimensionGroupResources(sheetId, 'COLUMNS', sheet.columnGroups),
    }),
  };
}

function gridData(spreadsheet: Spreadsheet, sheet: Sheet, query: ResourceQuery): sheets_v4.Schema$GridData[] {
  const { sheetId } = sheet.properties;
  const ranges = query.ranges?.filter((range) => (range.sheetId ?? 0) === sheetId) ?? [{ sheetId }];
  const found = findSheet(spreadsheet, sheetId) ?? sheet;
  return ranges.map((range) => gridPart(spreadsheet, found, readRegion(found, range), query));
}

function gridPart(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  region: Region,
  { mask, calculate }: ResourceQuery,
): sheets_v4.Schema$GridData {
  const data = below(below(mask, 'sheets'), 'data');
  const rowMask = below(below(data, 'rowData'), 'values');
  const { startRow, endRow, startColumn, endColumn } = region;
  return {
    ...(startRow > 0 && { startRow }),
    ...(startColumn > 0 && { startColumn }),
    ...(takes(data, 'rowData') && rowData(sheet, region, rowMask, calculate())),
    ...(takes(data, 'rowMetadata') && { rowMetadata: lines(spreadsheet, sheet, 'ROWS', startRow, endRow) }),
    ...(takes(data, 'columnMetadata') && {
      columnMetadata: lines(spreadsheet, sheet, 'COLUMNS', startColumn, endColumn),
    }),
  };
}

/** An empty list is left out, as protobuf's JSON does. */
function rowData(
  sheet: Sheet,
  region: Region,
  mask: Mask,
  results: Results,
): Pick<sheets_v4.Schema$GridData, 'rowData'> {
  const rows: sheets_v4.Schema$RowData[] = [];
  for (let row = region.startRow; row < region.endRow; row += 1) {
    const values: sheets_v4.Schema$CellData[] = [];
    for (let column = region.startColumn; column < region.endColumn; column += 1) {
      values.push(cellResource(results, sheet, row, column, mask));
    }
    while (values.length > 0 && isEmpty(values[values.length - 1])) values.pop();
    rows.push(values.length > 0 ? { values } : {});
  }
  while (rows.length > 0 && isEmpty(rows[rows.length - 1])) rows.pop();
  return rows.length > 0 ? { rowData: rows } : {};
}

function isEmpty(value: object | undefined): boolean {
  return value === undefined || Object.keys(value).length === 0;
}

function lines(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
): sheets_v4.Schema$DimensionProperties[] {
  const properties: readonly (DimensionProperties | undefined)[] =
    dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties;
  const metadata = new Map<number, sheets_v4.Schema$DeveloperMetadata[]>();
  for (const entry of spreadsheet.metadata) {
    const { location } = entry;
    if (location.kind !== 'dimension' || location.sheetId !== sheet.properties.sheetId) continue;
    if (location.dimension !== dimension) continue;
    metadata.set(location.index, [...(metadata.get(location.index) ?? []), metadataResource(entry)]);
  }
  return Array.from({ length: end - start }, (_, offset) => {
    const line = properties[start + offset];
    const own = metadata.get(start + offset);
    return {
      pixelSize: line?.pixelSize ?? defaultPixels[dimension],
      ...(line?.hiddenByUser && { hiddenByUser: true }),
      ...(own && { developerMetadata: own }),
    };
  });
}

function below(mask: Mask, field: string): Mask {
  return mask === true ? true : (mask[field] ?? {});
}
