import type { sheets_v4 } from '@googleapis/sheets';
import { rowData } from './cells.ts';
import { embeddedChart } from './charts.ts';
import { developerMetadata } from './metadata.ts';
import { gridRange } from './ranges.ts';
import { list, message } from './shape.ts';
import {
  bandedRange,
  basicFilter,
  conditionalFormatRule,
  dimensionGroup,
  filterView,
  namedRange,
  protectedRange,
  sheetProperties,
  spreadsheetProperties,
} from './sheet.ts';

const dimensionAnswer = message<sheets_v4.Schema$DimensionProperties>({
  pixelSize: 'integer',
  hiddenByUser: 'boolean',
  hiddenByFilter: 'boolean',
  developerMetadata: list(developerMetadata),
  dataSourceColumnReference: 'any',
});

/** What `fields` may name of a spreadsheet; parts that are never there give nothing, as with Google. */
export const spreadsheetAnswer = message<sheets_v4.Schema$Spreadsheet>({
  spreadsheetId: 'string',
  spreadsheetUrl: 'string',
  properties: spreadsheetProperties,
  namedRanges: list(namedRange),
  developerMetadata: list(developerMetadata),
  dataSources: 'any',
  dataSourceSchedules: 'any',
  sheets: list(
    message<sheets_v4.Schema$Sheet>({
      properties: sheetProperties,
      data: list(
        message<sheets_v4.Schema$GridData>({
          startRow: 'integer',
          startColumn: 'integer',
          rowData: list(rowData),
          rowMetadata: list(dimensionAnswer),
          columnMetadata: list(dimensionAnswer),
        }),
      ),
      merges: list(gridRange),
      conditionalFormats: list(conditionalFormatRule),
      filterViews: list(filterView),
      protectedRanges: list(protectedRange),
      basicFilter,
      charts: list(embeddedChart),
      bandedRanges: list(bandedRange),
      developerMetadata: list(developerMetadata),
      rowGroups: list(dimensionGroup),
      columnGroups: list(dimensionGroup),
      slicers: 'not emulated',
      tables: 'not emulated',
    }),
  ),
});
