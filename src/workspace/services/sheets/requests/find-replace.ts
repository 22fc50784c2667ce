import { without } from '../model/without.ts';
import { parseTyped } from '../values/typed.ts';
import { requireCellLength } from '../limits.ts';
import type { Cell } from '../model/cell.ts';
import { mapCells, type Region, storedPart, wholeGrid } from '../model/grid.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { requireEditable } from '../protection.ts';
import { displayText } from '../formats/display.ts';
import { invalid } from '../../api-error.ts';
import type { Handler, Requests } from './change.ts';

type Request = NonNullable<Requests['findReplace']>;
type Tally = { values: number; formulas: number; occurrences: number; rows: number; sheets: number };

/** Searches what the cells show (formulas only when asked for) and enters what the replacement makes of it. */
export const findReplace: Handler<'findReplace'> = (spreadsheet, request, context) => {
  const pattern = patternOf(request);
  const replacement = request.searchByRegex
    ? (request.replacement ?? '')
    : (request.replacement ?? '').replaceAll('$', '$$$$');
  const tally: Tally = { values: 0, formulas: 0, occurrences: 0, rows: 0, sheets: 0 };

  let next = spreadsheet;
  for (const { sheet, region } of searched(spreadsheet, request)) {
    const rows = new Set<number>();
    const changed = mapCells(sheet, storedPart(sheet, region), (cell, row, column) => {
      if (!cell) return cell;
      const found = replacedIn(cell, request, pattern, replacement, tally);
      if (found === cell) return cell;
      requireEditable(
        sheet,
        { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 },
        context,
      );
      rows.add(row);
      return found;
    });
    if (rows.size === 0) continue;
    tally.rows += rows.size;
    tally.sheets += 1;
    next = replaceSheet(next, changed);
  }
  return { spreadsheet: next, reply: { findReplace: reply(tally) } };
};

/** Protobuf leaves out counts that are zero. */
function reply(tally: Tally) {
  return {
    ...(tally.values > 0 && { valuesChanged: tally.values }),
    ...(tally.formulas > 0 && { formulasChanged: tally.formulas }),
    ...(tally.rows > 0 && { rowsChanged: tally.rows }),
    ...(tally.sheets > 0 && { sheetsChanged: tally.sheets }),
    ...(tally.occurrences > 0 && { occurrencesChanged: tally.occurrences }),
  };
}

function searched(spreadsheet: Spreadsheet, request: Request): { sheet: Sheet; region: Region }[] {
  const scopes = [request.range, request.sheetId, request.allSheets].filter((scope) => scope !== undefined);
  if (scopes.length !== 1) throw invalid("Exactly one of 'range', 'sheetId' or 'allSheets' must be set.");
  if (request.range) {
    const sheet = requireSheet(spreadsheet, request.range.sheetId);
    return [{ sheet, region: regionOf(sheet, request.range) }];
  }
  const sheets = request.allSheets ? spreadsheet.sheets : [requireSheet(spreadsheet, request.sheetId)];
  return sheets.map((sheet) => ({ sheet, region: wholeGrid(sheet) }));
}

function patternOf({ find, searchByRegex, matchCase, matchEntireCell }: Request): RegExp {
  if (!find) throw invalid("'find' must not be empty.");
  const source = searchByRegex ? find : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const anchored = matchEntireCell ? `^(?:${source})$` : source;
  try {
    return new RegExp(anchored, matchCase ? 'gu' : 'giu');
  } catch {
    throw invalid(`Invalid regular expression: ${find}`);
  }
}

function replacedIn(cell: Cell, request: Request, pattern: RegExp, replacement: string, tally: Tally): Cell {
  if (cell.formula !== undefined) {
    if (!request.includeFormulas) return cell;
    const formula = replaced(cell.formula, pattern, replacement, tally);
    if (formula === cell.formula) return cell;
    tally.formulas += 1;
    return { ...cell, formula };
  }
  if (cell.value === undefined) return cell;
  const before = displayText(cell.value, cell.format);
  const after = replaced(before, pattern, replacement, tally);
  if (after === before) return cell;
  requireCellLength(after);
  tally.values += 1;
  const rest = without(cell, 'value');
  return typeof cell.value === 'string'
    ? { ...rest, value: after }
    : { ...rest, ...parseTyped(after, cell.format) };
}

function replaced(text: string, pattern: RegExp, replacement: string, tally: Tally): string {
  tally.occurrences += text.match(pattern)?.length ?? 0;
  return text.replace(pattern, replacement);
}
