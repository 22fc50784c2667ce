import type { sheets_v4 } from '@googleapis/sheets';
import { dataColumnCount, dataRowCount } from '../../model/grid.ts';
import { colourOf, cssOf } from '../look/css-color.ts';
import { namedMembers } from '../../../named-members.ts';
import type { AppContext } from '../context.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Dimension = 'ROWS' | 'COLUMNS';

export type SheetPlace = {
  readonly context: AppContext;
  readonly sheetId: number;
  /** The object itself. */
  readonly sheet: () => Sheet;
};

const defaultPixels: Readonly<Record<Dimension, number>> = { ROWS: 21, COLUMNS: 100 };

/** What adds, takes away, moves, hides and sizes rows and columns; both by the same names. */
export function dimensionMembers(place: SheetPlace) {
  return {
    ...namedMembers('Row', lineMembers(place, 'ROWS')),
    ...namedMembers('RowHeight', sizeMembers(place, 'ROWS')),
    ...namedMembers('Column', lineMembers(place, 'COLUMNS')),
    ...namedMembers('ColumnWidth', sizeMembers(place, 'COLUMNS')),
  };
}

function lineMembers(place: SheetPlace, dimension: Dimension) {
  return {
    ...insertingMembers(place, dimension),
    ...removingMembers(place, dimension),
    ...hidingMembers(place, dimension),
    ...fittingMembers(place, dimension),
  };
}

function insertingMembers(place: SheetPlace, dimension: Dimension) {
  const { context, sheetId, sheet } = place;
  const insert = (position: number, count: number, inheritFromBefore: boolean): Sheet => {
    requireLines(place, dimension, [position, position]);
    const startIndex = inheritFromBefore ? position : position - 1;
    const range = { sheetId, dimension, startIndex, endIndex: startIndex + count };
    context.request({ insertDimension: { range, inheritFromBefore } });
    return sheet();
  };
  return {
    'insert*Before': (position: number) => insert(position, 1, false),
    'insert*After': (position: number) => insert(position, 1, true),
    'insert*sBefore': (position: number, count: number) => insert(position, count, false),
    'insert*sAfter': (position: number, count: number) => insert(position, count, true),
    'insert*s': (position: number, count = 1) => void insert(position, count, false),
  };
}

/** Throws, in Google's words, where the tab has no such rows or columns. */
function requireLines(
  { context, sheetId }: SheetPlace,
  dimension: Dimension,
  [first, last]: readonly [number, number],
): void {
  const { rowCount, columnCount } = context.sheet(sheetId).properties.grid;
  const length = dimension === 'ROWS' ? rowCount : columnCount;
  if (!(first >= 1 && last <= length)) throw new Error(`Those ${dimension.toLowerCase()} are out of bounds.`);
}

function removingMembers(place: SheetPlace, dimension: Dimension) {
  const { context, sheetId, sheet } = place;
  const remove = (position: number, count: number): Sheet => {
    requireLines(place, dimension, [position, position + count - 1]);
    const range = { sheetId, dimension, startIndex: position - 1, endIndex: position - 1 + count };
    context.request({ deleteDimension: { range } });
    return sheet();
  };
  return {
    'delete*': (position: number) => remove(position, 1),
    'delete*s': (position: number, count: number) => void remove(position, count),
    'move*s': (range: GoogleAppsScript.Spreadsheet.Range, destination: number) => {
      const [first, last] =
        dimension === 'ROWS'
          ? [range.getRow(), range.getLastRow()]
          : [range.getColumn(), range.getLastColumn()];
      const source = { sheetId, dimension, startIndex: first - 1, endIndex: last };
      context.request({ moveDimension: { source, destinationIndex: destination - 1 } });
    },
  };
}

function hidingMembers({ context, sheetId }: SheetPlace, dimension: Dimension) {
  const show = (position: number, count: number, isHidden: boolean): void =>
    setProperties(context, sheetId, dimension, position, count, { hiddenByUser: isHidden });
  const spanOf = (range: GoogleAppsScript.Spreadsheet.Range): readonly [number, number] =>
    dimension === 'ROWS' ? [range.getRow(), range.getNumRows()] : [range.getColumn(), range.getNumColumns()];
  return {
    'hide*s': (position: number, count = 1) => show(position, count, true),
    'show*s': (position: number, count = 1) => show(position, count, false),
    'hide*': (range: GoogleAppsScript.Spreadsheet.Range) => show(...spanOf(range), true),
    'unhide*': (range: GoogleAppsScript.Spreadsheet.Range) => show(...spanOf(range), false),
  };
}

