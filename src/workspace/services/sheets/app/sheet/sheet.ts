import { facade } from '../../../../runtime/facade.ts';
import { formOfTab } from '../../../forms/destination/links.ts';
import { editUrl } from '../../../forms/urls.ts';
import { dataColumnCount, dataRowCount, mapCells, type Region, wholeGrid } from '../../model/grid.ts';
import { replaceSheet } from '../../model/lookup.ts';
import type { Sheet as Tab } from '../../model/spreadsheet.ts';
import { requireCellCount } from '../../limits.ts';
import { requireEditable } from '../../protection.ts';
import { inScriptsWords } from '../../../script-words.ts';
import { requireValidCells } from '../../validation.ts';
import { readingIn } from '../../values/write.ts';
import type { AppContext } from '../context.ts';
import { rangeFacade } from '../range/range.ts';
import { writtenCell } from '../range/values.ts';
import { areaNamed, areaOfArguments, type NamedArea } from '../range/arguments.ts';
import { rangeListFacade } from '../range/list.ts';
import { chartMembers, chartRoundTrips } from './charts.ts';
import { contentMembers, contentRoundTrips, selectingMembers } from './contents.ts';
import { sheetRuleMembers } from './rules.ts';
import { textFinder } from '../range/text-finder.ts';
import { dimensionMembers, oneSidedMembers, tabMembers } from './structure.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const roundTrips = ['getDataRange', 'appendRow'] as const;

/** A tab as a script sees it; `parent` makes the object of its spreadsheet. */
export function sheetFacade(context: AppContext, sheetId: number, parent: () => Spreadsheet): Sheet {
  const tab = () => context.sheet(sheetId);
  const rangeOf = (region: Region): Range => rangeFacade(context, sheetId, region, () => sheet);
  /** A1 notation may name another tab than the one that is asked. */
  const rangeIn = ({ sheetId: id, area }: NamedArea): Range =>
    rangeFacade(context, id, area, () => (id === sheetId ? sheet : sheetFacade(context, id, parent)));

  const members = {
    getSheetId: () => sheetId,
    getName: () => tab().properties.title,
    getSheetName: () => tab().properties.title,
    getParent: parent,
    getIndex: () =>
      context.read().spreadsheet.sheets.findIndex(({ properties }) => properties.sheetId === sheetId) + 1,
    getFormUrl: () => {
      const formId = formOfTab(context.host, context.id, sheetId);
      return formId === undefined ? null : editUrl(context.host, formId);
    },
    getFrozenRows: () => tab().properties.grid.frozenRowCount,
    getRange: (...args: readonly unknown[]) =>
      rangeIn(areaOfArguments(context.read().spreadsheet, tab(), args)),
    getRangeList: (notations: readonly string[]) =>
      rangeListFacade(
        context.execution,
        notations.map((a1) => rangeIn(areaNamed(context.read().spreadsheet, a1, tab()))),
      ),
    getDataRange: () =>
      rangeOf({
        startRow: 0,
        endRow: Math.max(1, dataRowCount(context.seen(sheetId))),
        startColumn: 0,
        endColumn: Math.max(1, dataColumnCount(context.seen(sheetId))),
      }),
    createTextFinder: (text: string) =>
      textFinder(context, [{ sheetId, region: wholeGrid(tab()), rangeOf }], text),
    appendRow: (values: readonly unknown[]): Sheet => {
      appendRow(context, sheetId, values);
      return sheet;
    },
  } satisfies Partial<Sheet>;
  const place = { context, sheetId, sheet: () => sheet };
  const arranging = {
    ...dimensionMembers(place),
    ...oneSidedMembers(place),
    ...tabMembers(place),
    ...sheetRuleMembers(place, rangeOf, parent),
  };
  const further = {
    ...selectingMembers(place, parent),
    ...contentMembers(place),
    ...chartMembers(place),
  };
  const sheet: Sheet = facade<Sheet>(
    context.execution,
    'SpreadsheetApp.Sheet',
    { ...further, ...arranging, ...members },
    [
      ...roundTrips,
      ...contentRoundTrips,
      ...chartRoundTrips,
      ...Object.keys(arranging),
    ] as readonly (keyof Sheet & string)[],
  );
  return sheet;
}

function appendRow(context: AppContext, sheetId: number, values: readonly unknown[]): void {
  context.edit(sheetId, (tab, spreadsheet, editing) => {
    const row = dataRowCount(context.seen(sheetId));
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
    const reading = readingIn(spreadsheet, context.host.clock.now());
    const appended = mapCells(grown, region, (cell, _row, column) =>
      writtenCell(cell, values[column], spreadsheet.timeZone, reading),
    );
    inScriptsWords(() => requireValidCells(context.host, spreadsheet, appended, region));
    return appended;
  });
}
