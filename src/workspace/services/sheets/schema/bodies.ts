import type { sheets_v4 } from '@googleapis/sheets';
import { dataFilters } from './metadata.ts';
import { sheetProperties, spreadsheetProperties } from './sheet.ts';
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

/** A new spreadsheet: its properties, and those of its tabs. */
export const createBody = message<sheets_v4.Schema$Spreadsheet>({
  properties: spreadsheetProperties,
  sheets: list(
    message<sheets_v4.Schema$Sheet>({
      properties: sheetProperties,
      data: 'not emulated',
      merges: 'not emulated',
      conditionalFormats: 'not emulated',
      filterViews: 'not emulated',
      protectedRanges: 'not emulated',
      basicFilter: 'not emulated',
      charts: 'not emulated',
      bandedRanges: 'not emulated',
      developerMetadata: 'not emulated',
      rowGroups: 'not emulated',
      columnGroups: 'not emulated',
      slicers: 'not emulated',
      tables: 'not emulated',
    }),
  ),
  namedRanges: 'not emulated',
  developerMetadata: 'not emulated',
  dataSources: 'not emulated',
  dataSourceSchedules: 'not emulated',
  spreadsheetId: 'any',
  spreadsheetUrl: 'any',
});
