import type { sheets_v4 } from '@googleapis/sheets';
import { dataFilters } from './metadata.ts';
import { rowData } from './cells.ts';
import { embeddedChart } from './charts.ts';
import { dimensionProperties, gridRange } from './ranges.ts';
import {
  bandedRange,
  basicFilter,
  conditionalFormatRule,
  filterView,
  namedRange,
  protectedRange,
  sheetProperties,
  spreadsheetProperties,
} from './sheet.ts';
import { list, message } from './shape.ts';

/** `requests` are checked one by one, each by its kind. */
export const batchUpdateBody = message<sheets_v4.Schema$BatchUpdateSpreadsheetRequest>({
  requests: list('any'),
  includeSpreadsheetInResponse: 'boolean',
  responseRanges: list('string'),
  responseIncludeGridData: 'boolean',
});

export const getByDataFilterBody = message<sheets_v4.Schema$GetSpreadsheetByDataFilterRequest>({
  dataFilters,
  includeGridData: 'boolean',
  excludeTablesInBandedRanges: 'any',
});

export const searchMetadataBody = message<sheets_v4.Schema$SearchDeveloperMetadataRequest>({ dataFilters });

/** A new spreadsheet: its properties, its tabs with what stands on them, and its named ranges. */
export const createBody = message<sheets_v4.Schema$Spreadsheet>({
  properties: spreadsheetProperties,
  sheets: list(
    message<sheets_v4.Schema$Sheet>({
      properties: sheetProperties,
      data: list(
        message<sheets_v4.Schema$GridData>({
          startRow: 'integer',
          startColumn: 'integer',
          rowData: list(rowData),
          rowMetadata: list(dimensionProperties),
          columnMetadata: list(dimensionProperties),
        }),
      ),
      merges: list(gridRange),
      conditionalFormats: list(conditionalFormatRule),
      filterViews: list(filterView),
      protectedRanges: list(protectedRange),
      basicFilter,
      charts: list(embeddedChart),
      bandedRanges: list(bandedRange),
      developerMetadata: 'not emulated',
      rowGroups: 'not emulated',
      columnGroups: 'not emulated',
      slicers: 'not emulated',
      tables: 'not emulated',
    }),
  ),
  namedRanges: list(namedRange),
  developerMetadata: 'not emulated',
  dataSources: 'not emulated',
  dataSourceSchedules: 'not emulated',
  spreadsheetId: 'any',
  spreadsheetUrl: 'any',
});
