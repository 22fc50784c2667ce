import type { sheets_v4 } from '@googleapis/sheets';
import type { Host } from '../../../host.ts';
import { a1Notation, parseA1 } from '../a1.ts';
import { commitSpreadsheet, openSpreadsheet } from '../access.ts';
import { batchContext } from '../batch-context.ts';
import { applyRequests } from '../batch-update.ts';
import { calculatorOf } from '../formulas/calculator.ts';
import { requireCellCount } from '../limits.ts';
import { replaceSheet, requireSheet } from '../model/lookup.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
import { seenSpreadsheet } from '../pivots/seen.ts';
import { readRegion } from '../read/value-range.ts';
import type { BatchContext } from '../requests/change.ts';
import { checked } from '../schema/check.ts';
import { valueRangeBody } from '../schema/values.ts';
import { invalid } from '../../api-error.ts';
import { requireSameRange, updateAnswer, type WriteQuery } from './service.ts';
import { tableIn } from './table.ts';
import { asRows, readingIn, valueInput, writeValues } from './write.ts';

/**
 * v4 `values.append`: below the last table in the range, at its first column, or where the range begins when there is
 * none; over what stands there, or in new rows. The grid grows.
 */
export function valuesAppend(
  host: Host,
  actor: string,
  id: string,
  query: WriteQuery,
): sheets_v4.Schema$AppendValuesResponse {
  const given = checked<sheets_v4.Schema$ValueRange>(query.requestBody ?? {}, valueRangeBody, 'data');
  const values = asRows((given.values ?? []) as readonly (readonly unknown[])[], given.majorDimension);
  const insertsRows = readInsertOption(query.insertDataOption) === 'INSERT_ROWS';
  const input = valueInput(query.valueInputOption);
  const { spreadsheet, editing } = openSpreadsheet(host, actor, id, 'writer');
  const named = query.range ?? given.range ?? '';
  requireSameRange(named, given.range);
  const target = parseA1(spreadsheet, named);
  const sheet = requireSheet(spreadsheet, target.sheetId);
  const { sheetId } = sheet.properties;
  const seen = seenSpreadsheet(spreadsheet, () => calculatorOf(host)(spreadsheet));
  const table = tableIn(requireSheet(seen, sheetId), readRegion(sheet, target));
  const row = table?.endRow ?? target.startRowIndex ?? 0;
  const column = table?.startColumn ?? target.startColumnIndex ?? 0;

  const roomy =
    insertsRows && values.length > 0 && row < sheet.properties.grid.rowCount
      ? withNewRows(spreadsheet, batchContext(host, id, editing), {
          sheetId,
          startIndex: row,
          endIndex: row + values.length,
        })
      : spreadsheet;
  const grown = withRoom(roomy, sheetId, row + values.length, column + width(values));
  const range = { sheetId, startRowIndex: row, startColumnIndex: column };
  const reading = readingIn(spreadsheet, host.clock.now());
  const written = writeValues(grown, range, values, { editing, input, reading });
  const next = replaceSheet(grown, written.sheet);
  requireCellCount(next);
  commitSpreadsheet(host, spreadsheet, next);
  return {
    spreadsheetId: id,
    ...(table && { tableRange: a1Notation(sheet, table) }),
    updates: updateAnswer(host, next, written, query),
  };
}

function readInsertOption(option: string | null | undefined): 'OVERWRITE' | 'INSERT_ROWS' {
  if (option === undefined || option === null) return 'OVERWRITE';
  if (option === 'OVERWRITE' || option === 'INSERT_ROWS') return option;
  throw invalid(
    `Invalid value at 'insert_data_option' (type.googleapis.com/google.apps.sheets.v4.AppendValuesRequest.InsertDataOption), "${option}"`,
  );
}

function width(rows: readonly (readonly unknown[])[]): number {
  return Math.max(0, ...rows.map((row) => row.length));
}

function withRoom(spreadsheet: Spreadsheet, sheetId: number, rows: number, columns: number): Spreadsheet {
  const sheet = requireSheet(spreadsheet, sheetId);
  const grid = { ...sheet.properties.grid };
  grid.rowCount = Math.max(grid.rowCount, rows);
  grid.columnCount = Math.max(grid.columnCount, columns);
  return replaceSheet(spreadsheet, { ...sheet, properties: { ...sheet.properties, grid } });
}

type Rows = { readonly sheetId: number; readonly startIndex: number; readonly endIndex: number };

function withNewRows(spreadsheet: Spreadsheet, context: BatchContext, rows: Rows): Spreadsheet {
  const insertDimension = { range: { ...rows, dimension: 'ROWS' }, inheritFromBefore: rows.startIndex > 0 };
  return applyRequests(spreadsheet, [{ insertDimension }], context).spreadsheet;
}
