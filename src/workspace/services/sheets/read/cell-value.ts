import { displayText } from '../formats/display.ts';
import { formatOf } from '../formats/own-format.ts';
import { isDateFormat } from '../formats/patterns.ts';
import { effective, type Results } from '../formulas/results.ts';
import type { Literal } from '../model/cell.ts';
import { cellAt } from '../model/grid.ts';
import type { Sheet } from '../model/spreadsheet.ts';

export type Rendering = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';

/** How `values` calls want their cells. */
export type RenderOptions = { readonly value: Rendering; readonly dateAsText: boolean };

/** A cell as the values collection gives it; '' when it is empty. */
export function renderedValue(
  results: Results,
  sheet: Sheet,
  row: number,
  column: number,
  { value: rendering, dateAsText }: RenderOptions,
): Literal {
  const cell = cellAt(sheet, row, column);
  if (rendering === 'FORMULA' && cell?.formula !== undefined) return cell.formula;
  const result = effective(results, sheet, row, column);
  if (!result) return '';
  if (result.kind === 'error') return result.code;
  const format = formatOf(cell?.format, result);
  const asText =
    rendering === 'FORMATTED_VALUE' || (dateAsText && rendering !== 'FORMULA' && isDateFormat(format));
  return asText ? displayText(result.value, format, results.locale) : result.value;
}

/** What a cell shows. */
export function displayedText(results: Results, sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  const result = effective(results, sheet, row, column);
  if (!result) return '';
  return result.kind === 'error'
    ? result.code
    : displayText(result.value, formatOf(cell?.format, result), results.locale);
}
