import type { UiSession } from '../../../../../src/workspace/runtime/ui-session.ts';
import type { Execution } from '../../../../../src/workspace/runtime/execution.ts';
import { sheetsGlobals } from '../../../../../src/workspace/services/sheets/globals.ts';
import { fakeExecution } from '../../../../support/workspace/fake-execution.ts';
import { aWorkbook, tab } from '../../../../support/workspace/workbook.ts';

export { tab };

type Options = { readonly ui?: boolean; readonly book?: ReturnType<typeof aWorkbook> };

/** A script bound to a spreadsheet with one tab: three people and their counts below a heading. */
export function boundScript(user?: string, { ui: hasPage = true, book = aWorkbook() }: Options = {}) {
  book.enter(`${tab}!A1:B4`, [
    ['名前', '件数'],
    ['佐藤', 3],
    ['髙橋', 1],
    ['鈴木', 2],
  ]);
  const selection = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
  const page = { kind: 'spreadsheet' as const, id: book.id, selection };
  const ui: UiSession = { page, effects: [], menus: [] };
  const execution = fakeExecution(user === undefined ? {} : { user });
  const bound: Execution = Object.assign(
    execution,
    { project: { ...execution.project, container: page } },
    hasPage ? { ui } : {},
  );
  const { SpreadsheetApp } = sheetsGlobals(book.host, bound) as {
    SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  };
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return { book, ui, page, SpreadsheetApp, spreadsheet, sheet: spreadsheet.getSheetByName(tab)! };
}
