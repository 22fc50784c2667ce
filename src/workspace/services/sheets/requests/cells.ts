import { type Mask, updateMask } from '../field-mask.ts';
import { translated } from '../formulas/translate.ts';
import { requireCellCount } from '../limits.ts';
import { cellAt, dataRowCount, mapCells, type Region } from '../model/grid.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { ValidationRule } from '../model/cell.ts';
import type { Sheet } from '../model/spreadsheet.ts';
import { withCheckedPivots } from '../pivots/enter.ts';
import { seenSpreadsheet } from '../pivots/seen.ts';
import { requireEditable } from '../protection.ts';
import { cellData } from '../schema/cells.ts';
import { invalid } from '../../api-error.ts';
import { type GivenCell, patchedCell } from './cell-patch.ts';
import type { Handler } from './change.ts';

type GivenRows = readonly { readonly values?: readonly GivenCell[] }[];

export const updateCells: Handler<'updateCells'> = (spreadsheet, request, context) => {
  const { rows = [], range, start } = request;
  const mask = updateMask(request.fields, cellData);
  if ((range === undefined) === (start === undefined)) {
    throw invalid("Exactly one of 'range' or 'start' must be set.");
  }
  const sheet = requireSheet(spreadsheet, (range ?? start)?.sheetId);
  const region = range
    ? regionOf(sheet, range)
    : startingAt(start?.rowIndex ?? 0, start?.columnIndex ?? 0, rows);
  requireRowsWithin(rows, region);
  requireWithinGrid(sheet, region);
  requireEditable(sheet, region, context);
  const changed = filled(sheet, region, rows, mask, range !== undefined);
  return { spreadsheet: withCheckedPivots(replaceSheet(spreadsheet, changed), changed, region, mask) };
};

export const appendCells: Handler<'appendCells'> = (spreadsheet, { sheetId, rows = [], fields }, context) => {
  const mask = updateMask(fields, cellData);
  const sheet = requireSheet(spreadsheet, sheetId);
  const seen = seenSpreadsheet(spreadsheet, () => context.calculate(spreadsheet));
  const first = dataRowCount(requireSheet(seen, sheetId));
  const region = startingAt(first, 0, rows);
  requireEditable(sheet, region, context);
  const changed = filled(grown(sheet, region), region, rows, mask, false);
  const next = replaceSheet(spreadsheet, changed);
  requireCellCount(next);
  return { spreadsheet: withCheckedPivots(next, changed, region, mask) };
};

export const repeatCell: Handler<'repeatCell'> = (
  spreadsheet,
  { range = {}, cell = {}, fields },
  context,
) => {
  const mask = updateMask(fields, cellData);
  const sheet = requireSheet(spreadsheet, range.sheetId);
  const region = regionOf(sheet, range);
  requireEditable(sheet, region, context);
  const formula = cell.userEnteredValue?.formulaValue;
  const changed = mapCells(sheet, region, (before, row, column) => {
    const next = patchedCell(before, cell, mask);
    if (formula === undefined || next?.formula === undefined) return next;
    return { ...next, formula: translated(formula, row - region.startRow, column - region.startColumn) };
  });
  return { spreadsheet: withCheckedPivots(replaceSheet(spreadsheet, changed), changed, region, mask) };
};

export const setDataValidation: Handler<'setDataValidation'> = (
  spreadsheet,
  { range = {}, rule },
  context,
) => {
  const sheet = requireSheet(spreadsheet, range.sheetId);
  const region = regionOf(sheet, range);
  requireEditable(sheet, region, context);
  const changed = mapCells(sheet, region, (cell, row, column) => {
    const given = rule && shiftedRule(rule, row - region.startRow, column - region.startColumn);
    return patchedCell(cell, given ? { dataValidation: given } : {}, { dataValidation: true });
  });
  return { spreadsheet: replaceSheet(spreadsheet, changed) };
};

/** A formula is written for the first cell of the range, and says the same of the others. */
function shiftedRule(rule: ValidationRule, rows: number, columns: number): ValidationRule {
  const { condition } = rule;
  if (condition?.type !== 'CUSTOM_FORMULA') return rule;
  const values = condition.values?.map(({ userEnteredValue = '' }) => ({
    userEnteredValue: translated(userEnteredValue, rows, columns),
  }));
  return { ...rule, condition: { ...condition, ...(values && { values }) } };
}

function startingAt(startRow: number, startColumn: number, rows: GivenRows): Region {
  const width = rows.reduce((widest, { values = [] }) => Math.max(widest, values.length), 0);
  return { startRow, endRow: startRow + rows.length, startColumn, endColumn: startColumn + width };
}

/** In a range, cells that no row gives are cleared of the masked fields; from a start they are left alone. */
function filled(sheet: Sheet, region: Region, rows: GivenRows, mask: Mask, clearRest: boolean): Sheet {
  return mapCells(sheet, region, (cell, row, column) => {
    const given = rows[row - region.startRow]?.values?.[column - region.startColumn];
    if (!given && !clearRest) return cellAt(sheet, row, column);
    return patchedCell(cell, given ?? {}, mask);
  });
}

/** The tab, with a grid that reaches to the end of the region. */
export function grown(sheet: Sheet, { endRow, endColumn }: Region): Sheet {
  const { grid } = sheet.properties;
  const rowCount = Math.max(grid.rowCount, endRow);
  const columnCount = Math.max(grid.columnCount, endColumn);
  return { ...sheet, properties: { ...sheet.properties, grid: { ...grid, rowCount, columnCount } } };
}

function requireRowsWithin(rows: GivenRows, region: Region): void {
  const height = region.endRow - region.startRow;
  if (rows.length > height) {
    throw invalid(
      `Attempting to write row: ${region.startRow + height}, beyond the last requested row of: ${region.endRow - 1}`,
    );
  }
  const width = region.endColumn - region.startColumn;
  if (rows.some(({ values = [] }) => values.length > width)) {
    throw invalid(
      `Attempting to write column: ${region.startColumn + width}, beyond the last requested column of: ${region.endColumn - 1}`,
    );
  }
}

function requireWithinGrid(sheet: Sheet, { startRow, endRow, startColumn, endColumn }: Region): void {
  const { rowCount, columnCount } = sheet.properties.grid;
  if (startRow < 0 || startColumn < 0)
    throw invalid('GridCoordinate indexes must be greater than or equal to zero.');
  if (endRow > rowCount)
    throw invalid(`GridCoordinate.rowIndex[${endRow - 1}] is after last row in grid[${rowCount}]`);
  if (endColumn > columnCount) {
    throw invalid(
      `GridCoordinate.columnIndex[${endColumn - 1}] is after last column in grid[${columnCount}]`,
    );
  }
}
