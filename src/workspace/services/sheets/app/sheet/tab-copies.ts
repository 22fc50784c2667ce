import { copySheetTo } from '../../copy-to.ts';
import type { AppContext } from '../context.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** `Sheet.copyTo`: the tab at the end of a spreadsheet, which may be the same one. */
export function copyTab({ host, execution, id }: AppContext, sheetId: number, to: Spreadsheet): Sheet {
  const body = { destinationSpreadsheetId: to.getId() };
  const copied = copySheetTo(host, execution.effectiveUser, id, sheetId, body).sheetId ?? 0;
  const sheet = to.getSheetById(copied);
  if (!sheet) throw new Error(`Sheet ${copied} not found`);
  return sheet;
}
