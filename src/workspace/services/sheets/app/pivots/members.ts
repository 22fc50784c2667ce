import { regionOf } from '../../model/lookup.ts';
import type { GridRange } from '../../model/spreadsheet.ts';
import { pivotsOf } from '../../pivots/anchors.ts';
import { gridOf, type RangePlace } from '../range/place.ts';
import type { Area } from '../range/region.ts';
import type { AppContext } from '../context.ts';
import type { SheetPlace } from '../sheet/structure.ts';
import { pivotTable } from './pivot-table.ts';
import { writePivot } from './place.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes the object of a range. */
type RangeMaker = (context: AppContext, sheetId: number, region: Area, sheet: () => Sheet) => Range;

/** `createPivotTable` of a range: anchored at its first cell, in the place of one that is there. */
export function pivotCreator({ context, sheetId, region, sheet }: RangePlace, rangeFacade: RangeMaker) {
  return {
    createPivotTable: (sourceData: unknown) => {
      const source = gridOf(sourceData, 'Range.createPivotTable');
      const at = { context, sheetId, row: region.startRow, column: region.startColumn };
      writePivot(at, { source });
      return pivotTable({ ...at, rangeOf: rangesFrom({ context, sheetId, sheet }, rangeFacade) });
    },
  };
}

/** `getPivotTables` of a tab. */
export function pivotReader(place: SheetPlace, rangeFacade: RangeMaker) {
  const { context, sheetId } = place;
  return {
    getPivotTables: () =>
      pivotsOf(context.sheet(sheetId)).map(({ row, column }) =>
        pivotTable({ context, sheetId, row, column, rangeOf: rangesFrom(place, rangeFacade) }),
      ),
  };
}

/** Ranges of any tab of the spreadsheet. */
function rangesFrom(
  { context, sheetId, sheet }: SheetPlace,
  rangeFacade: RangeMaker,
): (grid: GridRange) => Range {
  return (grid) => {
    const id = grid.sheetId ?? 0;
    const tabOf = (): Sheet => {
      const found = id === sheetId ? sheet() : sheet().getParent().getSheetById(id);
      if (!found) throw new Error(`Sheet ${id} not found`);
      return found;
    };
    return rangeFacade(context, id, regionOf(context.sheet(id), grid), tabOf);
  };
}
