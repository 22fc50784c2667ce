import { without } from '../model/without.ts';
import { effective, type Results } from '../formulas/results.ts';
import { translated } from '../formulas/translate.ts';
import { type Cell, orUndefined, withoutValue } from '../model/cell.ts';
import { cellAt, mapCells, type Region } from '../model/grid.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { Sheet } from '../model/spreadsheet.ts';
import { pivotsWithin } from '../pivots/anchors.ts';
import { seenSpreadsheet } from '../pivots/seen.ts';
import { requireEditable } from '../protection.ts';
import type { Handler } from './change.ts';

/** Copies a range; a destination that is a multiple of it is filled, a smaller one is exceeded, as in Sheets. */
export const copyPaste: Handler<'copyPaste'> = (spreadsheet, request, context) => {
  const { source = {}, destination = {}, pasteType = 'PASTE_NORMAL' } = request;
  const turns = request.pasteOrientation === 'TRANSPOSE';
  const from = requireSheet(spreadsheet, source.sheetId);
  const to = requireSheet(spreadsheet, destination.sheetId);
  const copied = regionOf(from, source);
  const pasted = filledRegion(turns ? transposed(copied) : copied, regionOf(to, destination));
  regionOf(to, { endRowIndex: pasted.endRow, endColumnIndex: pasted.endColumn });
  requireEditable(to, pasted, context);

  const results = context.calculate(spreadsheet);
  // A part of what a pivot table draws is copied as values; the whole takes the table itself along.
  const isWhole = !spreadsheet.hasPivots || pivotsWithin(from, copied).length > 0;
  const seen = isWhole
    ? from
    : requireSheet(
        seenSpreadsheet(spreadsheet, () => results),
        source.sheetId,
      );
  const changed = mapCells(to, pasted, (cell, row, column) => {
    const [down, across] = [row - pasted.startRow, column - pasted.startColumn];
    const sourceRow = copied.startRow + ((turns ? across : down) % (copied.endRow - copied.startRow));
    const sourceColumn =
      copied.startColumn + ((turns ? down : across) % (copied.endColumn - copied.startColumn));
    const original = originalCell(seen, results, sourceRow, sourceColumn, pasteType);
    return pastedCell(cell, original, pasteType, row - sourceRow, column - sourceColumn);
  });
  return { spreadsheet: replaceSheet(spreadsheet, changed) };
};

/** As wide as it is high, and as high as it is wide. */
function transposed({ startRow, endRow, startColumn, endColumn }: Region): Region {
  return {
    startRow,
    endRow: startRow + endColumn - startColumn,
    startColumn,
    endColumn: startColumn + endRow - startRow,
  };
}

function filledRegion(copied: Region, destination: Region): Region {
  const height = copied.endRow - copied.startRow;
  const width = copied.endColumn - copied.startColumn;
  const times = (room: number, size: number) => Math.max(1, Math.floor(room / size)) * size;
  return {
    ...destination,
    endRow: destination.startRow + times(destination.endRow - destination.startRow, height),
    endColumn: destination.startColumn + times(destination.endColumn - destination.startColumn, width),
  };
}

/** Pasting values takes what a formula came to. */
function originalCell(
  sheet: Sheet,
  results: Results,
  row: number,
  column: number,
  pasteType: string,
): Cell | undefined {
  const cell = cellAt(sheet, row, column);
  if (pasteType !== 'PASTE_VALUES')
    return cell?.origin === undefined ? cell : orUndefined(without(cell, 'origin'));
  const result = effective(results, sheet, row, column);
  if (!result) return undefined;
  return { value: result.kind === 'value' ? result.value : result.code };
}

function pastedCell(
  before: Cell | undefined,
  original: Cell | undefined,
  pasteType: string,
  rows: number,
  columns: number,
): Cell | undefined {
  const moved: Cell | undefined =
    original?.formula === undefined
      ? original
      : { ...original, formula: translated(original.formula, rows, columns) };
  if (pasteType === 'PASTE_NORMAL') return moved;
  const kept = (before && withoutValue(before)) ?? {};
  if (pasteType === 'PASTE_VALUES' || pasteType === 'PASTE_FORMULA') {
    const { value, formula } = moved ?? {};
    return orUndefined({
      ...kept,
      ...(value !== undefined && { value }),
      ...(formula !== undefined && { formula }),
    });
  }
  const field = pasteType === 'PASTE_FORMAT' ? 'format' : 'validation';
  const rest = without<Cell, typeof field>(before ?? {}, field);
  const taken = moved?.[field];
  return orUndefined({ ...rest, ...(taken && { [field]: taken }) });
}
