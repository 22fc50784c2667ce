import type { sheets_v4 } from '@googleapis/sheets';
import { a1Notation } from '../a1.ts';
import { noResults, type Results } from '../formulas/results.ts';
import type { Literal } from '../model/cell.ts';
import { dataRowCount, type Region } from '../model/grid.ts';
import { hasFormulas } from '../model/formula-cells.ts';
import { requireSheet } from '../model/lookup.ts';
import type { GridRange, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { invalid } from '../../api-error.ts';
import { type RenderOptions, type Rendering, renderedValue } from './cell-value.ts';

export type ValueQuery = {
  readonly majorDimension?: string | null;
  readonly valueRenderOption?: string | null;
  readonly dateTimeRenderOption?: string | null;
};

/** The values of a range as the v4 API gives them: trailing empty rows and cells are left out. */
export function valueRange(
  spreadsheet: Spreadsheet,
  range: GridRange,
  query: ValueQuery,
  calculate: () => Results,
): sheets_v4.Schema$ValueRange {
  const sheet = requireSheet(spreadsheet, range.sheetId);
  const region = readRegion(sheet, range);
  const majorDimension = oneOf(query.majorDimension, ['ROWS', 'COLUMNS'], 'majorDimension');
  const options = renderOptions(query);
  const results =
    hasFormulas(sheet) || spreadsheet.hasPivots ? calculate() : { ...noResults, locale: spreadsheet.locale };
  const read = (row: number, column: number) => renderedValue(results, sheet, row, column, options);
  // Rows beyond those with data are empty, unless an array formula spills into them.
  const filled = Math.max(dataRowCount(sheet), results.rowCount(sheet.properties.sheetId));
  const within = { ...region, endRow: Math.min(region.endRow, filled) };
  const lines = majorDimension === 'ROWS' ? byRow(within, read) : byColumn(within, read);
  return {
    range: a1Notation(sheet, region),
    majorDimension,
    ...(lines.length > 0 && { values: lines }),
  };
}

/** How the query wants its values; a 400 for an option that v4 does not have. */
export function renderOptions(query: ValueQuery): RenderOptions {
  const value = oneOf(
    query.valueRenderOption,
    ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] as const,
    'valueRenderOption',
  ) satisfies Rendering;
  const dates = oneOf(
    query.dateTimeRenderOption,
    ['SERIAL_NUMBER', 'FORMATTED_STRING'],
    'dateTimeRenderOption',
  );
  return { value, dateAsText: dates === 'FORMATTED_STRING' };
}

/** A range to be read: its end is cut at the grid, its beginning must lie within. */
export function readRegion(sheet: Sheet, range: GridRange): Region {
  const { rowCount, columnCount } = sheet.properties.grid;
  const startRow = range.startRowIndex ?? 0;
  const startColumn = range.startColumnIndex ?? 0;
  const region = {
    startRow,
    endRow: Math.min(range.endRowIndex ?? rowCount, rowCount),
    startColumn,
    endColumn: Math.min(range.endColumnIndex ?? columnCount, columnCount),
  };
  if (startRow >= rowCount || startColumn >= columnCount) {
    throw outsideGrid(sheet, {
      ...region,
      endRow: range.endRowIndex ?? Math.max(rowCount, startRow + 1),
      endColumn: range.endColumnIndex ?? Math.max(columnCount, startColumn + 1),
    });
  }
  return region;
}

export function outsideGrid(sheet: Sheet, region: Region) {
  const { rowCount, columnCount } = sheet.properties.grid;
  const range = a1Notation(sheet, region);
  return invalid(`Range (${range}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
}

function byRow(
  { startRow, endRow, startColumn, endColumn }: Region,
  read: (row: number, column: number) => Literal,
) {
  const lines: Literal[][] = [];
  for (let row = startRow; row < endRow; row += 1) {
    const line: Literal[] = [];
    for (let column = startColumn; column < endColumn; column += 1) line.push(read(row, column));
    lines.push(trimmed(line));
  }
  return withoutEmptyTail(lines);
}

function byColumn(
  { startRow, endRow, startColumn, endColumn }: Region,
  read: (row: number, column: number) => Literal,
) {
  const lines: Literal[][] = [];
  for (let column = startColumn; column < endColumn; column += 1) {
    const line: Literal[] = [];
    for (let row = startRow; row < endRow; row += 1) line.push(read(row, column));
    lines.push(trimmed(line));
  }
  return withoutEmptyTail(lines);
}

function trimmed(line: Literal[]): Literal[] {
  while (line.length > 0 && line[line.length - 1] === '') line.pop();
  return line;
}

function withoutEmptyTail(lines: Literal[][]): Literal[][] {
  while (lines.length > 0 && lines[lines.length - 1]?.length === 0) lines.pop();
  return lines;
}

function oneOf<Name extends string>(
  given: string | null | undefined,
  names: readonly [Name, ...Name[]],
  field: string,
): Name {
  if (given === null || given === undefined || given === '') return names[0];
  const known = names.find((name) => name === given);
  if (known === undefined) throw invalid(`Invalid value at '${field}', "${given}"`);
  return known;
}
