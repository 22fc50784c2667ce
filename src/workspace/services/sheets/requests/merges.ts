import { mapCells, type Region, regionsMeet } from '../model/grid.ts';
import { gridRangeOf, regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { GridRange } from '../model/spreadsheet.ts';
import { requireEditable } from '../protection.ts';
import type { Handler } from './change.ts';
import { withoutValue } from '../model/cell.ts';
import { invalid } from '../../api-error.ts';

export const mergeCells: Handler<'mergeCells'> = (
  spreadsheet,
  { range = {}, mergeType = 'MERGE_ALL' },
  context,
) => {
  const sheet = requireSheet(spreadsheet, range.sheetId);
  const region = regionOf(sheet, range);
  requireEditable(sheet, region, context);
  if (sheet.merges.some((merge) => cuts(region, regionOf(sheet, merge)))) {
    throw invalid('You must select all cells in a merged range to merge or unmerge them.');
  }
  if (spreadsheet.hasPivots) {
    const covered = context.calculate(spreadsheet).pivotRegions?.(sheet.properties.sheetId) ?? [];
    if (covered.some((pivot) => regionsMeet(pivot, region))) {
      throw invalid("You can't merge cells that are part of a pivot table.");
    }
  }
  const parts = partsOf(region, mergeType).filter((part) => cellCount(part) > 1);
  const { sheetId } = sheet.properties;
  const emptied = parts.reduce(
    (current, part) =>
      mapCells(current, part, (cell, row, column) =>
        cell && (row !== part.startRow || column !== part.startColumn) ? withoutValue(cell) : cell,
      ),
    sheet,
  );
  const others = sheet.merges.filter((merge) => !overlap(region, regionOf(sheet, merge)));
  const merges: GridRange[] = [...others, ...parts.map((part) => gridRangeOf(sheetId, part))];
  return { spreadsheet: replaceSheet(spreadsheet, { ...emptied, merges }) };
};

export const unmergeCells: Handler<'unmergeCells'> = (spreadsheet, { range = {} }, context) => {
  const sheet = requireSheet(spreadsheet, range.sheetId);
  const region = regionOf(sheet, range);
  requireEditable(sheet, region, context);
  if (sheet.merges.some((merge) => cuts(region, regionOf(sheet, merge)))) {
    throw invalid('You must select all cells in a merged range to merge or unmerge them.');
  }
  const merges = sheet.merges.filter((merge) => !overlap(region, regionOf(sheet, merge)));
  return { spreadsheet: replaceSheet(spreadsheet, { ...sheet, merges }) };
};

function partsOf(region: Region, mergeType: string): Region[] {
  const { startRow, endRow, startColumn, endColumn } = region;
  if (mergeType === 'MERGE_ROWS') {
    return Array.from({ length: endRow - startRow }, (_, offset) => ({
      ...region,
      startRow: startRow + offset,
      endRow: startRow + offset + 1,
    }));
  }
  if (mergeType === 'MERGE_COLUMNS') {
    return Array.from({ length: endColumn - startColumn }, (_, offset) => ({
      ...region,
      startColumn: startColumn + offset,
      endColumn: startColumn + offset + 1,
    }));
  }
  return [region];
}

function cellCount({ startRow, endRow, startColumn, endColumn }: Region): number {
  return (endRow - startRow) * (endColumn - startColumn);
}

function overlap(one: Region, other: Region): boolean {
  return (
    one.startRow < other.endRow &&
    other.startRow < one.endRow &&
    one.startColumn < other.endColumn &&
    other.startColumn < one.endColumn
  );
}

/** Whether `region` takes part of the merged cells, but not all. */
function cuts(region: Region, merge: Region): boolean {
  const contains =
    region.startRow <= merge.startRow &&
    region.endRow >= merge.endRow &&
    region.startColumn <= merge.startColumn &&
    region.endColumn >= merge.endColumn;
  return overlap(region, merge) && !contains;
}
