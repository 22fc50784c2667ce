import { meetsCondition } from './conditions.ts';
import { contains, formulaAnswers } from './formula-answers.ts';
import { effective, type Results } from './formulas/results.ts';
import type { CellFormat } from './model/cell.ts';
import type { Region } from './model/grid.ts';
import type { Sheet, Spreadsheet } from './model/spreadsheet.ts';

/** What the first conditional rule that a cell meets makes of it. */
export type ConditionalLook = (row: number, column: number) => CellFormat | undefined;

/**
 * The look that conditional formatting gives to the cells of `region`. Rules by formula are computed on a tab
 * beside the others that nobody sees; gradients are not drawn.
 */
export function conditionalLook(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  region: Region,
  results: Results,
  now: { readonly milliseconds: number; readonly today: number },
): ConditionalLook {
  const rules = sheet.conditionalFormats.filter(({ booleanRule }) => booleanRule);
  if (rules.length === 0) return () => undefined;
  const byFormula = rules.map(({ ranges = [], booleanRule }) => {
    const { type, values } = booleanRule?.condition ?? {};
    if (type !== 'CUSTOM_FORMULA') return undefined;
    const formula = values?.[0]?.userEnteredValue ?? '';
    return formulaAnswers(spreadsheet, sheet, region, { formula, ranges }, now.milliseconds);
  });
  return (row, column) => {
    const index = rules.findIndex(({ ranges = [], booleanRule }, position) => {
      if (!ranges.some((range) => contains(range, row, column))) return false;
      const answers = byFormula[position];
      if (answers) return answers(row, column);
      const result = effective(results, sheet, row, column);
      const value = result?.kind === 'value' ? result.value : undefined;
      return meetsCondition(booleanRule?.condition ?? {}, value, now.today);
    });
    return rules[index]?.booleanRule?.format;
  };
}
