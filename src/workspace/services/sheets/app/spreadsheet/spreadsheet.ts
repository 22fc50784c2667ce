import { facade } from '../../../../runtime/facade.ts';
import { copyFile } from '../../../drive/service.ts';
import { formsOf } from '../../../forms/destination/links.ts';
import { editUrl } from '../../../forms/urls.ts';
import { wholeGrid } from '../../model/grid.ts';
import { isChartSheet, requireSheet } from '../../model/lookup.ts';
import type { GridRange } from '../../model/spreadsheet.ts';
import { type AppContext, appContext } from '../context.ts';
import { nameGiven } from '../../../enumeration.ts';
import { spreadsheetMenus } from '../../../ui/menus.ts';
import { pageOf } from '../../../ui/page.ts';
import { showOutput } from '../../../ui/ui.ts';
import { cellEnums } from '../enums.ts';
import { rangeFacade } from '../range/range.ts';
import { areaNamed } from '../range/arguments.ts';
import { rangeListFacade } from '../range/list.ts';
import { areaOf } from '../range/region.ts';
import { selectedRanges, selectionFacade } from './selection.ts';
import { sheetFacade } from '../sheet/sheet.ts';
import { delegatedMembers } from './delegates.ts';
import { peopleMembers } from './people.ts';
import { spreadsheetRuleMembers } from './rules.ts';
import { tabMembers } from './tabs.ts';
import { type SearchedPlace, textFinder } from '../range/text-finder.ts';

const { RecalculationInterval } = cellEnums;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const roundTrips = ['getSheets', 'getSheetByName'] as const;

/** How long a toast stays that names no time (Apps Script, Spreadsheet.toast). */
const toastSeconds = 5;

/** A spreadsheet as a script sees it. */
export function spreadsheetFacade(context: AppContext): Spreadsheet {
  const sheetOf = (sheetId: number): Sheet => sheetFacade(context, sheetId, () => spreadsheet);
  const selected = selectedRanges(context, sheetOf);

  const rangeOfGrid = (grid: GridRange) => {
    const tab = requireSheet(context.read().spreadsheet, grid.sheetId);
    const { sheetId } = tab.properties;
    return rangeFacade(context, sheetId, areaOf(tab, grid), () => sheetOf(sheetId));
  };

  const rangeNamed = (a1: string) => {
    const { sheetId, area } = areaNamed(context.read().spreadsheet, String(a1));
    return rangeFacade(context, sheetId, area, () => sheetOf(sheetId));
  };

  const members = {
    ...delegatedMembers(selected.sheet),
    ...peopleMembers(context, (): Spreadsheet => spreadsheet),
    ...tabMembers({ context, selected, sheetOf, rangeNamed }),
    ...spreadsheetMenus(pageOf(context.execution, context.id)),
    ...spreadsheetRuleMembers({ context, sheetOf, rangeOfGrid, spreadsheet: (): Spreadsheet => spreadsheet }),
    getId: () => context.id,
    getUrl: () => context.read().file.webViewLink,
    getName: () => context.read().spreadsheet.title,
    getFormUrl: () => {
      const [formId] = formsOf(context.host, context.id);
      return formId === undefined ? null : editUrl(context.host, formId);
    },
    getSpreadsheetTimeZone: () => context.read().spreadsheet.timeZone,
    getSpreadsheetLocale: () => context.read().spreadsheet.locale,
    getSelection: () => selectionFacade(context, selected, sheetOf),
    getRange: rangeNamed,
    getRangeList: (notations: readonly string[]) =>
      rangeListFacade(context.execution, notations.map(rangeNamed)),
    createTextFinder: (text: string) => textFinder(context, searchedTabs(context, sheetOf), text),
    copy: (name: string): Spreadsheet => {
      const { id } = copyFile(context.host, context.execution.effectiveUser, context.id, { name });
      return spreadsheetFacade(appContext(context.host, context.execution, id ?? ''));
    },
    show: (output: GoogleAppsScript.HTML.HtmlOutput) => {
      showOutput(context, output);
    },
    // Formulas are computed when something has changed, and never in circles.
    getRecalculationInterval: () => RecalculationInterval.ON_CHANGE,
    setRecalculationInterval: (interval: unknown): Spreadsheet => {
      const name = nameGiven(
        RecalculationInterval,
        interval,
        'SpreadsheetApp.Spreadsheet.setRecalculationInterval',
      );
      if (name !== 'ON_CHANGE')
        throw new Error(`not emulated: SpreadsheetApp.Spreadsheet.setRecalculationInterval to ${name}`);
      return spreadsheet;
    },
    isIterativeCalculationEnabled: () => false,
    rename: (title: string) =>
      void context.request({ updateSpreadsheetProperties: { properties: { title }, fields: 'title' } }),
    setSpreadsheetTimeZone: (timeZone: string) =>
      void context.request({ updateSpreadsheetProperties: { properties: { timeZone }, fields: 'timeZone' } }),
    setSpreadsheetLocale: (locale: string) =>
      void context.request({ updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } }),
    getRangeByName: (name: string) => {
      const { spreadsheet: model } = context.read();
      const found = model.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase());
      return found ? rangeOfGrid(found.range) : null;
    },
    setNamedRange: (name: string, range: GoogleAppsScript.Spreadsheet.Range) => {
      const before = context.read().spreadsheet.namedRanges.find((one) => one.name === name);
      const grid = {
        sheetId: range.getSheet().getSheetId(),
        startRowIndex: range.getRow() - 1,
        endRowIndex: range.getLastRow(),
        startColumnIndex: range.getColumn() - 1,
        endColumnIndex: range.getLastColumn(),
      };
      context.request(
        before
          ? { updateNamedRange: { namedRange: { ...before, range: grid }, fields: 'range' } }
          : { addNamedRange: { namedRange: { name, range: grid } } },
      );
    },
    removeNamedRange: (name: string) => {
      const found = context.read().spreadsheet.namedRanges.find((one) => one.name === name);
      if (!found) throw new Error(`The named range "${name}" does not exist.`);
      context.request({ deleteNamedRange: { namedRangeId: found.namedRangeId } });
    },
    toast: (message: string, title?: string | null, seconds?: number | null) => {
      pageOf(context.execution, context.id)?.effects.push({
        kind: 'toast',
        title: String(title ?? ''),
        message: String(message),
        seconds: seconds ?? toastSeconds,
      });
    },
  } satisfies Partial<Spreadsheet>;
  const spreadsheet: Spreadsheet = facade<Spreadsheet>(
    context.execution,
    'SpreadsheetApp.Spreadsheet',
    members,
    roundTrips,
  );
  return spreadsheet;
}

/** Every tab of cells, as a search goes through them. */
function searchedTabs(context: AppContext, sheetOf: (sheetId: number) => Sheet): SearchedPlace[] {
  const tabs = context.read().spreadsheet.sheets.filter((tab) => !isChartSheet(tab));
  return tabs.map((tab) => {
    const { sheetId } = tab.properties;
    const sheet = () => sheetOf(sheetId);
    return {
      sheetId,
      region: wholeGrid(tab),
      rangeOf: (region) => rangeFacade(context, sheetId, region, sheet),
    };
  });
}
