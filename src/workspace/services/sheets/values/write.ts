import { a1Notation, columnLetters } from '../a1.ts';
import { partsOf, serialOfInstant } from '../formats/serial-date.ts';
import { outsideGrid } from '../read/value-range.ts';
import { requireCellLength } from '../limits.ts';
import { type Cell, orUndefined, withoutValue } from '../model/cell.ts';
import { mapCells, type Region } from '../model/grid.ts';
import { requireSheet } from '../model/lookup.ts';
import type { GridRange, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { type Editing, requireEditable } from '../protection.ts';
import { invalid } from '../../api-error.ts';
import { parseTyped } from './typed.ts';
import { valueText } from './value-text.ts';
import type { Reading } from './typed-moment.ts';

/** How values are taken: as they are, or as if somebody typed them. */
export type ValueInput = 'RAW' | 'USER_ENTERED';

export type Written = { readonly sheet: Sheet; readonly region: Region; readonly cells: number };

export type WriteContext = {
  readonly editing: Editing;
  readonly input: ValueInput;
  readonly reading: Reading;
};

export function valueInput(option: string | null | undefined): ValueInput {
  if (option === 'RAW' || option === 'USER_ENTERED') return option;
  if (!option || option === 'INPUT_VALUE_OPTION_UNSPECIFIED')
    throw invalid("'valueInputOption' is required but not specified");
  throw invalid(
    `Invalid value at 'value_input_option' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), "${option}"`,
  );
}

/** What texts typed into the spreadsheet are read by: its locale, and the year by its clocks. */
export function readingIn({ locale, timeZone }: Spreadsheet, now: number): Reading {
  return { locale, year: partsOf(serialOfInstant(now, timeZone)).year };
}

/** The tab with the values written from the beginning of the range; null leaves a cell alone. */
export function writeValues(
  spreadsheet: Spreadsheet,
  range: GridRange,
  values: readonly (readonly unknown[])[],
  context: WriteContext,
): Written {
  const sheet = requireSheet(spreadsheet, range.sheetId);
  const region = writtenRegion(sheet, range, values);
  requireEditable(sheet, region, context.editing);
  let cells = 0;
  const changed = mapCells(sheet, region, (cell, row, column) => {
    const value = values[row - region.startRow]?.[column - region.startColumn];
    if (value === null || value === undefined) return cell;
    cells += 1;
    if (typeof value === 'object') {
      const place = `values[${row - region.startRow}][${column - region.startColumn}]`;
      throw invalid(`Invalid ${place}: ${valueText(value)}\n`);
    }
    return enteredCell(cell, value, context);
  });
  return { sheet: changed, region, cells };
}

/** The tab with the values of the range gone; formats, notes and rules stay. */
export function clearValues(sheet: Sheet, region: Region, editing: Editing): Sheet {
  requireEditable(sheet, region, editing);
  const stored = { ...region, endRow: Math.min(region.endRow, sheet.rows.length) };
  return mapCells(sheet, stored, (cell) => cell && withoutValue(cell));
}

function writtenRegion(sheet: Sheet, range: GridRange, values: readonly (readonly unknown[])[]): Region {
  const startRow = range.startRowIndex ?? 0;
  const startColumn = range.startColumnIndex ?? 0;
  const region = {
    startRow,
    endRow: startRow + values.length,
    startColumn,
    endColumn: startColumn + Math.max(0, ...values.map((row) => row.length)),
  };
  const { rowCount, columnCount } = sheet.properties.grid;
  const isSingle = range.endRowIndex === startRow + 1 && range.endColumnIndex === startColumn + 1;
  const endRow = range.endRowIndex ?? rowCount;
  const endColumn = range.endColumnIndex ?? columnCount;
  const within = `[${a1Notation(sheet, { ...region, endRow, endColumn })}]`;
  // The first cell that lies outside.
  if (!isSingle && region.endRow > endRow)
    throw invalid(`Requested writing within range ${within}, but tried writing to row [${endRow + 1}]`);
  if (!isSingle && region.endColumn > endColumn) {
    const column = columnLetters(endColumn);
    throw invalid(`Requested writing within range ${within}, but tried writing to column [${column}]`);
  }
  if (region.endRow > rowCount || region.endColumn > columnCount) throw outsideGrid(sheet, region);
  return region;
}

function enteredCell(
  cell: Cell | undefined,
  value: unknown,
  { input, reading }: WriteContext,
): Cell | undefined {
  const kept = (cell && withoutValue(cell)) ?? {};
  if (typeof value === 'number' || typeof value === 'boolean') return { ...kept, value };
  if (typeof value !== 'string') return cell;
  requireCellLength(value);
  if (input === 'USER_ENTERED') return orUndefined({ ...kept, ...parseTyped(value, cell?.format, reading) });
  return orUndefined({ ...kept, ...(value !== '' && { value }) });
}

/** Values given by columns, as rows. */
export function asRows(values: readonly (readonly unknown[])[], majorDimension: string | null | undefined) {
  if (majorDimension !== 'COLUMNS') return values;
  const height = Math.max(0, ...values.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row]));
}
