import type { sheets_v4 } from '@googleapis/sheets';
import type { AnyColumn } from './register.ts';

/** What of a cell a write touches. */
export const WRITTEN_FIELDS = 'userEnteredValue,userEnteredFormat.numberFormat';

/**
 * A typed value for the API: text goes in as text, so that whatever begins with an equals sign stays what was typed.
 * `undefined` empties the cell.
 */
export function cellData(column: AnyColumn, value: unknown): sheets_v4.Schema$CellData {
  const { type, pattern, encode } = column.codec;
  const userEnteredFormat = { numberFormat: { type, ...(pattern === undefined ? {} : { pattern }) } };
  if (value === undefined) return { userEnteredFormat };
  const cell = (encode as (value: unknown) => unknown)(value);
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell }, userEnteredFormat };
  if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell }, userEnteredFormat };
  return { userEnteredValue: { stringValue: String(cell) }, userEnteredFormat };
}
