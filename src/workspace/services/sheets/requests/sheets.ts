import { without } from '../model/without.ts';
import type { sheets_v4 } from '@googleapis/sheets';
import { chartsWithout } from '../charts/follow.ts';
import { withFormulas } from '../structure/change-dimensions.ts';
import { retitled } from '../formulas/shift.ts';
import { type Mask, takes, updateMask } from '../field-mask.ts';
import { requireCellCount } from '../limits.ts';
import { wholeGrid } from '../model/grid.ts';
import { findSheet, replaceSheet, requireTab } from '../model/lookup.ts';
import { defaultGrid, emptySheet } from '../model/new-sheet.ts';
import type { Sheet, SheetProperties, Spreadsheet } from '../model/spreadsheet.ts';
import { pivotsWithout } from '../pivots/follow.ts';
import { requireEditable } from '../protection.ts';
import { sheetPropertiesResource } from '../read/properties.ts';
import type { Given } from '../schema/given.ts';
import {
  sheetProperties as sheetPropertiesShape,
  spreadsheetProperties as spreadsheetPropertiesShape,
} from '../schema/sheet.ts';
import { invalid } from '../../api-error.ts';
import type { Handler } from './change.ts';
import { freeTitle, inserted, requireFreeId, requireFreeTitle } from './tabs.ts';

type GivenProperties = Given<sheets_v4.Schema$SheetProperties>;

export const addSheet: Handler<'addSheet'> = (spreadsheet, { properties = {} }, context) => {
  if (properties.sheetType === 'OBJECT') throw new Error('not emulated: Sheets addSheet of type OBJECT');
  const sheetId = properties.sheetId ?? context.newNumber((id) => findSheet(spreadsheet, id) !== undefined);
  requireFreeId(spreadsheet, sheetId);
  const title = properties.title ?? freeTitle(spreadsheet);
  requireFreeTitle(spreadsheet, title);
  const blank: SheetProperties = { sheetId, title, hidden: false, rightToLeft: false, grid: defaultGrid };
  const sheet = emptySheet(withProperties(blank, properties, true));
  const index = properties.index ?? spreadsheet.sheets.length;
  const next = { ...spreadsheet, sheets: inserted(spreadsheet.sheets, index, sheet) };
  requireCellCount(next);
  return { spreadsheet: next, reply: { addSheet: { properties: sheetPropertiesResource(next, sheet) } } };
};

export const deleteSheet: Handler<'deleteSheet'> = (spreadsheet, { sheetId }, context) => {
  const sheet = requireTab(spreadsheet, sheetId);
  requireEditable(sheet, wholeGrid(sheet), context);
  if (spreadsheet.sheets.length === 1) throw invalid("You can't remove all the sheets in a document.");
  const id = sheet.properties.sheetId;
  if (context.isFormTab(id))
    throw invalid('You cannot delete a sheet with a linked form. Please unlink the form first.');
  const left = {
    ...spreadsheet,
    sheets: spreadsheet.sheets
      .filter((other) => other !== sheet)
      .map((other) => ({ ...other, ...chartsWithout(other, id) })),
    metadata: spreadsheet.metadata.filter(
      ({ location }) => location.kind === 'spreadsheet' || location.sheetId !== id,
    ),
    namedRanges: spreadsheet.namedRanges.filter(({ range }) => (range.sheetId ?? 0) !== id),
  };
  return { spreadsheet: pivotsWithout(left, id) };
};

export const updateSheetProperties: Handler<'updateSheetProperties'> = (spreadsheet, request, context) => {
  const { properties = {}, fields } = request;
  const sheet = requireTab(spreadsheet, properties.sheetId);
  const mask = updateMask(fields, sheetPropertiesShape);
  requireEditable(sheet, wholeGrid(sheet), context);
  const before = sheet.properties;
  const given = masked(before, properties, mask);
  if (given.title !== undefined && given.title.toLowerCase() !== before.title.toLowerCase()) {
    requireFreeTitle(spreadsheet, given.title);
  }
  const after = withProperties(before, given, false);
  requireShownSheet(spreadsheet, sheet, after);
  const resized = cutTo({ ...sheet, properties: after });
  const next = renamed(
    moved(replaceSheet(spreadsheet, resized), resized, given.index),
    before.title,
    after.title,
  );
  requireCellCount(next);
  return { spreadsheet: next };
};

