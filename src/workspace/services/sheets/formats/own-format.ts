import type { CellResult } from '../formulas/results.ts';
import type { CellFormat } from '../model/cell.ts';

/** The format of a cell; a formula's result brings a number format along where nobody chose one. */
export function formatOf(
  format: CellFormat | undefined,
  result: CellResult | undefined,
): CellFormat | undefined {
  if (format?.numberFormat) return format;
  const brought = result?.kind === 'value' ? result.numberFormat : undefined;
  return brought ? { ...format, numberFormat: brought } : format;
}
