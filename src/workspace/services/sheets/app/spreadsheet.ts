import type { Selection } from '../../../runtime/ui-session.ts';
import { facade } from '../../../runtime/facade.ts';
import { parseA1 } from '../a1.ts';
import type { Region } from '../model/grid.ts';
import { regionOf, requireSheet, sheetByTitle } from '../model/lookup.ts';
import type { AppContext } from './context.ts';
import { rangeFacade } from './range.ts';
import { sheetFacade } from './sheet.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type SelectionFacade = GoogleAppsScript.Spreadsheet.Selection;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Members<T> = { readonly [K in keyof T]?: (...args: never[]) => unknown };

const roundTrips = ['getSheets', 'getSheetByName'] as const;

/** A spreadsheet as a script sees it. */
export function spreadsheetFacade(context: AppContext): Spreadsheet {
  const sheetOf = (sheetId: number): Sheet => sheetFacade(context, sheetId, () => spreadsheet);
  const sheets = () => context.read().spreadsheet.sheets.map(({ properties }) => sheetOf(properties.sheetId));
  const selection = () => selectionOf(context);
  const active = () =>
    sheetOf(selection()?.sheetId ?? context.read().spreadsheet.sheets[0]?.properties.sheetId ?? 0);
  const activeRange = (): Range | null => {
    const selected = selection();
    if (!selected) return null;
    return rangeFacade(context, selected.sheetId, regionOfSelection(selected), () =>
      sheetOf(selected.sheetId),
    );
  };

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
    getActiveSheet: active,
    getActiveRange: activeRange,
    getSelection: () =>
      facade<SelectionFacade>(context.execution, 'SpreadsheetApp.Selection', {
        getActiveRange: activeRange as SelectionFacade['getActiveRange'],
        getActiveSheet: active,
      }),
    getRange: (a1: string) => {
      const { spreadsheet: model } = context.read();
      const range = parseA1(model, a1);
      const tab = requireSheet(model, range.sheetId);
      const { sheetId } = tab.properties;
      return rangeFacade(context, sheetId, regionOf(tab, range), () => sheetOf(sheetId));
    },
    toast: (message: string, title = '', seconds = 5) => {
      context.execution.ui?.effects.push({ kind: 'toast', title, message: String(message), seconds });
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

/** What the person has selected on the page that the execution was started from. */
function selectionOf({ execution, id }: AppContext): Selection | undefined {
  return execution.ui?.spreadsheetId === id ? execution.ui.selection : undefined;
}

function regionOfSelection({
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
}: Selection): Region {
  return {
    startRow: startRowIndex,
    endRow: endRowIndex,
    startColumn: startColumnIndex,
    endColumn: endColumnIndex,
  };
}
