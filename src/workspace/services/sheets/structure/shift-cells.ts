import { shiftedWithin } from '../formulas/shift.ts';
import { cellAt, mapCells, type Region } from '../model/grid.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { Dimension, GridRange, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { invalid } from '../../api-error.ts';
import { pivotsAfter } from '../pivots/follow.ts';
import { withFormulas } from './change-dimensions.ts';
import { type DimensionChange, type Interval, movedRange } from './dimension-change.ts';

/** Cells that come into a tab, or go from it, within some of its rows or columns only. */
export type CellShift = {
  readonly kind: 'insert' | 'delete';
  readonly sheetId: number;
  readonly region: Region;
  /** Along which what lies behind them moves: down and up, or right and left. */
  readonly dimension: Dimension;
};

/** The spreadsheet after the shift; merged cells, named ranges and formulas follow where they lie wholly within it. */
export function shiftCells(spreadsheet: Spreadsheet, shift: CellShift): Spreadsheet {
  const sheet = requireSheet(spreadsheet, shift.sheetId);
  const { change, across } = described(shift);
  const moved = { ...shiftedCells(sheet, shift), merges: shiftedMerges(sheet, shift) };
  const next = replaceSheet(spreadsheet, moved);
  const followed = {
    ...next,
    sheets: next.sheets.map((other) => ({
      ...other,
      rows: withFormulas(other.rows, (formula) =>
        shiftedWithin(formula, other.properties.title, sheet.properties.title, change, across),
      ),
    })),
    namedRanges: next.namedRanges.flatMap((named) => {
      if (!isAcross(named.range, shift)) return [named];
      const range = movedRange(change, named.range);
      return range ? [{ ...named, range }] : [];
    }),
  };
  return pivotsAfter(followed, change, (source) => isAcross(source, shift));
}

/** Everything from the shifted cells on, to the end of the tab: what changes. */
export function reachOf(sheet: Sheet, { region, dimension }: CellShift): Region {
  const { rowCount, columnCount } = sheet.properties.grid;
  return dimension === 'ROWS' ? { ...region, endRow: rowCount } : { ...region, endColumn: columnCount };
}

function described({ kind, sheetId, region, dimension }: CellShift): {
  readonly change: DimensionChange;
  readonly across: Interval;
} {
  const rows = { start: region.startRow, end: region.endRow };
  const columns = { start: region.startColumn, end: region.endColumn };
  const [along, across] = dimension === 'ROWS' ? [rows, columns] : [columns, rows];
  const count = along.end - along.start;
  const change: DimensionChange =
    kind === 'insert'
      ? { kind, sheetId, dimension, at: along.start, count }
      : { kind, sheetId, dimension, ...along };
  return { change, across };
}

/** The grid grows where cells that hold something are pushed beyond its end. */
function shiftedCells(sheet: Sheet, { kind, region, dimension }: CellShift): Sheet {
  const { startRow, endRow, startColumn, endColumn } = region;
  const isRows = dimension === 'ROWS';
  const distance = isRows ? endRow - startRow : endColumn - startColumn;
  const lanes = sheet.rows.slice(startRow, endRow);
  const used = isRows ? sheet.rows.length : Math.max(0, ...lanes.map((row) => row.length));
  const back = kind === 'insert' ? distance : -distance;
  const end = Math.max(isRows ? endRow : endColumn, kind === 'insert' ? used + distance : used);
  const changed = isRows ? { ...region, endRow: end } : { ...region, endColumn: end };
  const next = mapCells(sheet, changed, (_cell, row, column) => {
    const position = (isRows ? row : column) - back;
    if (position < (isRows ? startRow : startColumn)) return undefined;
    return isRows ? cellAt(sheet, position, column) : cellAt(sheet, row, position);
  });
  return grown(next);
}

function grown(sheet: Sheet): Sheet {
  const { grid } = sheet.properties;
  const rowCount = Math.max(grid.rowCount, sheet.rows.length);
  const columnCount = Math.max(grid.columnCount, ...sheet.rows.map((row) => row.length));
  return { ...sheet, properties: { ...sheet.properties, grid: { ...grid, rowCount, columnCount } } };
}

function shiftedMerges(sheet: Sheet, shift: CellShift): GridRange[] {
  const { change } = described(shift);
  const reach = reachOf(sheet, shift);
  return sheet.merges.flatMap((merge) => {
    const region = regionOf(sheet, merge);
    const isReached =
      region.startRow < reach.endRow &&
      reach.startRow < region.endRow &&
      region.startColumn < reach.endColumn &&
      reach.startColumn < region.endColumn;
    if (!isReached) return [merge];
    if (!isAcross(merge, shift)) throw invalid('Cannot shift cells that would split a merged range.');
    return movedRange(change, merge) ?? [];
  });
}

/** Whether the range lies wholly between the sides of the shift. */
function isAcross(range: GridRange, { sheetId, region, dimension }: CellShift): boolean {
  if ((range.sheetId ?? 0) !== sheetId) return false;
  const [start, end] =
    dimension === 'ROWS'
      ? [range.startColumnIndex ?? 0, range.endColumnIndex ?? Infinity]
      : [range.startRowIndex ?? 0, range.endRowIndex ?? Infinity];
  const [from, to] =
    dimension === 'ROWS' ? [region.startColumn, region.endColumn] : [region.startRow, region.endRow];
  return start >= from && end <= to;
}