export const updateSpreadsheetProperties: Handler<'updateSpreadsheetProperties'> = (spreadsheet, request) => {
  const { properties = {}, fields } = request;
  const mask = updateMask(fields, spreadsheetPropertiesShape);
  const { title, locale, timeZone } = properties;
  return {
    spreadsheet: {
      ...spreadsheet,
      ...(takes(mask, 'title') && title !== undefined && { title }),
      ...(takes(mask, 'locale') && locale !== undefined && { locale }),
      ...(takes(mask, 'timeZone') && timeZone !== undefined && { timeZone }),
    },
  };
};

/** The given properties that the mask names; one that it names and the request lacks falls back to its default. */
function masked(before: SheetProperties, given: GivenProperties, mask: Mask): GivenProperties {
  const { rowCount, columnCount } = before.grid;
  const defaults = {
    rowCount,
    columnCount,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    hideGridlines: false,
    rowGroupControlAfter: false,
    columnGroupControlAfter: false,
  };
  const gridFields = Object.keys(defaults) as (keyof typeof defaults)[];
  const grid = Object.fromEntries(
    gridFields
      .filter((field) => takes(mask, 'gridProperties', field))
      .map((field) => [field, given.gridProperties?.[field] ?? defaults[field]]),
  );
  return {
    ...(takes(mask, 'title') && given.title !== undefined && { title: given.title }),
    ...(takes(mask, 'index') && given.index !== undefined && { index: given.index }),
    ...(takes(mask, 'hidden') && { hidden: given.hidden ?? false }),
    ...(takes(mask, 'rightToLeft') && { rightToLeft: given.rightToLeft ?? false }),
    ...((takes(mask, 'tabColor') || takes(mask, 'tabColorStyle')) && {
      tabColor: given.tabColorStyle?.rgbColor ?? given.tabColor ?? {},
    }),
    gridProperties: grid,
  };
}

function withProperties(before: SheetProperties, given: GivenProperties, isNew: boolean): SheetProperties {
  const tabColor = given.tabColorStyle?.rgbColor ?? given.tabColor;
  const grid = { ...before.grid, ...given.gridProperties };
  if (before.sheetType !== 'OBJECT') requireGrid(grid);
  if (given.title === '') throw invalid('Sheet name cannot be empty.');
  const rest = without(before, 'tabColor');
  const color = tabColor ?? before.tabColor;
  return {
    ...rest,
    ...(!isNew && given.title !== undefined && { title: given.title }),
    hidden: given.hidden ?? before.hidden,
    rightToLeft: given.rightToLeft ?? before.rightToLeft,
    ...(color && Object.keys(color).length > 0 && { tabColor: color }),
    grid: before.sheetType === 'OBJECT' ? before.grid : grid,
  };
}

function requireGrid(grid: SheetProperties['grid']): void {
  if (grid.rowCount < 1 || grid.columnCount < 1) {
    throw invalid('The number of rows and columns of a sheet must be at least 1.');
  }
  if (grid.frozenRowCount >= grid.rowCount) throw invalid("You can't freeze all visible rows on the sheet.");
  if (grid.frozenColumnCount >= grid.columnCount)
    throw invalid("You can't freeze all visible columns on the sheet.");
}

function requireShownSheet(spreadsheet: Spreadsheet, sheet: Sheet, after: SheetProperties): void {
  if (!after.hidden) return;
  if (spreadsheet.sheets.every((other) => other === sheet || other.properties.hidden)) {
    throw invalid("You can't hide all the sheets in a document.");
  }
}

/** A smaller grid loses what stood beyond it. */
function cutTo(sheet: Sheet): Sheet {
  const { rowCount, columnCount } = sheet.properties.grid;
  if (sheet.rows.length <= rowCount && sheet.rows.every((row) => row.length <= columnCount)) return sheet;
  return { ...sheet, rows: sheet.rows.slice(0, rowCount).map((row) => row.slice(0, columnCount)) };
}

function renamed(spreadsheet: Spreadsheet, from: string, to: string): Spreadsheet {
  if (from === to) return spreadsheet;
  const follow = (formula: string) => retitled(formula, from, to);
  return {
    ...spreadsheet,
    sheets: spreadsheet.sheets.map((sheet) => ({ ...sheet, rows: withFormulas(sheet.rows, follow) })),
  };
}

/** `index` counts before the tab is taken out, so that a tab moved to the right lands one earlier. */
function moved(spreadsheet: Spreadsheet, sheet: Sheet, index: number | undefined): Spreadsheet {
  if (index === undefined) return spreadsheet;
  const from = spreadsheet.sheets.indexOf(sheet);
  const others = spreadsheet.sheets.filter((other) => other !== sheet);
  return { ...spreadsheet, sheets: inserted(others, index > from ? index - 1 : index, sheet) };
}
