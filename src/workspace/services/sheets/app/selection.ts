import { facade } from '../../../runtime/facade.ts';
import type { Selection } from '../../../runtime/ui-session.ts';
import type { Region } from '../model/grid.ts';
import type { AppContext } from './context.ts';
import { rangeFacade } from './range.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type SelectionFacade = GoogleAppsScript.Spreadsheet.Selection;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the person has selected on the page that the execution was started from, as objects of SpreadsheetApp. */
export type SelectedRanges = {
  /** The tab they look at; the first one where there is no page. */
  sheet(): Sheet;
  /** The range selected last; null where there is no page. */
  range(): Range | null;
  ranges(): RangeList | null;
};

export function selectedRanges(context: AppContext, sheetOf: (sheetId: number) => Sheet): SelectedRanges {
  const { execution, id } = context;
  const page = execution.ui?.spreadsheetId === id ? execution.ui : undefined;
  const rangeOf = (selection: Selection): Range =>
    rangeFacade(context, selection.sheetId, regionOfSelection(selection), () => sheetOf(selection.sheetId));
  return {
    sheet: () =>
      sheetOf(page?.selection.sheetId ?? context.read().spreadsheet.sheets[0]?.properties.sheetId ?? 0),
    range: () => (page ? rangeOf(page.selection) : null),
    ranges: () => (page ? rangeListFacade(context, (page.ranges ?? [page.selection]).map(rangeOf)) : null),
  };
}

export function selectionFacade(
  { execution }: AppContext,
  { sheet, range, ranges }: SelectedRanges,
): SelectionFacade {
  return facade<SelectionFacade>(execution, 'SpreadsheetApp.Selection', {
    getActiveSheet: sheet,
    getActiveRange: range,
    getActiveRangeList: ranges,
  });
}

function rangeListFacade({ execution }: AppContext, ranges: readonly Range[]): RangeList {
  return facade<RangeList>(execution, 'SpreadsheetApp.RangeList', { getRanges: () => [...ranges] });
}

function regionOfSelection(selection: Selection): Region {
  return {
    startRow: selection.startRowIndex,
    endRow: selection.endRowIndex,
    startColumn: selection.startColumnIndex,
    endColumn: selection.endColumnIndex,
  };
}
