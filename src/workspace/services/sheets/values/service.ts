import type { sheets_v4 } from '@googleapis/sheets';
import type { Host } from '../../../host.ts';
import { ApiError, invalid } from '../../api-error.ts';
import { a1Notation, parseA1 } from '../a1.ts';
import { commitSpreadsheet, openSpreadsheet } from '../access.ts';
import { calculatorOf } from '../formulas/calculator.ts';
import { gridRangeOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { GridRange, Spreadsheet } from '../model/spreadsheet.ts';
import { selectedRanges } from '../read/data-filters.ts';
import { readRegion, type ValueQuery, valueRange } from '../read/value-range.ts';
import { checked } from '../schema/check.ts';
import { batchGetByDataFilterBody, batchUpdateBody, valueRangeBody } from '../schema/values.ts';
import { asRows, clearValues, readingIn, valueInput, type Written, writeValues } from './write.ts';

export type ReadQuery = ValueQuery & {
  readonly range?: string | null;
  readonly ranges?: readonly string[] | string | null;
};

/** As googleapis takes it: the body stands among the parameters. */
export type WriteQuery = {
  readonly range?: string | null;
  readonly requestBody?: unknown;
  readonly valueInputOption?: string | null;
  readonly insertDataOption?: string | null;
  readonly includeValuesInResponse?: boolean | null;
  readonly responseValueRenderOption?: string | null;
  readonly responseDateTimeRenderOption?: string | null;
};

/** v4 `values.get`. */
export function valuesGet(
  host: Host,
  actor: string,
  id: string,
  query: ReadQuery,
): sheets_v4.Schema$ValueRange {
  const { spreadsheet } = openSpreadsheet(host, actor, id, 'reader');
  return readRange(host, spreadsheet, parseA1(spreadsheet, query.range ?? ''), query);
}

/** v4 `values.batchGet`. */
export function valuesBatchGet(
  host: Host,
  actor: string,
  id: string,
  query: ReadQuery,
): sheets_v4.Schema$BatchGetValuesResponse {
  const { spreadsheet } = openSpreadsheet(host, actor, id, 'reader');
  const ranges = typeof query.ranges === 'string' ? [query.ranges] : (query.ranges ?? []);
  return {
    spreadsheetId: id,
    valueRanges: ranges.map((range) => readRange(host, spreadsheet, parseA1(spreadsheet, range), query)),
  };
}

/** v4 `values.batchGetByDataFilter`. */
export function valuesBatchGetByDataFilter(
  host: Host,
  actor: string,
  id: string,
  body: unknown,
): sheets_v4.Schema$BatchGetValuesByDataFilterResponse {
  const query = checked<sheets_v4.Schema$BatchGetValuesByDataFilterRequest>(
    body ?? {},
    batchGetByDataFilterBody,
  );
  const { spreadsheet } = openSpreadsheet(host, actor, id, 'reader');
  const selected = selectedRanges(spreadsheet, query.dataFilters ?? []);
  return {
    spreadsheetId: id,
    ...(selected.length > 0 && {
      valueRanges: selected.map(({ range, filters }) => ({
        valueRange: readRange(host, spreadsheet, range, query),
        dataFilters: filters as sheets_v4.Schema$DataFilter[],
      })),
    }),
  };
}

/** v4 `values.update`. */
export function valuesUpdate(
  host: Host,
  actor: string,
  id: string,
  query: WriteQuery,
): sheets_v4.Schema$UpdateValuesResponse {
  const given = checked<sheets_v4.Schema$ValueRange>(query.requestBody ?? {}, valueRangeBody, 'data');
  const range = query.range ?? given.range ?? '';
  requireSameRange(range, given.range);
  return writeAll(host, actor, id, query, [{ ...given, range }], () => '')[0] ?? {};
}

/** A range may stand twice, in the path and in the body: then in the same words, quotes included. */
export function requireSameRange(range: string, inBody: string | undefined): void {
  if (!inBody || inBody === range) return;
  throw invalid(`Request range[${range}] does not match value's range[${inBody}]`);
}

/** v4 `values.batchUpdate`. */
export function valuesBatchUpdate(
  host: Host,
  actor: string,
  id: string,
  body: unknown,
): sheets_v4.Schema$BatchUpdateValuesResponse {
  const given = checked<sheets_v4.Schema$BatchUpdateValuesRequest>(body ?? {}, batchUpdateBody);
  const responses = writeAll(host, actor, id, given, given.data ?? []);
  return { spreadsheetId: id, ...totals(responses), responses };
}

type Counts = Pick<
  sheets_v4.Schema$UpdateValuesResponse,
  'updatedRange' | 'updatedRows' | 'updatedColumns' | 'updatedCells'
>;

/** What the answers of a batch come to. */
export function totals(responses: readonly Counts[]) {
  const total = (field: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
    responses.reduce((sum, response) => sum + (response[field] ?? 0), 0);
  return {
    totalUpdatedRows: total('updatedRows'),
    totalUpdatedColumns: total('updatedColumns'),
    totalUpdatedCells: total('updatedCells'),
    totalUpdatedSheets: new Set(responses.map(({ updatedRange }) => updatedRange?.split('!')[0])).size,
  };
}

/** v4 `values.clear`: contents only. */
export function valuesClear(
  host: Host,
  actor: string,
  id: string,
  range: string,
): sheets_v4.Schema$ClearValuesResponse {
  const { spreadsheet, editing } = openSpreadsheet(host, actor, id, 'writer');
  const target = parseA1(spreadsheet, range);
  const sheet = requireSheet(spreadsheet, target.sheetId);
  const region = readRegion(sheet, target);
  commitSpreadsheet(host, spreadsheet, replaceSheet(spreadsheet, clearValues(sheet, region, editing)));
  return { spreadsheetId: id, clearedRange: a1Notation(sheet, region) };
}

export type GivenValues = {
  /** Absent means the whole spreadsheet, which no write can mean. */
  readonly range?: string | GridRange;
  readonly majorDimension?: string;
  readonly values?: unknown;
};

/** Writes to several ranges, all or nothing; an answer for each. */
export function writeAll(
  host: Host,
  actor: string,
  id: string,
  query: WriteQuery,
  data: readonly GivenValues[],
  placed = (index: number) => `data[${index}]`,
): sheets_v4.Schema$UpdateValuesResponse[] {
  const { spreadsheet, editing } = openSpreadsheet(host, actor, id, 'writer');
  const context = {
    editing,
    input: valueInput(query.valueInputOption),
    reading: readingIn(spreadsheet, host.clock.now()),
  };
  let current = spreadsheet;
  const written = data.map(({ range, majorDimension, values = [] }, index) => {
    const rows = asRows(values as readonly (readonly unknown[])[], majorDimension);
    const part = inPlace(placed(index), () => {
      const target = typeof range === 'object' ? range : parseA1(current, range ?? '');
      return writeValues(current, target, rows, context);
    });
    current = replaceSheet(current, part.sheet);
    return part;
  });
  commitSpreadsheet(host, spreadsheet, current);
  return written.map((part) => updateAnswer(host, current, part, query));
}

/** A refusal says which of several writes it means: `Invalid data[1]: …`, `Invalid data[1].values[0][2]: …`. */
function inPlace<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (place === '' || !(error instanceof ApiError) || error.status !== 'INVALID_ARGUMENT') throw error;
    const inner = /^Invalid (values\[[\s\S]*)$/.exec(error.message)?.[1];
    throw invalid(inner === undefined ? `Invalid ${place}: ${error.message}` : `Invalid ${place}.${inner}`);
  }
}

/** What a write answers of one range. */
export function updateAnswer(
  host: Host,
  spreadsheet: Spreadsheet,
  { sheet, region, cells }: Written,
  query: WriteQuery,
): sheets_v4.Schema$UpdateValuesResponse {
  const answer: sheets_v4.Schema$UpdateValuesResponse = {
    spreadsheetId: spreadsheet.id,
    updatedRange: a1Notation(sheet, region),
    updatedRows: region.endRow - region.startRow,
    updatedColumns: region.endColumn - region.startColumn,
    updatedCells: cells,
  };
  if (!query.includeValuesInResponse) return answer;
  const range = gridRangeOf(sheet.properties.sheetId, region);
  const rendering = {
    valueRenderOption: query.responseValueRenderOption ?? null,
    dateTimeRenderOption: query.responseDateTimeRenderOption ?? null,
  };
  return { ...answer, updatedData: readRange(host, spreadsheet, range, rendering) };
}

function readRange(
  host: Host,
  spreadsheet: Spreadsheet,
  range: GridRange,
  query: ValueQuery,
): sheets_v4.Schema$ValueRange {
  return valueRange(spreadsheet, range, query, () => calculatorOf(host)(spreadsheet));
}
