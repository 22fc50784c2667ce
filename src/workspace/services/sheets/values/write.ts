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
  throw invalid("'valueInputOption' is required but not specified");
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
  if (!isSingle && region.endRow > (range.endRowIndex ?? rowCount)) {
    throw invalid(
      `Requested writing within range [${sheet.properties.title}], but tried writing to row [${region.endRow}]`,
    );
  }
  if (!isSingle && region.endColumn > (range.endColumnIndex ?? columnCount)) {
    throw invalid(
      `Requested writing within range [${sheet.properties.title}], but tried writing to column [${region.endColumn}]`,
    );
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
  if (typeof value !== 'string') {
    throw invalid(`Invalid values[0][0]: ${typeof value}_value`);
  }
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
