import { without } from './without.ts';
import type { sheets_v4 } from '@googleapis/sheets';
import type { Given } from '../schema/given.ts';

export type CellFormat = Given<sheets_v4.Schema$CellFormat>;
export type ValidationRule = Given<sheets_v4.Schema$DataValidationRule>;
export type TextFormatRun = Given<sheets_v4.Schema$TextFormatRun>;
export type PivotTable = Given<sheets_v4.Schema$PivotTable>;

/** What a cell holds literally; dates are numbers: days since 1899-12-30 in the spreadsheet's zone. */
export type Literal = string | number | boolean;

/** One cell; never changed in place. `formula` begins with `=` and excludes `value`. */
export type Cell = {
  readonly value?: Literal;
  readonly formula?: string;
  readonly format?: CellFormat;
  readonly validation?: ValidationRule;
  readonly note?: string;
  readonly runs?: readonly TextFormatRun[];
  /** Which heading or response of a form wrote it; moves with the cell, and is never copied. */
  readonly origin?: string;
  /** The pivot table that is drawn from here on; excludes `value` and `formula`. */
  readonly pivot?: PivotTable;
};

export type Row = readonly (Cell | undefined)[];

export const emptyRow: Row = [];

/** Whether the cell counts as data: an unticked check box does, a format or a note alone does not. */
export function holdsData(cell: Cell | undefined): boolean {
  return (
    cell !== undefined &&
    (cell.formula !== undefined ||
      (cell.value !== undefined && cell.value !== '') ||
      cell.pivot !== undefined)
  );
}

/** The cell without its value; undefined when nothing is left of it. */
export function withoutValue(cell: Cell): Cell | undefined {
  return orUndefined(without(cell, 'value', 'formula', 'runs', 'pivot'));
}

/** Undefined for a cell that holds nothing at all, so that rows stay short. */
export function orUndefined(cell: Cell): Cell | undefined {
  for (const _ in cell) return cell;
  return undefined;
}
