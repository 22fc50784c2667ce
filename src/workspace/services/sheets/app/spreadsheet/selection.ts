import { facade } from '../../../../runtime/facade.ts';
import type { Selection } from '../../../../runtime/ui-session.ts';
import type { Region } from '../../model/grid.ts';
import { type Active, activeOf, firstCell } from '../range/active.ts';
import type { AppContext } from '../context.ts';
import { extendedSelection } from '../range/data-edges.ts';
import { nameGiven } from '../../../enumeration.ts';
import { cellEnums } from '../enums.ts';
import { rangeFacade } from '../range/range.ts';
import { rangeListFacade } from '../range/list.ts';
import { terrainOf } from '../range/place.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type SelectionFacade = GoogleAppsScript.Spreadsheet.Selection;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is selected, by the person at the page or by the script, as objects of SpreadsheetApp. */
export type SelectedRanges = {
  /** The active tab. */
  sheet(): Sheet;
  /** The range selected last. */
  range(): Range;
  ranges(): RangeList;
  cell(): Range;
};

export function selectedRanges(context: AppContext, sheetOf: (sheetId: number) => Sheet): SelectedRanges {
  const rangeOf = (selection: Selection): Range =>
    rangeFacade(context, selection.sheetId, regionOfSelection(selection), () => sheetOf(selection.sheetId));
  return {
    sheet: () => sheetOf(lastOf(activeOf(context)).sheetId),
    range: () => rangeOf(lastOf(activeOf(context))),
    ranges: () => rangeListFacade(context.execution, activeOf(context).ranges.map(rangeOf)),
    cell: () => {
      const active = activeOf(context);
      const { row, column } = currentCell(active);
      const { sheetId } = lastOf(active);
      const region = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
      return rangeFacade(context, sheetId, region, () => sheetOf(sheetId));
    },
  };
}

export function selectionFacade(
  context: AppContext,
  { sheet, range, ranges, cell }: SelectedRanges,
  sheetOf: (sheetId: number) => Sheet,
): SelectionFacade {
  return facade<SelectionFacade>(context.execution, 'SpreadsheetApp.Selection', {
    getActiveSheet: sheet,
    getActiveRange: range,
    getActiveRangeList: ranges,
    getCurrentCell: cell,
    getNextDataRange: (direction) => {
      const way = nameGiven(cellEnums.Direction, direction, 'SpreadsheetApp.Selection.getNextDataRange');
      const active = activeOf(context);
      const selection = lastOf(active);
      const { sheetId } = selection;
      const from = currentCell(active);
      const region = extendedSelection(terrainOf(context, sheetId), regionOfSelection(selection), from, way);
      return rangeFacade(context, sheetId, region, () => sheetOf(sheetId));
    },
  });
}

function lastOf({ ranges }: Active): Selection {
  return ranges.at(-1) ?? firstCell(0);
}

function currentCell(active: Active): { readonly row: number; readonly column: number } {
  const { startRowIndex: row, startColumnIndex: column } = lastOf(active);
  return active.cell ?? { row, column };
}

function regionOfSelection(selection: Selection): Region {
  return {
    startRow: selection.startRowIndex,
    endRow: selection.endRowIndex,
    startColumn: selection.startColumnIndex,
    endColumn: selection.endColumnIndex,
  };
}
