import type { sheets_v4 } from '@googleapis/sheets';
import type { Region } from '../../model/grid.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import type { RangePlace } from './place.ts';
import { requireWithin } from './region.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const structureRoundTrips: readonly string[] = [
  'merge',
  'mergeAcross',
  'mergeVertically',
  'breakApart',
  'isPartOfMerge',
  'getMergedRanges',
  'sort',
  'isBlank',
];

/** What arranges the cells of a range, or looks at how they are arranged. */
export function structureMembers(place: RangePlace) {
  const { region, rangeOf } = place;
  return {
    ...mergeMembers(place),
    ...movingMembers(place),
    getHeight: () => region.endRow - region.startRow,
    getWidth: () => region.endColumn - region.startColumn,
    getRowIndex: () => region.startRow + 1,
    getGridId: () => place.sheetId,
    getCell: (row: number, column: number) => {
      requireInside(region, row, column);
      return rangeOf(shifted(region, row - 1, column - 1, 1, 1));
    },
    offset: (rows: number, columns: number, height?: number, width?: number) =>
      rangeWithin(
        place,
        shifted(
          region,
          rows,
          columns,
          height ?? region.endRow - region.startRow,
          width ?? region.endColumn - region.startColumn,
        ),
      ),
  };
}

/** A range that the tab has. */
function rangeWithin({ context, sheetId, rangeOf }: RangePlace, region: Region): Range {
  requireWithin(context.sheet(sheetId), region);
  return rangeOf(region);
}

function mergeMembers({ context, sheetId, region, range, rangeOf }: RangePlace) {
  const merge = (mergeType: string): Range => {
    context.request({ mergeCells: { range: gridRangeOf(sheetId, region), mergeType } });
    return range();
  };
  const merged = () =>
    context
      .sheet(sheetId)
      .merges.map(regionOf)
      .filter((one) => overlaps(one, region));
  return {
    merge: () => merge('MERGE_ALL'),
    mergeAcross: () => merge('MERGE_ROWS'),
    mergeVertically: () => merge('MERGE_COLUMNS'),
    breakApart: () => {
      context.request({ unmergeCells: { range: gridRangeOf(sheetId, region) } });
      return range();
    },
    isPartOfMerge: () => merged().length > 0,
    getMergedRanges: () => merged().map(rangeOf),
  };
}

function movingMembers({ context, sheetId, region, range }: RangePlace) {
  const here = gridRangeOf(sheetId, region);
  return {
    sort: (order: SortOrder | readonly SortOrder[]) => {
      const orders: readonly SortOrder[] = Array.isArray(order) ? order : [order as SortOrder];
      context.request({ sortRange: { range: here, sortSpecs: orders.map(sortSpecOf) } });
      return range();
    },
    isBlank: () =>
      range()
        .getDisplayValues()
        .every((row) => row.every((text) => text === '')),
  };
}

type SortOrder = number | { readonly column: number; readonly ascending?: boolean };

/** Columns count from one, as in the tab; a plain number sorts upwards. */
function sortSpecOf(order: SortOrder): sheets_v4.Schema$SortSpec {
  const { column, ascending = true } = typeof order === 'number' ? { column: order } : order;
  return { dimensionIndex: column - 1, sortOrder: ascending ? 'ASCENDING' : 'DESCENDING' };
}

function regionOf(range: {
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}): Region {
  const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = range;
  return {
    startRow: startRowIndex,
    endRow: endRowIndex,
    startColumn: startColumnIndex,
    endColumn: endColumnIndex,
  };
}

function overlaps(one: Region, other: Region): boolean {
  return (
    one.startRow < other.endRow &&
    other.startRow < one.endRow &&
    one.startColumn < other.endColumn &&
    other.startColumn < one.endColumn
  );
}

function shifted(region: Region, rows: number, columns: number, height: number, width: number): Region {
  const startRow = region.startRow + rows;
  const startColumn = region.startColumn + columns;
  if (startRow < 0 || startColumn < 0 || height < 1 || width < 1) {
    throw new Error('The coordinates or dimensions of the range are invalid.');
  }
  return { startRow, endRow: startRow + height, startColumn, endColumn: startColumn + width };
}

function requireInside(region: Region, row: number, column: number): void {
  const { startRow, endRow, startColumn, endColumn } = region;
  if (row < 1 || column < 1 || row > endRow - startRow || column > endColumn - startColumn) {
    throw new Error('Cell reference out of range');
  }
}
