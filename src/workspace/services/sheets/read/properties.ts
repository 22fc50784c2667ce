import type { sheets_v4 } from '@googleapis/sheets';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';

/** A tab's properties as the v4 API gives them; protobuf leaves out what is false or zero. */
export function sheetPropertiesResource(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
): sheets_v4.Schema$SheetProperties {
  const { sheetId, title, sheetType = 'GRID', hidden, rightToLeft, tabColor, grid } = sheet.properties;
  return {
    sheetId,
    title,
    index: spreadsheet.sheets.findIndex(({ properties }) => properties.sheetId === sheetId),
    sheetType,
    ...(sheetType === 'GRID' && { gridProperties: gridProperties(grid) }),
    ...(hidden && { hidden }),
    ...(rightToLeft && { rightToLeft }),
    ...(tabColor && { tabColor, tabColorStyle: { rgbColor: tabColor } }),
  };
}

function gridProperties(grid: Sheet['properties']['grid']): sheets_v4.Schema$GridProperties {
  return {
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    ...(grid.frozenRowCount > 0 && { frozenRowCount: grid.frozenRowCount }),
    ...(grid.frozenColumnCount > 0 && { frozenColumnCount: grid.frozenColumnCount }),
    ...(grid.hideGridlines && { hideGridlines: true }),
    ...(grid.rowGroupControlAfter && { rowGroupControlAfter: true }),
    ...(grid.columnGroupControlAfter && { columnGroupControlAfter: true }),
  };
}

export function spreadsheetPropertiesResource(
  spreadsheet: Spreadsheet,
): sheets_v4.Schema$SpreadsheetProperties {
  const { title, locale, timeZone } = spreadsheet;
  return { title, locale, timeZone, autoRecalc: 'ON_CHANGE' };
}
