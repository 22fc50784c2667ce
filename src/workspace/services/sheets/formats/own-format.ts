import type { CellResult } from '../formulas/results.ts';
import type { CellFormat } from '../model/cell.ts';

const dateFunctions = /^=\s*(TODAY|DATE|EDATE|EOMONTH|WORKDAY|WORKDAY\.INTL|DATEVALUE)\s*\(/i;
const momentFunctions = /^=\s*NOW\s*\(/i;

/** The format of a cell; a formula that makes a date, or shows a formatted cell, brings one where nobody chose a number format. */
export function formatOf(
  format: CellFormat | undefined,
  formula: string | undefined,
  result?: CellResult,
): CellFormat | undefined {
  if (format?.numberFormat) return format;
  const brought = result?.kind === 'value' ? result.numberFormat : undefined;
  if (brought) return { ...format, numberFormat: brought };
  if (formula === undefined) return format;
  if (dateFunctions.test(formula)) return { ...format, numberFormat: { type: 'DATE' } };
  if (momentFunctions.test(formula)) return { ...format, numberFormat: { type: 'DATE_TIME' } };
  return format;
}
