import type { RowBlock } from '../ledger/read.ts';
import type { DeskMenu, MenuEntry } from '../ui/menu.ts';
import type { Edit } from '../workflow/edit/edit.ts';
import type { SelectedRows } from '../workflow/selected-requests.ts';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

export function addMenu({ caption, items }: DeskMenu): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu(caption);
  for (const item of items) {
    if (!item) menu.addSeparator();
    else if ('entries' in item) menu.addSubMenu(filled(ui.createMenu(item.caption), item.entries));
    else menu.addItem(item.caption, item.functionName);
  }
  menu.addToUi();
}

function filled(menu: GoogleAppsScript.Base.Menu, entries: readonly MenuEntry[]): GoogleAppsScript.Base.Menu {
  for (const { caption, functionName } of entries) menu.addItem(caption, functionName);
  return menu;
}

/** Rows in which so many cells are selected are asked whether a filter hides them; more than a step takes anyway. */
const MOST_ASKED = 200;

/** The rows that a person has selected and can see; rows that a filter or a hand hides between them are not meant. */
export function selectedRows(): SelectedRows | undefined {
  const ranges = SpreadsheetApp.getActiveRangeList()?.getRanges() ?? [];
  const [first] = ranges;
  if (!first) return undefined;
  const sheet = first.getSheet();
  const blocks = ranges.map((range): RowBlock => {
    const fromRow = range.getRow() - 1;
    return { fromRow, toRow: fromRow + range.getNumRows() };
  });
  return { sheetId: sheet.getSheetId(), blocks: blocks.flatMap((block) => visibleParts(sheet, block)) };
}

function visibleParts(sheet: GoogleAppsScript.Spreadsheet.Sheet, { fromRow, toRow }: RowBlock): RowBlock[] {
  if (toRow - fromRow === 1 || toRow - fromRow > MOST_ASKED) return [{ fromRow, toRow }];
  const rows = Array.from({ length: toRow - fromRow }, (_, index) => fromRow + index);
  return rows
    .filter((row) => !sheet.isRowHiddenByFilter(row + 1) && !sheet.isRowHiddenByUser(row + 1))
    .map((row) => ({ fromRow: row, toRow: row + 1 }));
}

/** What an edit trigger tells, as plain data. */
export function editOf({ range, user }: EditEvent): Edit {
  const fromRow = range.getRow() - 1;
  const fromColumn = range.getColumn() - 1;
  return {
    sheetId: range.getSheet().getSheetId(),
    fromRow,
    toRow: fromRow + range.getNumRows(),
    fromColumn,
    toColumn: fromColumn + range.getNumColumns(),
    user: user?.getEmail() ?? '',
  };
}

/** A message beside the sheet that goes away by itself, seconds later. */
export function toast(message: string): void {
  if (message !== '') SpreadsheetApp.getActiveSpreadsheet().toast(message, 'MDUC', 15);
}

export function tell(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** Opens a dialog page of the bundle; `context` is plain data that the page reads when it starts. */
export function openDialog(
  file: string,
  title: string,
  size: { width: number; height: number },
  context: object,
): void {
  const template = HtmlService.createTemplateFromFile(file);
  template['context'] = JSON.stringify(context);
  const page = template.evaluate().setWidth(size.width).setHeight(size.height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** The tab with this id as a script reads it: rows of cell values, dates as Date. */
export function tabValues(sheetId: number): unknown[][] {
  const tab = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((sheet) => sheet.getSheetId() === sheetId);
  return tab ? tab.getDataRange().getValues() : [];
}
