import type { sheets_v4 } from '@googleapis/sheets';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';

/** A tab's properties as the v4 API gives them; protobuf leaves out what is false or zero. */
export function sheetPropertiesResource(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
): sheets_v4.Schema$SheetProperties {
  const { sheetId, title, hidden, rightToLeft, tabColor, grid } = sheet.properties;
  return {
    sheetId,
    title,
    index: spreadsheet.sheets.findIndex(({ properties }) => properties.sheetId === sheetId),
    sheetType: 'GRID',
    gridProperties: {
      rowCount: grid.rowCount,
      columnCount: grid.columnCount,
      ...(grid.frozenRowCount > 0 && { frozenRowCount: grid.frozenRowCount }),
      ...(grid.frozenColumnCount > 0 && { frozenColumnCount: grid.frozenColumnCount }),
      ...(grid.hideGridlines && { hideGridlines: true }),
    },
    ...(hidden && { hidden }),
    ...(rightToLeft && { rightToLeft }),
    ...(tabColor && { tabColor, tabColorStyle: { rgbColor: tabColor } }),
  };
}

export function spreadsheetPropertiesResource(
  spreadsheet: Spreadsheet,
): sheets_v4.Schema$SpreadsheetProperties {
  const { title, locale, timeZone } = spreadsheet;
  return { title, locale, timeZone, autoRecalc: 'ON_CHANGE' };
}
