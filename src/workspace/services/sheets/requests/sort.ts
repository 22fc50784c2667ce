import { translated } from '../formulas/translate.ts';
import type { Cell, Literal, Row } from '../model/cell.ts';
import { mapCells, type Region } from '../model/grid.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { Sheet } from '../model/spreadsheet.ts';
import { requireEditable } from '../protection.ts';
import { effective } from '../formulas/results.ts';
import { invalid } from '../../api-error.ts';
import type { Handler } from './change.ts';

type Order = { readonly column: number; readonly ascending: boolean };

const collator = new Intl.Collator('ja', { numeric: false, sensitivity: 'base' });

/** Sorts cells of a range by whole rows; row heights, hidden rows and metadata stay where they are. */
export const sortRange: Handler<'sortRange'> = (spreadsheet, { range = {}, sortSpecs = [] }, context) => {
  const sheet = requireSheet(spreadsheet, range.sheetId);
  const region = regionOf(sheet, range);
  if (sortSpecs.length === 0) throw invalid('Must specify at least one sort spec.');
  const orders = sortSpecs.map(({ dimensionIndex = 0, sortOrder }) => ({
    column: dimensionIndex,
    ascending: sortOrder !== 'DESCENDING',
  }));
  requireEditable(sheet, region, context);
  const results = context.calculate(spreadsheet);
  const value = (row: number, column: number) => {
    const result = effective(results, sheet, row, column);
    return result?.kind === 'value' ? result.value : undefined;
  };
  return { spreadsheet: replaceSheet(spreadsheet, sorted(sheet, region, orders, value)) };
};

function sorted(
  sheet: Sheet,
  region: Region,
  orders: readonly Order[],
  value: (row: number, column: number) => Literal | undefined,
): Sheet {
  const end = Math.min(region.endRow, sheet.rows.length);
  const positions = Array.from(
    { length: Math.max(0, end - region.startRow) },
    (_, offset) => region.startRow + offset,
  );
  positions.sort((one, other) => compareRows(one, other, orders, value) || one - other);
  const rows: readonly Row[] = sheet.rows;
  return mapCells(sheet, { ...region, endRow: end }, (_cell, row, column) => {
    const from = positions[row - region.startRow] ?? row;
    return movedCell(rows[from]?.[column], row - from);
  });
}

function movedCell(cell: Cell | undefined, down: number): Cell | undefined {
  return cell?.formula === undefined ? cell : { ...cell, formula: translated(cell.formula, down, 0) };
}

function compareRows(
  one: number,
  other: number,
  orders: readonly Order[],
  value: (row: number, column: number) => Literal | undefined,
): number {
  for (const { column, ascending } of orders) {
    const left = value(one, column);
    const right = value(other, column);
    // Empty cells come last in either direction.
    if (isEmpty(left) !== isEmpty(right)) return isEmpty(left) ? 1 : -1;
    const order = compare(left, right);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

function compare(one: Literal | undefined, other: Literal | undefined): number {
  const kinds = kindOrder(one) - kindOrder(other);
  if (kinds !== 0) return kinds;
  if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other);
  return Number(one) - Number(other);
}

/** Numbers before texts before truth values. */
function kindOrder(value: Literal | undefined): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

function isEmpty(value: Literal | undefined): boolean {
  return value === undefined || value === '';
}
