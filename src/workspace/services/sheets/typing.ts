import type { Host } from '../../host.ts';
import { ApiError, invalid } from '../api-error.ts';
import { commitSpreadsheet, openSpreadsheet } from './access.ts';
import { requireCellCount } from './limits.ts';
import { orUndefined, withoutValue } from './model/cell.ts';
import { mapCells, type Region } from './model/grid.ts';
import { replaceSheet, requireSheet } from './model/lookup.ts';
import type { Sheet } from './model/spreadsheet.ts';
import { isProtected, protectedCell } from './protection.ts';
import { requireValidCells } from './validation.ts';
import { parseTyped } from './values/typed.ts';
import { readingIn } from './values/write.ts';

/** Who types, and into which tab. */
export type Typist = { readonly actor: string; readonly id: string; readonly sheetId: number };

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
  typeBlock(host, { actor, id, sheetId }, row, column, [[text]]);
}

/**
 * Types texts into the cells from `row` and `column` on, all of them or none; a row that is shorter than others
 * leaves the cells behind its end alone. The grid grows where the texts reach beyond it, as it does for a paste.
 */
export function typeBlock(
  host: Host,
  { actor, id, sheetId }: Typist,
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
): Region {
  const { spreadsheet, editing } = openSpreadsheet(host, actor, id, 'writer');
  const sheet = requireSheet(spreadsheet, sheetId);
  const { rowCount, columnCount } = sheet.properties.grid;
  if (row >= rowCount || column >= columnCount)
    throw invalid(`Cell is outside of the grid of ${rowCount} rows.`);
  const region = {
    startRow: row,
    endRow: row + texts.length,
    startColumn: column,
    endColumn: column + Math.max(0, ...texts.map(({ length }) => length)),
  };
  if (isProtected(sheet, region, editing)) throw new ApiError('PERMISSION_DENIED', protectedCell().message);

  const roomy = grown(sheet, region);
  requireCellCount(replaceSheet(spreadsheet, roomy));
  const reading = readingIn(spreadsheet, host.clock.now());
  const changed = mapCells(roomy, region, (before, atRow, atColumn) => {
    const text = texts[atRow - row]?.[atColumn - column];
    if (text === undefined) return before;
    const typed = parseTyped(text, before?.format, reading);
    const kept = (before && withoutValue(before)) ?? {};
    return orUndefined({ ...kept, ...typed });
  });
  requireValidCells(host, spreadsheet, changed, region);
  commitSpreadsheet(host, spreadsheet, replaceSheet(spreadsheet, changed));
  return region;
}

function grown(sheet: Sheet, { endRow, endColumn }: Region): Sheet {
  const { grid } = sheet.properties;
  if (endRow <= grid.rowCount && endColumn <= grid.columnCount) return sheet;
  const rowCount = Math.max(grid.rowCount, endRow);
  const columnCount = Math.max(grid.columnCount, endColumn);
  return { ...sheet, properties: { ...sheet.properties, grid: { ...grid, rowCount, columnCount } } };
}
