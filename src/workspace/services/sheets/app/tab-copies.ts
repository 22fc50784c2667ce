import { commitSpreadsheet, openSpreadsheet } from '../access.ts';
import { requireCellCount } from '../limits.ts';
import { findSheet } from '../model/lookup.ts';
import { newNumber } from '../numbers.ts';
import { copiedTab } from '../requests/duplicate-sheet.ts';
import { copyTitle } from '../requests/tabs.ts';
import type { AppContext } from './context.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** `Sheet.copyTo`: the tab at the end of a spreadsheet, which may be another one. */
export function copyTab(context: AppContext, sheetId: number, destination: Spreadsheet): Sheet {
  const { host, execution } = context;
  const source = context.sheet(sheetId);
  const opened = openSpreadsheet(host, execution.effectiveUser, destination.getId(), 'writer');
  const before = opened.spreadsheet;
  const newId = newNumber(host, (id) => findSheet(before, id) !== undefined);
  const title = copyTitle(before, source.properties.title);
  const tab = copiedTab(source, newId, title, { newNumber: (taken) => newNumber(host, taken) });
  const after = { ...before, sheets: [...before.sheets, tab] };
  requireCellCount(after);
  commitSpreadsheet(host, before, after);
  const copied = destination.getSheetById(newId);
  if (!copied) throw new Error(`Sheet ${newId} not found`);
  return copied;
}
