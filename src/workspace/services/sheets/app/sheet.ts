import { facade } from '../../../runtime/facade.ts';
import { formOfTab } from '../../forms/destination/links.ts';
import { editUrl } from '../../forms/urls.ts';
import { parseA1 } from '../a1.ts';
import { dataColumnCount, dataRowCount, mapCells, type Region } from '../model/grid.ts';
import { regionOf, replaceSheet } from '../model/lookup.ts';
import type { Sheet as Tab } from '../model/spreadsheet.ts';
import { requireCellCount } from '../limits.ts';
import { requireEditable } from '../protection.ts';
import { serialOfInstant } from '../formats/serial-date.ts';
import { hiddenByFilter } from '../read/hidden-rows.ts';
import { currentYear } from '../values/write.ts';
import type { AppContext } from './context.ts';
import { rangeFacade, writtenCell } from './range.ts';
import { sheetRuleMembers } from './sheet-rules.ts';
import { textFinder } from './text-finder.ts';
import { dimensionMembers, tabMembers } from './sheet-structure.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Members<T> = { readonly [K in keyof T]?: (...args: never[]) => unknown };

const roundTrips = [
  'getLastRow',
  'getLastColumn',
  'getDataRange',
  'appendRow',
  'getMaxRows',
  'getMaxColumns',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
] as const;

/** A tab as a script sees it; `parent` makes the object of its spreadsheet. */
export function sheetFacade(context: AppContext, sheetId: number, parent: () => Spreadsheet): Sheet {
  const tab = () => context.sheet(sheetId);
  const rangeOf = (region: Region): Range => rangeFacade(context, sheetId, region, () => sheet);

  const members = {
    getSheetId: () => sheetId,
    getName: () => tab().properties.title,
    getSheetName: () => tab().properties.title,
    getParent: parent,
    getIndex: () =>
      context.read().spreadsheet.sheets.findIndex(({ properties }) => properties.sheetId === sheetId) + 1,
    getActiveRange: () => parent().getActiveRange(),
    getActiveRangeList: () => parent().getActiveRangeList(),
    getSelection: () => parent().getSelection(),
    isSheetHidden: () => tab().properties.hidden,
    getFormUrl: () => {
      const formId = formOfTab(context.host, context.id, sheetId);
      return formId === undefined ? null : editUrl(context.host, formId);
    },
    getLastRow: () => dataRowCount(tab()),
    getLastColumn: () => dataColumnCount(tab()),
    getMaxRows: () => tab().properties.grid.rowCount,
    getMaxColumns: () => tab().properties.grid.columnCount,
    isRowHiddenByFilter: (row: number) => {
      const { spreadsheet } = context.read();
      const milliseconds = context.host.clock.now();
      const today = Math.floor(serialOfInstant(milliseconds, spreadsheet.timeZone));
      return hiddenByFilter(spreadsheet, tab(), context.results(), { milliseconds, today })(row - 1);
    },
    isRowHiddenByUser: (row: number) => tab().rowProperties[row - 1]?.hiddenByUser ?? false,
    getFrozenRows: () => tab().properties.grid.frozenRowCount,
    getRange: (...args: readonly (number | string)[]) => rangeOf(regionOfArguments(context, tab(), args)),
    getDataRange: () =>
      rangeOf({
        startRow: 0,
        endRow: Math.max(1, dataRowCount(tab())),
        startColumn: 0,
        endColumn: Math.max(1, dataColumnCount(tab())),
      }),
    createTextFinder: (text: string) =>
      textFinder({ context, sheetId, region: wholeOf(tab()), rangeOf }, text),
    appendRow: (values: readonly unknown[]): Sheet => {
      appendRow(context, sheetId, values);
      return sheet;
    },
  } satisfies Members<Sheet>;
  const place = { context, sheetId, sheet: () => sheet };
  const arranging = {
    ...dimensionMembers(place),
    ...tabMembers(place),
    ...sheetRuleMembers(place, rangeOf, parent),
  };
  const sheet: Sheet = facade<Sheet>(
    context.execution,
    'SpreadsheetApp.Sheet',
    { ...arranging, ...members } as unknown as Partial<Sheet>,
    [...roundTrips, ...Object.keys(arranging)] as readonly (keyof Sheet & string)[],
  );
  return sheet;
}

/** `getRange('A2:C')`, `getRange(row, column)`, with numbers of rows and columns; all count from one. */
function regionOfArguments(context: AppContext, tab: Tab, args: readonly (number | string)[]): Region {
  const [first, column, rows = 1, columns = 1] = args;
  if (typeof first === 'string') {
    const { spreadsheet } = context.read();
    const range = parseA1(spreadsheet, first, tab);
    if (range.sheetId !== tab.properties.sheetId)
      throw new Error('not emulated: SpreadsheetApp.Sheet.getRange of another tab');
    return regionOf(tab, range);
  }
  const numbers = [first, column, rows, columns].map(Number);
  const [row = 0, left = 0, height = 0, width = 0] = numbers;
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) {
    throw new Error(
      row < 1
        ? 'The starting row of the range is too small.'
        : 'The coordinates of the range are outside the dimensions of the sheet.',
    );
  }
  const { rowCount, columnCount } = tab.properties.grid;
  if (row + height - 1 > rowCount || left + width - 1 > columnCount) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return { startRow: row - 1, endRow: row - 1 + height, startColumn: left - 1, endColumn: left - 1 + width };
}

function wholeOf({ properties: { grid } }: Tab): Region {
  return { startRow: 0, endRow: grid.rowCount, startColumn: 0, endColumn: grid.columnCount };
}

function appendRow(context: AppContext, sheetId: number, values: readonly unknown[]): void {
  context.edit(sheetId, (tab, spreadsheet, editing) => {
    const row = dataRowCount(tab);
    const { grid } = tab.properties;
    const grown: Tab = {
      ...tab,
      properties: {
        ...tab.properties,
        grid: {
          ...grid,
          rowCount: Math.max(grid.rowCount, row + 1),
          columnCount: Math.max(grid.columnCount, values.length),
        },
      },
    };
    requireCellCount(replaceSheet(spreadsheet, grown));
    const region = { startRow: row, endRow: row + 1, startColumn: 0, endColumn: values.length };
    requireEditable(grown, region, editing);
    const year = currentYear(spreadsheet, context.host.clock.now());
    return mapCells(grown, region, (cell, _row, column) =>
      writtenCell(cell, values[column], spreadsheet.timeZone, year),
    );
  });
}
