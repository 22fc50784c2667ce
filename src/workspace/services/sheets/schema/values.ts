import type { sheets_v4 } from '@googleapis/sheets';
import { dataFilter, dataFilters } from './metadata.ts';
import { dimension } from './ranges.ts';
import { list, message, oneOf } from './shape.ts';

const valueRenderOption = oneOf('ValueRenderOption', 'FORMATTED_VALUE UNFORMATTED_VALUE FORMULA');
const dateTimeRenderOption = oneOf('DateTimeRenderOption', 'SERIAL_NUMBER FORMATTED_STRING');

export const batchGetByDataFilterBody = message<sheets_v4.Schema$BatchGetValuesByDataFilterRequest>({
  dataFilters,
  majorDimension: dimension,
  valueRenderOption,
  dateTimeRenderOption,
});

export const valueRangeBody = message<sheets_v4.Schema$ValueRange>({
  range: 'string',
  majorDimension: dimension,
  values: 'rows',
});

export const valueInputOption = oneOf('ValueInputOption', 'RAW USER_ENTERED');

export const batchUpdateBody = message<sheets_v4.Schema$BatchUpdateValuesRequest>({
  data: list(valueRangeBody),
  valueInputOption,
  includeValuesInResponse: 'boolean',
  responseValueRenderOption: valueRenderOption,
  responseDateTimeRenderOption: dateTimeRenderOption,
});

export const batchUpdateByDataFilterBody = message<sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest>({
  data: list(
    message<sheets_v4.Schema$DataFilterValueRange>({
      dataFilter,
      majorDimension: dimension,
      values: 'rows',
    }),
  ),
  valueInputOption,
  includeValuesInResponse: 'boolean',
  responseValueRenderOption: valueRenderOption,
  responseDateTimeRenderOption: dateTimeRenderOption,
});

export const clearBody = message<sheets_v4.Schema$ClearValuesRequest>({});

export const batchClearBody = message<sheets_v4.Schema$BatchClearValuesRequest>({ ranges: list('string') });

export const batchClearByDataFilterBody = message<sheets_v4.Schema$BatchClearValuesByDataFilterRequest>({
  dataFilters,
});

export const copyToBody = message<sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest>({
  destinationSpreadsheetId: 'string',
});
