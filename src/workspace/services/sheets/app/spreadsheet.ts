import { facade } from '../../../runtime/facade.ts';
import { parseA1 } from '../a1.ts';
import { regionOf, requireSheet, sheetByTitle } from '../model/lookup.ts';
import type { AppContext } from './context.ts';
import { rangeFacade } from './range.ts';
import { selectedRanges, selectionFacade } from './selection.ts';
import { sheetFacade } from './sheet.ts';

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

  const members = {
    getId: () => context.id,
    getUrl: () => context.read().file.webViewLink,
    getName: () => context.read().spreadsheet.title,
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
      const { spreadsheet: model } = context.read();
      const range = parseA1(model, a1);
      const tab = requireSheet(model, range.sheetId);
      const { sheetId } = tab.properties;
      return rangeFacade(context, sheetId, regionOf(tab, range), () => sheetOf(sheetId));
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
  const spreadsheet = facade<Spreadsheet>(
    context.execution,
    'SpreadsheetApp.Spreadsheet',
    members as unknown as Partial<Spreadsheet>,
    roundTrips,
  );
  return spreadsheet;
}
