import { requireCellCount } from '../../sheets/limits.ts';
import { type Cell, holdsData, orUndefined, type Row, withoutValue } from '../../sheets/model/cell.ts';
import { cellAt, dataColumnCount, mapCells } from '../../sheets/model/grid.ts';
import { replaceSheet, requireSheet } from '../../sheets/model/lookup.ts';
import type { Sheet, Spreadsheet } from '../../sheets/model/spreadsheet.ts';
import { changeDimensions } from '../../sheets/structure/change-dimensions.ts';

/** A column of the responses tab: `timestamp`, `email`, `score`, or the id of a question. */
export type Column = { readonly key: string; readonly heading: string };

/** Where the headings are, wherever staff have moved them: their row, and columns by key. */
export type Header = { readonly row: number; readonly columns: ReadonlyMap<string, number> };

const headingMark = 'heading ';

/** Cells are known again by what Forms marked them with, which moves with them when rows are sorted or columns inserted. */
export function headerOf(sheet: Sheet): Header {
  for (const [row, cells] of sheet.rows.entries()) {
    const columns = new Map<string, number>();
    cells.forEach((cell, column) => {
      if (cell?.origin?.startsWith(headingMark)) columns.set(cell.origin.slice(headingMark.length), column);
    });
    if (columns.size > 0) return { row, columns };
  }
  return { row: 0, columns: new Map() };
}

/** The row of a response; undefined when staff have deleted it. */
export function rowOfResponse(sheet: Sheet, responseId: string): number | undefined {
  const row = sheet.rows.findIndex((cells) =>
    cells.some((cell) => cell?.origin === responseMark(responseId)),
  );
  return row === -1 ? undefined : row;
}

/**
 * The tab with a heading for each of `wanted`: missing ones come at the right, and one whose question was renamed since
 * it was written (`written`) is written anew. Others stay as they are, but for those at the right that nothing was ever
 * answered below: Google's sample "offsite-activity-signup" counts on a grid's first row leaving no heading behind.
 */
export function withColumns(
  spreadsheet: Spreadsheet,
  sheetId: number,
  wanted: readonly Column[],
  written: Readonly<Record<string, string>>,
): Spreadsheet {
  let sheet = withoutUnused(requireSheet(spreadsheet, sheetId), wanted);
  const { row, columns } = headerOf(sheet);
  let free = Math.max(dataColumnCount(sheet), ...[...columns.values()].map((column) => column + 1));
  for (const { key, heading } of wanted) {
    const known = columns.get(key);
    if (known !== undefined && written[key] === heading) continue;
    const column = known ?? free++;
    sheet = withCell(wideEnough(sheet, column + 1), row, column, (cell) => ({
      ...(cell && withoutValue(cell)),
      ...(heading !== '' && { value: heading }),
      origin: `${headingMark}${key}`,
    }));
  }
  if (sheet === requireSheet(spreadsheet, sheetId)) return spreadsheet;
  const next = replaceSheet(spreadsheet, sheet);
  requireCellCount(next);
  return next;
}

function withoutUnused(sheet: Sheet, wanted: readonly Column[]): Sheet {
  const { row, columns } = headerOf(sheet);
  if (sheet.rows.slice(row + 1).some((cells) => cells.some(holdsData))) return sheet;
  const keys = new Set(wanted.map(({ key }) => key));
  const fromRight = [...columns].sort(([, one], [, other]) => other - one);
  let kept = sheet;
  for (const [key, column] of fromRight) {
    if (keys.has(key) || column !== dataColumnCount(kept) - 1) break;
    const heading = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    kept = mapCells(kept, heading, () => undefined);
  }
  return kept;
}

/** New rows below the last response, pushing down what is there, as Forms does; and the place of the first. */
export function withNewRows(
  spreadsheet: Spreadsheet,
  sheetId: number,
  count: number,
): { spreadsheet: Spreadsheet; row: number } {
  const sheet = requireSheet(spreadsheet, sheetId);
  const header = headerOf(sheet);
  const columns = [...header.columns.values()];
  const isUsed = (cells: Row) =>
    columns.some((column) => holdsData(cells[column]) || cells[column]?.origin !== undefined);
  let row = sheet.rows.length;
  while (row > header.row + 1 && !isUsed(sheet.rows[row - 1] ?? [])) row -= 1;
  row = Math.max(row, header.row + 1);
  const change = { kind: 'insert', sheetId, dimension: 'ROWS', at: row, count } as const;
  // The first response does not take after the headings.
  const next = changeDimensions(spreadsheet, change, row === header.row + 1 ? 'after' : 'before');
  requireCellCount(next);
  return { spreadsheet: next, row };
}

/** The tab with the cells of one response, by the key of their column. */
export function withResponse(
  spreadsheet: Spreadsheet,
  sheetId: number,
  row: number,
  responseId: string,
  content: (key: string, cell: Cell | undefined) => Pick<Cell, 'value' | 'formula' | 'format'> | undefined,
): Spreadsheet {
  let sheet = requireSheet(spreadsheet, sheetId);
  for (const [key, column] of headerOf(sheet).columns) {
    sheet = withCell(sheet, row, column, (cell) => {
      const kept = cell && withoutValue(cell);
      return { ...kept, ...content(key, cell), origin: responseMark(responseId) };
    });
  }
  return replaceSheet(spreadsheet, sheet);
}

/** The tab as one that no form writes into any more. */
export function withoutMarks(spreadsheet: Spreadsheet, sheetId: number): Spreadsheet {
  const sheet = requireSheet(spreadsheet, sheetId);
  const width = Math.max(0, ...sheet.rows.map(({ length }) => length));
  const all = { startRow: 0, endRow: sheet.rows.length, startColumn: 0, endColumn: width };
  const changed = mapCells(sheet, all, (cell) => {
    if (cell?.origin === undefined) return cell;
    const { origin: _, ...rest } = cell;
    return orUndefined(rest);
  });
  return replaceSheet(spreadsheet, changed);
}

function responseMark(responseId: string): string {
  return `response ${responseId}`;
}

function withCell(
  sheet: Sheet,
  row: number,
  column: number,
  change: (cell: Cell | undefined) => Cell,
): Sheet {
  const one = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  return mapCells(sheet, one, () => change(cellAt(sheet, row, column)));
}

function wideEnough(sheet: Sheet, columnCount: number): Sheet {
  const { grid } = sheet.properties;
  if (columnCount <= grid.columnCount) return sheet;
  return { ...sheet, properties: { ...sheet.properties, grid: { ...grid, columnCount } } };
}
