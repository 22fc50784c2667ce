import type { sheets_v4 } from '@googleapis/sheets';
import { spreadsheetAnswer } from './answers.ts';
import { dataFilter, developerMetadata } from './metadata.ts';
import { list, message } from './shape.ts';
import { valueRangeBody } from './values.ts';

const updated = {
  updatedRange: 'string',
  updatedRows: 'integer',
  updatedColumns: 'integer',
  updatedCells: 'integer',
  updatedData: valueRangeBody,
} as const;

const totals = {
  spreadsheetId: 'string',
  totalUpdatedRows: 'integer',
  totalUpdatedColumns: 'integer',
  totalUpdatedCells: 'integer',
  totalUpdatedSheets: 'integer',
} as const;

const updateAnswer = message<sheets_v4.Schema$UpdateValuesResponse>({ spreadsheetId: 'string', ...updated });
const clearedRanges = { spreadsheetId: 'string', clearedRanges: list('string') } as const;

/** What `fields` may name of the answers of each method beside a spreadsheet itself. */
export const valueAnswers = {
  get: valueRangeBody,
  batchGet: message<sheets_v4.Schema$BatchGetValuesResponse>({
    spreadsheetId: 'string',
    valueRanges: list(valueRangeBody),
  }),
  batchGetByDataFilter: message<sheets_v4.Schema$BatchGetValuesByDataFilterResponse>({
    spreadsheetId: 'string',
    valueRanges: list(
      message<sheets_v4.Schema$MatchedValueRange>({
        valueRange: valueRangeBody,
        dataFilters: list(dataFilter),
      }),
    ),
  }),
  update: updateAnswer,
  append: message<sheets_v4.Schema$AppendValuesResponse>({
    spreadsheetId: 'string',
    tableRange: 'string',
    updates: updateAnswer,
  }),
  clear: message<sheets_v4.Schema$ClearValuesResponse>({ spreadsheetId: 'string', clearedRange: 'string' }),
  batchUpdate: message<sheets_v4.Schema$BatchUpdateValuesResponse>({
    ...totals,
    responses: list(updateAnswer),
  }),
  batchUpdateByDataFilter: message<sheets_v4.Schema$BatchUpdateValuesByDataFilterResponse>({
    ...totals,
    responses: list(message<sheets_v4.Schema$UpdateValuesByDataFilterResponse>({ ...updated, dataFilter })),
  }),
  batchClear: message<sheets_v4.Schema$BatchClearValuesResponse>(clearedRanges),
  batchClearByDataFilter: message<sheets_v4.Schema$BatchClearValuesByDataFilterResponse>(clearedRanges),
} as const;

export const batchUpdateAnswer = message<sheets_v4.Schema$BatchUpdateSpreadsheetResponse>({
  spreadsheetId: 'string',
  replies: list('any'),
  updatedSpreadsheet: spreadsheetAnswer,
});

export const searchMetadataAnswer = message<sheets_v4.Schema$SearchDeveloperMetadataResponse>({
  matchedDeveloperMetadata: list(
    message<sheets_v4.Schema$MatchedDeveloperMetadata>({ developerMetadata, dataFilters: list(dataFilter) }),
  ),
});
