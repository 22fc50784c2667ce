import type { sheets_v4 } from '@googleapis/sheets';
import type { Cell, Formula } from './codec.ts';
import type { AnyColumn } from './register.ts';

/** What of a cell a write touches. */
export const WRITTEN_FIELDS = 'userEnteredValue,userEnteredFormat.numberFormat';

/**
 * A typed value for the API: text goes in as text, so that whatever begins with an equals sign stays what was typed.
 * `undefined` empties the cell.
 */
export function cellData(column: AnyColumn, value: unknown): sheets_v4.Schema$CellData {
  const { encode } = column.codec;
  const userEnteredFormat = formatOf(column);
  if (value === undefined) return { userEnteredFormat };
  const cell = (encode as (value: unknown) => Cell | Formula)(value);
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell }, userEnteredFormat };
  if (typeof cell === 'object')
    return { userEnteredValue: { formulaValue: cell.formula }, userEnteredFormat };
  if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell }, userEnteredFormat };
  return { userEnteredValue: { stringValue: cell }, userEnteredFormat };
}

/** The number format of a column's cells; none where they hold neither text nor numbers. */
export function formatOf({ codec: { type, pattern } }: AnyColumn): sheets_v4.Schema$CellFormat {
  return type === 'NONE' ? {} : { numberFormat: { type, ...(pattern === undefined ? {} : { pattern }) } };
}

/** What may stand in a column's cells; `undefined` where everything may. Staff are held to it, the program is not. */
export function validationOf({
  codec: { isCheckBox, options },
  owner,
  chosen,
}: AnyColumn): sheets_v4.Schema$DataValidationRule | undefined {
  if (isCheckBox) return { condition: { type: 'BOOLEAN' }, strict: true };
  // In records that only the program writes, a drop-down would ask for clicks in vain.
  if (!options || (owner !== 'staff' && !chosen)) return undefined;
  const values = options.map((userEnteredValue) => ({ userEnteredValue }));
  return { condition: { type: 'ONE_OF_LIST', values }, showCustomUi: true, strict: owner === 'staff' };
}
