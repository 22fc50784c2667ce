import { facade } from '../../../runtime/facade.ts';
import { formsOf } from '../../forms/destination/links.ts';
import { editUrl } from '../../forms/urls.ts';
import { parseA1 } from '../a1.ts';
import { regionOf, requireSheet, sheetByTitle } from '../model/lookup.ts';
import type { GridRange } from '../model/spreadsheet.ts';
import type { AppContext } from './context.ts';
import { rangeFacade } from './range.ts';
import { selectedRanges, selectionFacade } from './selection.ts';
import { sheetFacade } from './sheet.ts';
import { spreadsheetRuleMembers } from './spreadsheet-rules.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Members<T> = { readonly [K in keyof T]?: (...args: never[]) => unknown };

const roundTrips = ['getSheets', 'getSheetByName'] as const;

/** How long a toast stays that names no time (Apps Script, Spreadsheet.toast). */
const toastSeconds = 5;

/** A spreadsheet as a script sees it. */
export function spreadsheetFacade(context: AppContext): Spreadsheet {
  const sheetOf = (sheetId: number): Sheet => sheetFacade(context, sheetId, () => spreadsheet);
  const sheets = () => context.read().spreadsheet.sheets.map(({ properties }) => sheetOf(properties.sheetId));
  const selected = selectedRanges(context, sheetOf);

  const rangeOfGrid = (grid: GridRange) => {
    const tab = requireSheet(context.read().spreadsheet, grid.sheetId);
    const { sheetId } = tab.properties;
    return rangeFacade(context, sheetId, regionOf(tab, grid), () => sheetOf(sheetId));
  };

  const members = {
    ...spreadsheetRuleMembers({ context, sheetOf, rangeOfGrid, spreadsheet: () => spreadsheet }),
    getId: () => context.id,
    getUrl: () => context.read().file.webViewLink,
    getName: () => context.read().spreadsheet.title,
    getFormUrl: () => {
      const [formId] = formsOf(context.host, context.id);
      return formId === undefined ? null : editUrl(context.host, formId);
    },
    getSpreadsheetTimeZone: () => context.read().spreadsheet.timeZone,
    getSpreadsheetLocale: () => context.read().spreadsheet.locale,
    getSheets: sheets,
    getSheetByName: (name: string) => {
      const found = sheetByTitle(context.read().spreadsheet, name);
      return found ? sheetOf(found.properties.sheetId) : null;
    },
    getActiveSheet: selected.sheet,
    getActiveRange: selected.range,
    getActiveRangeList: selected.ranges,
    getSelection: () => selectionFacade(context, selected),
    getRange: (a1: string) => {
      return rangeOfGrid(parseA1(context.read().spreadsheet, a1));
    },
    getNumSheets: () => context.read().spreadsheet.sheets.length,
    insertSheet: (...args: readonly unknown[]): Sheet => {
      const title = args.find((arg): arg is string => typeof arg === 'string');
      const index = args.find((arg): arg is number => typeof arg === 'number');
      if (title !== undefined && sheetByTitle(context.read().spreadsheet, title)) {
        throw new Error(`A sheet with the name "${title}" already exists. Please enter another name.`);
      }
      const [added] = context.request({
        addSheet: {
          properties: { ...(title !== undefined && { title }), ...(index !== undefined && { index }) },
        },
      });
      return sheetOf(added?.addSheet?.properties?.sheetId ?? 0);
    },
    deleteSheet: (sheet: Sheet) => void context.request({ deleteSheet: { sheetId: sheet.getSheetId() } }),
    rename: (title: string) =>
      void context.request({ updateSpreadsheetProperties: { properties: { title }, fields: 'title' } }),
    setSpreadsheetTimeZone: (timeZone: string) =>
      void context.request({ updateSpreadsheetProperties: { properties: { timeZone }, fields: 'timeZone' } }),
    getDataRange: () => selected.sheet().getDataRange(),
    getLastRow: () => selected.sheet().getLastRow(),
    getLastColumn: () => selected.sheet().getLastColumn(),
    appendRow: (values: unknown[]) => selected.sheet().appendRow(values),
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
      context.execution.ui?.effects.push({
        kind: 'toast',
        title: String(title ?? ''),
        message: String(message),
        seconds: seconds ?? toastSeconds,
      });
    },
  } satisfies Members<Spreadsheet>;
  const spreadsheet: Spreadsheet = facade<Spreadsheet>(
    context.execution,
    'SpreadsheetApp.Spreadsheet',
    members as unknown as Partial<Spreadsheet>,
    roundTrips,
  );
  return spreadsheet;
}
