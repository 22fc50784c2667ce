import { invalid } from '../api-error.ts';
import { sheetByTitle } from './model/lookup.ts';
import type { GridRange, Sheet, Spreadsheet } from './model/spreadsheet.ts';
import type { Region } from './model/grid.ts';

/** `C` for 2, `AA` for 26. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 2 for `C`, 26 for `aa`. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Titles that are more than letters, digits and underscores stand in quotes; Japanese ones always do. */
export function quotedTitle(title: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !/^[A-Za-z]{1,3}[0-9]+$/.test(title)
    ? title
    : `'${title.replaceAll("'", "''")}'`;
}

/** `'台帳'!A2:C10`, with its ends closed by the grid; `A1` alone for one cell. */
export function a1Notation(sheet: Sheet, region: Region): string {
  return `${quotedTitle(sheet.properties.title)}!${cellRange(region)}`;
}

/** `A2:C10`, or `A1` for one cell. */
export function cellRange({ startRow, endRow, startColumn, endColumn }: Region): string {
  const first = `${columnLetters(startColumn)}${startRow + 1}`;
  const last = `${columnLetters(endColumn - 1)}${endRow}`;
  return first === last ? first : `${first}:${last}`;
}

/**
 * A range in A1 notation: `A1`, `A2:C`, `A:A`, `1:1`, with or without a tab's title, a title alone, or a named range.
 * Without a title it means the first tab (`inSheet` when given). A 400 in Google's words when it cannot be read.
 */
export function parseA1(spreadsheet: Spreadsheet, text: string, inSheet?: Sheet): GridRange {
  const { title, range } = splitTitle(text);
  if (title !== undefined) {
    const sheet = sheetByTitle(spreadsheet, title);
    if (!sheet) throw unparsable(text);
    return parseCells(range, sheet.properties.sheetId) ?? fail(text);
  }

  const named = spreadsheet.namedRanges.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (named) return named.range;
  const sheet = inSheet ?? spreadsheet.sheets[0];
  const cells = sheet && parseCells(text, sheet.properties.sheetId);
  if (cells) return cells;
  const whole = sheetByTitle(spreadsheet, unquoted(text));
  if (whole) return { sheetId: whole.properties.sheetId };
  throw unparsable(text);
}

function splitTitle(text: string): { title?: string; range: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { title: (quoted[1] ?? '').replaceAll("''", "'"), range: quoted[2] ?? '' };
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { range: text } : { title: text.slice(0, mark), range: text.slice(mark + 1) };
}

function unquoted(text: string): string {
  return /^'(.*)'$/s.exec(text)?.[1]?.replaceAll("''", "'") ?? text;
}

function parseCells(text: string, sheetId: number): GridRange | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?([0-9]+)?(?::\$?([A-Za-z]{1,3})?\$?([0-9]+)?)?$/.exec(text);
  if (!match) return undefined;
  const [, column, row, lastColumn, lastRow] = match;
  const single = !text.includes(':');
  if (single && (column === undefined || row === undefined)) return undefined;
  if (!single && ((column ?? row) === undefined || (lastColumn ?? lastRow) === undefined)) return undefined;
  if (row === '0' || lastRow === '0') return undefined;
  const endColumn = single ? column : lastColumn;
  const endRow = single ? row : lastRow;
  return ordered({
    sheetId,
    ...(row !== undefined && { startRowIndex: Number(row) - 1 }),
    ...(endRow !== undefined && { endRowIndex: Number(endRow) }),
    ...(column !== undefined && { startColumnIndex: columnIndex(column) }),
    ...(endColumn !== undefined && { endColumnIndex: columnIndex(endColumn) + 1 }),
  });
}

/** `C5:A1` means `A1:C5`. */
function ordered(range: GridRange): GridRange {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  const rows = startRowIndex !== undefined && endRowIndex !== undefined && endRowIndex <= startRowIndex;
  const columns =
    startColumnIndex !== undefined && endColumnIndex !== undefined && endColumnIndex <= startColumnIndex;
  return {
    ...range,
    ...(rows && { startRowIndex: endRowIndex - 1, endRowIndex: startRowIndex + 1 }),
    ...(columns && { startColumnIndex: endColumnIndex - 1, endColumnIndex: startColumnIndex + 1 }),
  };
}

function fail(text: string): never {
  throw unparsable(text);
}

function unparsable(text: string) {
  return invalid(`Unable to parse range: ${text}`);
}
