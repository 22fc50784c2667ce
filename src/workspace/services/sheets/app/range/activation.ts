import { type Region } from '../../model/grid.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import { isProtected } from '../../protection.ts';
import { activeOf, setActive } from './active.ts';
import { dataRegion, nextDataCell } from './data-edges.ts';
import { nameGiven } from '../../../enumeration.ts';
import { cellEnums } from '../enums.ts';
import { terrainOf, type RangePlace } from './place.ts';

type Dimension = GoogleAppsScript.Spreadsheet.Dimension;
type Direction = GoogleAppsScript.Spreadsheet.Direction;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const activationRoundTrips: readonly string[] = ['canEdit', 'getDataRegion', 'getNextDataCell'];

/** Selecting a range, and what lies around it. */
export function activationMembers(place: RangePlace) {
  const { context, sheetId, region, range, rangeOf } = place;
  const { open } = region;
  return {
    activate: (): Range => {
      setActive(context, { ranges: [gridRangeOf(sheetId, region)] });
      return range();
    },
    activateAsCurrentCell: (): Range => {
      makeCurrentCell(place);
      return range();
    },
    canEdit: () => {
      const { editing } = context.read();
      return context.mayWrite() && !isProtected(context.sheet(sheetId), region, editing);
    },
    getDataRegion: (dimension?: Dimension) => {
      const along =
        dimension && nameGiven(cellEnums.Dimension, dimension, 'SpreadsheetApp.Range.getDataRegion');
      return rangeOf(dataRegion(terrainOf(context, sheetId), region, along));
    },
    getNextDataCell: (direction: Direction) => {
      const way = nameGiven(cellEnums.Direction, direction, 'SpreadsheetApp.Range.getNextDataCell');
      const from = { row: region.startRow, column: region.startColumn };
      const { row, column } = nextDataCell(terrainOf(context, sheetId), from, way);
      return rangeOf({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
    },
    isStartRowBounded: () => !open?.startRow,
    isEndRowBounded: () => !open?.endRow,
    isStartColumnBounded: () => !open?.startColumn,
    isEndColumnBounded: () => !open?.endColumn,
  };
}

/** Within what is selected, the cell alone changes; elsewhere it is all that is selected. */
function makeCurrentCell({ context, sheetId, region }: RangePlace): void {
  const { startRow, endRow, startColumn, endColumn } = region;
  if (endRow - startRow !== 1 || endColumn - startColumn !== 1) {
    throw new Error('The current cell must be a single cell.');
  }
  const cell = { row: startRow, column: startColumn };
  const { ranges } = activeOf(context);
  const around = ranges.find((one) => one.sheetId === sheetId && holds(one, region));
  if (!around) {
    setActive(context, { ranges: [gridRangeOf(sheetId, region)], cell });
    return;
  }
  setActive(context, { ranges: [...ranges.filter((one) => one !== around), around], cell });
}

function holds(
  range: {
    readonly startRowIndex: number;
    readonly endRowIndex: number;
    readonly startColumnIndex: number;
    readonly endColumnIndex: number;
  },
  { startRow, startColumn }: Region,
): boolean {
  return (
    startRow >= range.startRowIndex &&
    startRow < range.endRowIndex &&
    startColumn >= range.startColumnIndex &&
    startColumn < range.endColumnIndex
  );
}