function sizeMembers(place: SheetPlace, dimension: Dimension) {
  const { context, sheetId, sheet } = place;
  const size = (position: number, count: number, pixelSize: number): Sheet => {
    setProperties(context, sheetId, dimension, position, count, { pixelSize });
    return sheet();
  };
  return {
    'set*': (position: number, pixels: number) => size(position, 1, pixels),
    'set*s': (position: number, count: number, pixels: number) => size(position, count, pixels),
    'get*': (position: number) => {
      const tab = context.sheet(sheetId);
      const properties = dimension === 'ROWS' ? tab.rowProperties : tab.columnProperties;
      return properties[position - 1]?.pixelSize ?? defaultPixels[dimension];
    },
  };
}

function fittingMembers({ context, sheetId, sheet }: SheetPlace, dimension: Dimension) {
  return {
    'autoResize*s': (position: number, count: number) => {
      const dimensions = { sheetId, dimension, startIndex: position - 1, endIndex: position - 1 + count };
      context.request({ autoResizeDimensions: { dimensions } });
      return sheet();
    },
  };
}

/** Members that rows or columns alone have. */
export function oneSidedMembers({ sheet }: SheetPlace) {
  return {
    autoResizeColumn: (column: number) => sheet().autoResizeColumns(column, 1),
    // Heights here never grow with their contents, so that none has to be forced.
    setRowHeightsForced: (row: number, count: number, height: number) =>
      sheet().setRowHeights(row, count, height),
  };
}

function setProperties(
  context: AppContext,
  sheetId: number,
  dimension: Dimension,
  position: number,
  count: number,
  properties: sheets_v4.Schema$DimensionProperties,
): void {
  const range = { sheetId, dimension, startIndex: position - 1, endIndex: position - 1 + count };
  context.request({
    updateDimensionProperties: { range, properties, fields: Object.keys(properties).join(',') },
  });
}

/** What changes the tab itself: name, colour, frozen rows and columns, whether it is shown. */
export function tabMembers({ context, sheetId, sheet }: SheetPlace) {
  const change = (properties: sheets_v4.Schema$SheetProperties, fields: string): Sheet => {
    context.request({ updateSheetProperties: { properties: { sheetId, ...properties }, fields } });
    return sheet();
  };
  const wipe = (fields: string): Sheet => {
    context.request({ repeatCell: { range: { sheetId }, cell: {}, fields } });
    return sheet();
  };
  return {
    setName: (title: string) => {
      const isTaken = context
        .read()
        .spreadsheet.sheets.some(
          ({ properties: other }) => other.title === title && other.sheetId !== sheetId,
        );
      if (isTaken) {
        throw new Error(`A sheet with the name "${title}" already exists. Please enter another name.`);
      }
      return change({ title }, 'title');
    },
    setTabColor: (colour: string | null) =>
      colour === null
        ? change({}, 'tabColor,tabColorStyle')
        : change({ tabColorStyle: { rgbColor: colourOf(colour) } }, 'tabColorStyle'),
    getTabColor: () => {
      const { tabColor } = context.sheet(sheetId).properties;
      return tabColor ? cssOf(tabColor) : '';
    },
    setFrozenRows: (rows: number) =>
      void change({ gridProperties: { frozenRowCount: rows } }, 'gridProperties.frozenRowCount'),
    setFrozenColumns: (columns: number) =>
      void change({ gridProperties: { frozenColumnCount: columns } }, 'gridProperties.frozenColumnCount'),
    getFrozenColumns: () => context.sheet(sheetId).properties.grid.frozenColumnCount,
    hideSheet: () => change({ hidden: true }, 'hidden'),
    showSheet: () => change({ hidden: false }, 'hidden'),
    setHiddenGridlines: (hide: boolean) =>
      change({ gridProperties: { hideGridlines: hide } }, 'gridProperties.hideGridlines'),
    hasHiddenGridlines: () => context.sheet(sheetId).properties.grid.hideGridlines,
    clearContents: () => wipe('userEnteredValue'),
    clearFormats: () => wipe('userEnteredFormat'),
    clearNotes: () => wipe('note'),
    sort: (column: number, ascending = true) => {
      const tab = context.sheet(sheetId);
      const range = {
        sheetId,
        startRowIndex: tab.properties.grid.frozenRowCount,
        endRowIndex: Math.max(dataRowCount(tab), tab.properties.grid.frozenRowCount + 1),
        startColumnIndex: 0,
        endColumnIndex: Math.max(dataColumnCount(tab), column),
      };
      const sortOrder = ascending ? 'ASCENDING' : 'DESCENDING';
      context.request({ sortRange: { range, sortSpecs: [{ dimensionIndex: column - 1, sortOrder }] } });
      return sheet();
    },
  };
}
