import { effective } from '../formulas/results.ts';
import { translated } from '../formulas/translate.ts';
import { type Cell, orUndefined, withoutValue } from '../model/cell.ts';
import { cellAt, mapCells, type Region, storedPart } from '../model/grid.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { GridRange, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { requireEditable } from '../protection.ts';
import { invalid } from '../../api-error.ts';
import type { BatchContext, Handler } from './change.ts';

/** Takes spaces, tabs and new lines from both ends of texts, and leaves one space of many in between. */
export const trimWhitespace: Handler<'trimWhitespace'> = (spreadsheet, { range }, context) => {
  const { sheet, region } = editable(spreadsheet, range, context);
  let cellsChangedCount = 0;
  const next = mapCells(sheet, storedPart(sheet, region), (cell) => {
    if (typeof cell?.value !== 'string') return cell;
    const value = cell.value.trim().replace(/\s+/g, ' ');
    if (value === cell.value) return cell;
    cellsChangedCount += 1;
    return orUndefined({ ...withoutValue(cell), ...(value !== '' && { value }) });
  });
  return {
    spreadsheet: replaceSheet(spreadsheet, next),
    reply: { trimWhitespace: cellsChangedCount > 0 ? { cellsChangedCount } : {} },
  };
};

/** Takes away rows that equal one above them, whatever their letter case; those below move up within the range. */
export const deleteDuplicates: Handler<'deleteDuplicates'> = (
  spreadsheet,
  { range, comparisonColumns = [] },
  context,
) => {
  const { sheet, region } = editable(spreadsheet, range, context);
  const columns = comparedColumns(region, comparisonColumns);
  const results = context.calculate(spreadsheet);
  const seen = new Set<string>();
  const kept: number[] = [];
  const { startRow, endRow } = storedPart(sheet, region);
  for (let row = startRow; row < endRow; row += 1) {
    const values = columns.map((column) => {
      const result = effective(results, sheet, row, column);
      if (!result) return '';
      const value = result.kind === 'value' ? result.value : result.code;
      return typeof value === 'string' ? value.toLowerCase() : value;
    });
    const key = JSON.stringify(values);
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const duplicatesRemovedCount = Math.max(0, endRow - startRow) - kept.length;
  return {
    spreadsheet: replaceSheet(spreadsheet, reordered(sheet, region, kept)),
    reply: { deleteDuplicates: duplicatesRemovedCount > 0 ? { duplicatesRemovedCount } : {} },
  };
};

/** Puts the rows of a range into an order of chance. */
export const randomizeRange: Handler<'randomizeRange'> = (spreadsheet, { range }, context) => {
  const { sheet, region } = editable(spreadsheet, range, context);
  const rows = Array.from({ length: region.endRow - region.startRow }, (_, offset) => ({
    row: region.startRow + offset,
    lot: context.newNumber(() => false),
  }));
  rows.sort((one, other) => one.lot - other.lot);
  const order = rows.map(({ row }) => row);
  return { spreadsheet: replaceSheet(spreadsheet, reordered(sheet, region, order)) };
};

function editable(spreadsheet: Spreadsheet, range: GridRange | undefined, context: BatchContext) {
  const sheet = requireSheet(spreadsheet, range?.sheetId);
  const region = regionOf(sheet, range ?? {});
  requireEditable(sheet, region, context);
  return { sheet, region };
}

type DimensionRange = { readonly startIndex?: number; readonly endIndex?: number };

function comparedColumns(region: Region, given: readonly DimensionRange[]): number[] {
  const every = Array.from(
    { length: region.endColumn - region.startColumn },
    (_, offset) => region.startColumn + offset,
  );
  if (given.length === 0) return every;
  return given.flatMap(({ startIndex = region.startColumn, endIndex = region.endColumn }) => {
    if (startIndex < region.startColumn || endIndex > region.endColumn) {
      throw invalid('comparisonColumns must be within the range.');
    }
    return every.filter((column) => column >= startIndex && column < endIndex);
  });
}

/** The rows `order` from the top of the region on; what is left of it at the bottom is emptied. */
function reordered(sheet: Sheet, region: Region, order: readonly number[]): Sheet {
  return mapCells(sheet, region, (_cell, row, column) => {
    const from = order[row - region.startRow];
    return from === undefined ? undefined : movedDown(cellAt(sheet, from, column), row - from);
  });
}

function movedDown(cell: Cell | undefined, rows: number): Cell | undefined {
  return cell?.formula === undefined ? cell : { ...cell, formula: translated(cell.formula, rows, 0) };
}
