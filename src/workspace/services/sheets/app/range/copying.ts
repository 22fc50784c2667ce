import type { sheets_v4 } from '@googleapis/sheets';
import { ApiError } from '../../../api-error.ts';
import { moveCells } from '../../changes/move-cells.ts';
import type { Region } from '../../model/grid.ts';
import { nameIn } from '../../../enumeration.ts';
import { cellEnums } from '../enums.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import { wipe, type WipeOptions } from './clearing.ts';
import { placeOf, type RangePlace } from './place.ts';
import { requirePosition } from './region.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type CopyPasteType = GoogleAppsScript.Spreadsheet.CopyPasteType;
type CopyOptions = {
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
};

export const copyingRoundTrips: readonly string[] = [
  'copyTo',
  'moveTo',
  'clear',
  'copyFormatToRange',
  'copyValuesToRange',
];

const outsideTarget = 'The coordinates of the target range are outside the dimensions of the sheet.';

/** What brings cells to another place, or takes them away. */
export function copyingMembers(place: RangePlace) {
  const { context, sheetId, region, range } = place;
  return {
    copyTo: (destination: Range, how?: CopyOptions | CopyPasteType, transposed = false) => {
      const pasteType = pasteTypeOf(how);
      if (transposed) throw new Error('not emulated: SpreadsheetApp.Range.copyTo transposed');
      const to = placeOf(destination, 'Range.copyTo');
      const destinationRange = gridRangeOf(to.sheetId, to.region);
      requireRoom(place, destinationRange, to);
      const source = gridRangeOf(sheetId, region);
      context.request({ copyPaste: { source, destination: destinationRange, pasteType } });
    },
    moveTo: (target: Range) => {
      move(place, placeOf(target, 'Range.moveTo'));
    },
    clear: (options?: WipeOptions) => {
      wipe(place, options);
      return range();
    },
    copyFormatToRange: (...args: readonly (Sheet | number)[]) => {
      repeat(place, args, 'PASTE_FORMAT');
    },
    copyValuesToRange: (...args: readonly (Sheet | number)[]) => {
      repeat(place, args, 'PASTE_VALUES');
    },
  };
}

function pasteTypeOf(how: CopyOptions | CopyPasteType = {}): string {
  const name = nameIn(cellEnums.CopyPasteType, how);
  if (name) return pasteTypeNamed(name);
  const { contentsOnly = false, formatOnly = false } = how as CopyOptions;
  if (contentsOnly) return 'PASTE_VALUES';
  return formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
}

const pasteTypes = ['PASTE_NORMAL', 'PASTE_VALUES', 'PASTE_FORMAT', 'PASTE_FORMULA', 'PASTE_DATA_VALIDATION'];

function pasteTypeNamed(type: string): string {
  if (!pasteTypes.includes(type)) throw new Error(`not emulated: SpreadsheetApp.Range.copyTo with ${type}`);
  return type;
}

/** What is pasted is at least as large as its source, and stays within its spreadsheet. */
function requireRoom(
  { context, region }: RangePlace,
  to: sheets_v4.Schema$GridRange,
  target: RangePlace,
): void {
  if (target.context.id !== context.id)
    throw new Error('Target range and source range must be on the same spreadsheet.');
  const { rowCount, columnCount } = context.sheet(to.sheetId ?? 0).properties.grid;
  const endRow = (to.startRowIndex ?? 0) + region.endRow - region.startRow;
  const endColumn = (to.startColumnIndex ?? 0) + region.endColumn - region.startColumn;
  if (endRow > rowCount || endColumn > columnCount) throw new Error(outsideTarget);
}

/** Within a tab formulas everywhere follow what is moved; into another tab it is copied, and goes from here. */
function move(place: RangePlace, to: RangePlace): void {
  const { context, sheetId, region } = place;
  const here = gridRangeOf(sheetId, region);
  const there = gridRangeOf(to.sheetId, to.region);
  requireRoom(place, there, to);
  if (to.sheetId !== sheetId) {
    context.request(
      { copyPaste: { source: here, destination: there, pasteType: 'PASTE_NORMAL' } },
      { repeatCell: { range: here, cell: {}, fields: '*' } },
    );
    return;
  }
  const { startRow, startColumn } = to.region;
  const typist = { actor: context.execution.effectiveUser, id: context.id, sheetId };
  try {
    moveCells(context.host, typist, region, startRow, startColumn);
  } catch (error) {
    throw error instanceof ApiError ? new Error(error.message) : error;
  }
}

/** `(tab, column, columnEnd, row, rowEnd)`, from one: the source is repeated over them, or cut. */
function repeat(
  { context, sheetId, region }: RangePlace,
  args: readonly (Sheet | number)[],
  pasteType: string,
): void {
  const [tab, ...numbers] = args;
  const [column = 0, columnEnd = 0, row = 0, rowEnd = 0] = numbers.map(Number);
  requirePosition(row, column, rowEnd - row + 1, columnEnd - column + 1);
  const to = typeof tab === 'number' ? tab : (tab?.getSheetId() ?? sheetId);
  const height = region.endRow - region.startRow;
  const width = region.endColumn - region.startColumn;
  const { rowCount, columnCount } = context.sheet(to).properties.grid;
  if (rowEnd > rowCount || columnEnd > columnCount) throw new Error(outsideTarget);
  const requests: sheets_v4.Schema$Request[] = [];
  for (let top = row - 1; top < rowEnd; top += height) {
    for (let left = column - 1; left < columnEnd; left += width) {
      const tile: Region = {
        startRow: top,
        endRow: Math.min(top + height, rowEnd),
        startColumn: left,
        endColumn: Math.min(left + width, columnEnd),
      };
      const source = {
        ...gridRangeOf(sheetId, region),
        endRowIndex: region.startRow + tile.endRow - tile.startRow,
        endColumnIndex: region.startColumn + tile.endColumn - tile.startColumn,
      };
      requests.push({ copyPaste: { source, destination: gridRangeOf(to, tile), pasteType } });
    }
  }
  context.request(...requests);
}
