import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { cellRange } from './a1.ts';
import { commitSpreadsheet, openSpreadsheet } from './access.ts';
import { displayText } from './formats/display.ts';
import { serialOfInstant } from './formats/serial-date.ts';
import { calculatorOf } from './formulas/calculator.ts';
import { invalid } from './invalid.ts';
import { type Cell, orUndefined, withoutValue } from './model/cell.ts';
import { cellAt, mapCells } from './model/grid.ts';
import { replaceSheet, requireSheet } from './model/lookup.ts';
import type { Sheet, Spreadsheet } from './model/spreadsheet.ts';
import { isProtected, protectedCell } from './protection.ts';
import { isValid, listOptions, violation } from './validation.ts';
import { parseTyped } from './values/typed.ts';
import { currentYear } from './values/write.ts';

/**
 * Types a text into a cell as a person does: numbers, dates, formulas and TRUE are understood, a leading
 * apostrophe keeps text. Throws ApiError where the cell is protected, or where a strict rule keeps the value out.
 */
export function typeInto(
  host: Host,
  actor: string,
  id: string,
  sheetId: number,
  row: number,
  column: number,
  text: string,
): void {
  const { spreadsheet, editing } = openSpreadsheet(host, actor, id, 'writer');
  const sheet = requireSheet(spreadsheet, sheetId);
  const { rowCount, columnCount } = sheet.properties.grid;
  if (row >= rowCount || column >= columnCount)
    throw invalid(`Cell is outside of the grid of ${rowCount} rows.`);
  const region = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  if (isProtected(sheet, region, editing)) throw new ApiError('PERMISSION_DENIED', protectedCell().message);

  const before = cellAt(sheet, row, column);
  const typed = parseTyped(text, before?.format, currentYear(spreadsheet, host.clock.now()));
  requireValid(host, spreadsheet, sheet, before, typed, cellRange(region));
  const kept = (before && withoutValue(before)) ?? {};
  const changed = mapCells(sheet, region, () => orUndefined({ ...kept, ...typed }));
  commitSpreadsheet(host, spreadsheet, replaceSheet(spreadsheet, changed));
}

function requireValid(
  host: Host,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  before: Cell | undefined,
  { value, format }: Cell,
  name: string,
): void {
  const rule = before?.validation;
  if (!rule?.strict || value === undefined) return;
  const options = listOptions(spreadsheet, sheet, rule, calculatorOf(host));
  const today = Math.floor(serialOfInstant(host.clock.now(), spreadsheet.timeZone));
  if (!isValid(rule, value, displayText(value, format), options, today))
    throw invalid(violation(name, options));
}
