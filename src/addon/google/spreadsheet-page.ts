import type { DeskMenu } from '../ui/menu.ts';

/** The row a person has selected in the open spreadsheet. */
export type SelectedRow = {
  readonly sheetId: number;
  /** Zero-based, as the Sheets API counts. */
  readonly rowIndex: number;
};

export function addMenu({ caption, items }: DeskMenu): void {
  const menu = SpreadsheetApp.getUi().createMenu(caption);
  for (const item of items) {
    if (item) menu.addItem(item.caption, item.functionName);
    else menu.addSeparator();
  }
  menu.addToUi();
}

export function selectedRow(): SelectedRow | undefined {
  const range = SpreadsheetApp.getActiveRange();
  return range ? { sheetId: range.getSheet().getSheetId(), rowIndex: range.getRow() - 1 } : undefined;
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
