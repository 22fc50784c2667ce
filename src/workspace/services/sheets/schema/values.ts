import type { sheets_v4 } from '@googleapis/sheets';
import { dataFilters } from './metadata.ts';
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
  values: 'any',
});

export const batchUpdateBody = message<sheets_v4.Schema$BatchUpdateValuesRequest>({
  data: list(valueRangeBody),
  valueInputOption: oneOf('ValueInputOption', 'RAW USER_ENTERED'),
  includeValuesInResponse: 'boolean',
  responseValueRenderOption: valueRenderOption,
  responseDateTimeRenderOption: dateTimeRenderOption,
});
