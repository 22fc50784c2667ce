import { facade } from '../../../../runtime/facade.ts';
import type { Selection } from '../../../../runtime/ui-session.ts';
import type { Region } from '../../model/grid.ts';
import { type Active, activeOf } from '../range/active.ts';
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
  /** The active tab; the first one that is shown where nothing is selected. */
  sheet(): Sheet;
  /** The range selected last; null where nothing is. */
  range(): Range | null;
  ranges(): RangeList | null;
  cell(): Range | null;
};

export function selectedRanges(context: AppContext, sheetOf: (sheetId: number) => Sheet): SelectedRanges {
  const rangeOf = (selection: Selection): Range =>
    rangeFacade(context, selection.sheetId, regionOfSelection(selection), () => sheetOf(selection.sheetId));
  const last = () => activeOf(context)?.ranges.at(-1);
  return {
    sheet: () => sheetOf(last()?.sheetId ?? firstShown(context)),
    range: () => {
      const selection = last();
      return selection ? rangeOf(selection) : null;
    },
    ranges: () => {
      const active = activeOf(context);
      return active ? rangeListFacade(context.execution, active.ranges.map(rangeOf)) : null;
    },
    cell: () => {
      const selection = last();
      const active = activeOf(context);
      if (!selection || !active) return null;
      const { row, column } = currentCell(active, selection);
      const region = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
      return rangeFacade(context, selection.sheetId, region, () => sheetOf(selection.sheetId));
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
      const way = nameGiven(cellEnums.Direction, direction, 'Selection.getNextDataRange');
      const active = activeOf(context);
      const selection = active?.ranges.at(-1);
      if (!active || !selection) return null;
      const { sheetId } = selection;
      const from = currentCell(active, selection);
      const region = extendedSelection(terrainOf(context, sheetId), regionOfSelection(selection), from, way);
      return rangeFacade(context, sheetId, region, () => sheetOf(sheetId));
    },
  });
}

function currentCell({ cell }: Active, { startRowIndex: row, startColumnIndex: column }: Selection) {
  return cell ?? { row, column };
}

function firstShown(context: AppContext): number {
  const { sheets } = context.read().spreadsheet;
  const shown = sheets.find(({ properties }) => !properties.hidden) ?? sheets[0];
  return shown?.properties.sheetId ?? 0;
}

function regionOfSelection(selection: Selection): Region {
  return {
    startRow: selection.startRowIndex,
    endRow: selection.endRowIndex,
    startColumn: selection.startColumnIndex,
    endColumn: selection.endColumnIndex,
  };
}
