import { dataColumnCount, dataRowCount, wholeGrid } from '../../model/grid.ts';
import { hiddenByFilter } from '../../read/hidden-rows.ts';
import { firstCell, setActive } from '../range/active.ts';
import type { AppContext } from '../context.ts';
import { cellEnums } from '../enums.ts';
import { wipe, type WipeOptions } from '../range/clearing.ts';
import { activateRanges } from '../range/list.ts';
import type { SheetPlace } from './structure.ts';
import { copyTab } from './tab-copies.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const contentRoundTrips: readonly string[] = [
  'getLastRow',
  'getLastColumn',
  'getMaxRows',
  'getMaxColumns',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'isColumnHiddenByUser',
  'setRightToLeft',
  'clear',
  'copyTo',
];

/** What else a tab tells and does as a whole; what it cannot hold here it holds none of. */
export function contentMembers({ context, sheetId, sheet }: SheetPlace) {
  const tab = () => context.sheet(sheetId);
  return {
    getLastRow: () => dataRowCount(context.seen(sheetId)),
    getLastColumn: () => dataColumnCount(context.seen(sheetId)),
    getMaxRows: () => tab().properties.grid.rowCount,
    getMaxColumns: () => tab().properties.grid.columnCount,
    getType: () => cellEnums.SheetType[tab().properties.sheetType === 'OBJECT' ? 'OBJECT' : 'GRID'],
    isRightToLeft: () => tab().properties.rightToLeft,
    setRightToLeft: (rightToLeft: boolean) => {
      context.request({
        updateSheetProperties: { properties: { sheetId, rightToLeft }, fields: 'rightToLeft' },
      });
      return sheet();
    },
    isSheetHidden: () => tab().properties.hidden,
    isRowHiddenByFilter: (row: number) => {
      const { spreadsheet } = context.read();
      const isHidden = hiddenByFilter(spreadsheet, tab(), context.results(), context.host.clock.now());
      return isHidden(row - 1);
    },
    isRowHiddenByUser: (row: number) => tab().rowProperties[row - 1]?.hiddenByUser ?? false,
    isColumnHiddenByUser: (column: number) => tab().columnProperties[column - 1]?.hiddenByUser ?? false,
    getSheetValues: (row: number, column: number, height: number, width: number) => {
      // -1 asks for all there is (Apps Script, Sheet.getSheetValues); what reaches beyond the grid ends there, as Google's
      // sample "offsite-activity-signup" counts on.
      const { grid } = tab().properties;
      const rows = height === -1 ? Math.max(1, dataRowCount(context.seen(sheetId)) - row + 1) : height;
      const columns = width === -1 ? Math.max(1, dataColumnCount(context.seen(sheetId)) - column + 1) : width;
      const [lastRows, lastColumns] = [grid.rowCount - row + 1, grid.columnCount - column + 1];
      return sheet()
        .getRange(
          row,
          column,
          Math.min(rows, Math.max(1, lastRows)),
          Math.min(columns, Math.max(1, lastColumns)),
        )
        .getValues();
    },
    clear: (options?: WipeOptions) => {
      wipe({ context, sheetId, region: wholeGrid(tab()) }, options);
      return sheet();
    },
    copyTo: (spreadsheet: Spreadsheet) => copyTab(context, sheetId, spreadsheet),
    asDataSourceSheet: () => null,
    getDataSourceTables: () => [],
    getDrawings: () => [],
    getImages: () => [],
    getSlicers: () => [],
  };
}

/** Selecting within a tab. */
export function selectingMembers({ context, sheetId, sheet }: SheetPlace, parent: () => Spreadsheet) {
  return {
    activate: (): Sheet => {
      activateTab(context, sheetId);
      return sheet();
    },
    getActiveCell: () => parent().getActiveCell(),
    getActiveRange: () => parent().getActiveRange(),
    getActiveRangeList: () => parent().getActiveRangeList(),
    getCurrentCell: () => parent().getCurrentCell(),
    getSelection: () => parent().getSelection(),
    ...activatingMembers((a1) => sheet().getRange(a1)),
  };
}

/** `setActive…` and `setCurrentCell`, which spreadsheets and SpreadsheetApp have too. */
export function activatingMembers(rangeNamed: (a1: string) => Range) {
  return {
    setActiveRange: (range: Range): Range => range.activate(),
    setActiveRangeList: (list: RangeList): RangeList => {
      activateRanges(list.getRanges());
      return list;
    },
    setActiveSelection: (range: Range | string): Range =>
      (typeof range === 'string' ? rangeNamed(range) : range).activate(),
    setCurrentCell: (cell: Range): Range => cell.activateAsCurrentCell(),
  };
}

/** Goes to the first cell of a tab. */
export function activateTab(context: AppContext, sheetId: number): void {
  context.sheet(sheetId);
  setActive(context, { ranges: [firstCell(sheetId)] });
}
