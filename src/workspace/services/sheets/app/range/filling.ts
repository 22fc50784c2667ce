import { gridRangeOf } from '../../model/lookup.ts';
import { dataRegion } from './data-edges.ts';
import { nameGiven, nameIn, type NameOf } from '../../../enumeration.ts';
import { mismatch } from '../signature.ts';
import { cellEnums } from '../enums.ts';
import { placeOf, type RangePlace, terrainOf } from './place.ts';
import type { Region } from '../../model/grid.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Series = GoogleAppsScript.Spreadsheet.AutoFillSeries;
type Dimension = GoogleAppsScript.Spreadsheet.Dimension;
type Delimiter = GoogleAppsScript.Spreadsheet.TextToColumnsDelimiter;

export const fillingRoundTrips: readonly string[] = [
  'autoFill',
  'autoFillToNeighbor',
  'insertCells',
  'deleteCells',
  'randomize',
  'removeDuplicates',
  'splitTextToColumns',
  'trimWhitespace',
];

/** What fills, inserts, deletes and tidies cells. */
export function fillingMembers(place: RangePlace) {
  const { context, sheetId, region, range, rangeOf } = place;
  const here = gridRangeOf(sheetId, region);
  return {
    autoFill: (destination: Range, series: Series) => {
      const name = nameIn(cellEnums.AutoFillSeries, series);
      if (!name) throw mismatch('Range.autoFill', [destination, series]);
      fillInto(place, placeOf(destination, 'Range.autoFill').region, name);
    },
    autoFillToNeighbor: (series: Series) => {
      const name = nameGiven(cellEnums.AutoFillSeries, series, 'SpreadsheetApp.Range.autoFillToNeighbor');
      const below = neighbourEnd(place);
      if (below > region.endRow) fillInto(place, { ...region, endRow: below }, name);
    },
    insertCells: (dimension: Dimension) => {
      const shiftDimension = nameGiven(cellEnums.Dimension, dimension, 'SpreadsheetApp.Range.insertCells');
      context.request({ insertRange: { range: here, shiftDimension } });
      return range();
    },
    deleteCells: (dimension: Dimension) => {
      const shiftDimension = nameGiven(cellEnums.Dimension, dimension, 'SpreadsheetApp.Range.deleteCells');
      context.request({ deleteRange: { range: here, shiftDimension } });
    },
    randomize: () => {
      context.request({ randomizeRange: { range: here } });
      return range();
    },
    /** The columns to compare are counted in the tab, from one. */
    removeDuplicates: (columns: readonly number[] = []) => {
      const comparisonColumns = columns.map((column) => ({
        sheetId,
        dimension: 'COLUMNS',
        startIndex: column - 1,
        endIndex: column,
      }));
      const [reply] = context.request({ deleteDuplicates: { range: here, comparisonColumns } });
      const removed = reply?.deleteDuplicates?.duplicatesRemovedCount ?? 0;
      return rangeOf({ ...region, endRow: region.endRow - removed });
    },
    splitTextToColumns: (delimiter?: string | Delimiter | null) => {
      context.request({ textToColumns: { source: here, ...delimiterOf(delimiter) } });
    },
    trimWhitespace: () => {
      context.request({ trimWhitespace: { range: here } });
      return range();
    },
  };
}

/** A text is the delimiter itself; without any, Sheets finds one. */
function delimiterOf(delimiter: unknown) {
  if (delimiter === undefined || delimiter === null) return { delimiterType: 'AUTODETECT' };
  if (typeof delimiter === 'string') return { delimiterType: 'CUSTOM', delimiter };
  const { TextToColumnsDelimiter } = cellEnums;
  return {
    delimiterType: nameGiven(TextToColumnsDelimiter, delimiter, 'SpreadsheetApp.Range.splitTextToColumns'),
  };
}

function fillInto(
  { context, sheetId, region }: RangePlace,
  to: Region,
  series: NameOf<typeof cellEnums.AutoFillSeries>,
): void {
  const below = to.endRow - region.endRow;
  const above = region.startRow - to.startRow;
  const after = to.endColumn - region.endColumn;
  const before = region.startColumn - to.startColumn;
  const grown = [below, above, after, before].filter((distance) => distance !== 0);
  if (grown.length > 1 || grown.some((distance) => distance < 0)) {
    throw new Error(
      'AutoFill destination range must include the source range and only be extended in a single direction.',
    );
  }
  if (grown.length === 0) return;
  const [dimension, fillLength] =
    below + above !== 0 ? (['ROWS', below - above] as const) : (['COLUMNS', after - before] as const);
  const source = gridRangeOf(sheetId, region);
  const useAlternateSeries = series === 'ALTERNATE_SERIES';
  context.request({
    autoFill: { sourceAndDestination: { source, dimension, fillLength }, useAlternateSeries },
  });
}

/** How far down the column to the left, else to the right, holds data beside the range. */
function neighbourEnd({ context, sheetId, region }: RangePlace): number {
  const terrain = terrainOf(context, sheetId);
  for (const column of [region.startColumn - 1, region.endColumn]) {
    const isThere = column >= 0 && column < terrain.columnCount && terrain.holds(region.startRow, column);
    if (!isThere) continue;
    return dataRegion(terrain, { ...region, startColumn: column, endColumn: column + 1 }, 'ROWS').endRow;
  }
  return region.endRow;
}
