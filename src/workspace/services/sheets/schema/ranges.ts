import type { sheets_v4 } from '@googleapis/sheets';
import { message, oneOf } from './shape.ts';

export const dimension = oneOf('Dimension', 'ROWS COLUMNS');

export const gridRange = message<sheets_v4.Schema$GridRange>({
  sheetId: 'integer',
  startRowIndex: 'integer',
  endRowIndex: 'integer',
  startColumnIndex: 'integer',
  endColumnIndex: 'integer',
});

export const gridCoordinate = message<sheets_v4.Schema$GridCoordinate>({
  sheetId: 'integer',
  rowIndex: 'integer',
  columnIndex: 'integer',
});

export const dimensionRange = message<sheets_v4.Schema$DimensionRange>({
  sheetId: 'integer',
  dimension,
  startIndex: 'integer',
  endIndex: 'integer',
});

export const dimensionProperties = message<sheets_v4.Schema$DimensionProperties>({
  pixelSize: 'integer',
  hiddenByUser: 'boolean',
  hiddenByFilter: 'not emulated',
  developerMetadata: 'not emulated',
  dataSourceColumnReference: 'not emulated',
});
