import type { CellFormat } from '../model/cell.ts';
import { cellAt } from '../model/grid.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
import { type FormulaCell, type Place, placeKey } from './place.ts';
import type { ReadRange } from './read-range.ts';
import type { Shown } from './shown.ts';

type NumberFormat = CellFormat['numberFormat'];

/** The number format that a cell's result has where nobody chose one: that of what its formula reads, or makes. */
export type ShownFormats = {
  /** Of a cell that the formula fills. */
  of(formula: FormulaCell, place: Place): NumberFormat;
  /** Of any cell, as it looks to those that read it. */
  at(place: Place): NumberFormat;
};

/** Looks for formats through all formulas of a calculation. */
export function shownFormats(spreadsheet: Spreadsheet, formulas: readonly FormulaCell[]): ShownFormats {
  const byPlace = new Map(formulas.map((formula) => [placeKey(formula), formula]));
  const columns = new Map<string, NumberFormat>();
  const underway = new Set<string>();

  const formatAt = (place: Place): NumberFormat => {
    const sheet = spreadsheet.sheets[place.sheetIndex];
    const own = sheet && cellAt(sheet, place.row, place.column)?.format?.numberFormat;
    const formula = own ? undefined : byPlace.get(placeKey(place));
    if (!formula) return own;
    const key = placeKey(place);
    if (underway.has(key)) return undefined;
    underway.add(key);
    const format = evaluate(formula.compiled.shown, { row: 0, column: 0 });
    underway.delete(key);
    return format;
  };

  /** The first of the column's numbers tells for all. */
  const columnFormat = ({ sheetIndex, region }: ReadRange, offset: number): NumberFormat => {
    const column = Math.min(region.startColumn + Math.max(0, offset), region.endColumn - 1);
    const key = [sheetIndex, column, region.startRow, region.endRow].join();
    if (columns.has(key)) return columns.get(key);
    const sheet = spreadsheet.sheets[sheetIndex];
    const last = Math.min(region.endRow, sheet?.rows.length ?? 0);
    let format: NumberFormat;
    for (let row = region.startRow; sheet && row < last; row += 1) {
      const cell = cellAt(sheet, row, column);
      if (typeof cell?.value !== 'number' && cell?.formula === undefined) continue;
      format = formatAt({ sheetIndex, row, column });
      break;
    }
    columns.set(key, format);
    return format;
  };

  const evaluate = (
    shown: Shown,
    offset: { readonly row: number; readonly column: number },
  ): NumberFormat => {
    switch (shown.kind) {
      case 'nothing':
        return undefined;
      case 'type':
        return { type: shown.type };
      case 'cells': {
        const { sheetIndex, region } = shown.range;
        const row = Math.min(region.startRow + offset.row, region.endRow - 1);
        const column = Math.min(region.startColumn + offset.column, region.endColumn - 1);
        return formatAt({ sheetIndex, row, column });
      }
      case 'column':
        return columnFormat(shown.range, shown.column);
      case 'columns':
        return columnFormat(shown.range, offset.column);
      case 'first':
        for (const one of shown.of) {
          const format = evaluate(one, offset);
          if (format) return format;
        }
        return undefined;
      case 'sum': {
        const [left, right] = [evaluate(shown.left, offset), evaluate(shown.right, offset)];
        return isDate(left) && isDate(right) ? undefined : (left ?? right);
      }
      case 'product':
        return shown.of.map((one) => evaluate(one, offset)).find((format) => format?.type === 'CURRENCY');
    }
  };

  return {
    of: (formula, place) =>
      evaluate(formula.compiled.shown, {
        row: place.row - formula.row,
        column: place.column - formula.column,
      }),
    at: formatAt,
  };
}

function isDate(format: NumberFormat): boolean {
  return format?.type === 'DATE' || format?.type === 'DATE_TIME';
}
