import { meetsCondition } from './conditions.ts';
import { type Answers, contains, formulaAnswers } from './formula-answers.ts';
import { effective, type Results } from './formulas/results.ts';
import { gradientLook } from './gradient-look.ts';
import type { CellFormat } from './model/cell.ts';
import type { Region } from './model/grid.ts';
import type { ConditionalRule, Sheet, Spreadsheet } from './model/spreadsheet.ts';

/** What the first conditional rule that a cell meets makes of it. */
export type ConditionalLook = (row: number, column: number) => CellFormat | undefined;

/** The look that conditional formatting gives to the cells of `region`. Rules by formula are computed together. */
export function conditionalLook(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  region: Region,
  results: Results,
  now: { readonly milliseconds: number; readonly today: number },
): ConditionalLook {
  const rules = sheet.conditionalFormats;
  if (rules.length === 0) return () => undefined;
  const answers = answersOf(spreadsheet, sheet, region, rules, now.milliseconds);
  const looks = rules.map((rule): ConditionalLook => {
    const { booleanRule } = rule;
    if (!booleanRule) return gradientLook(sheet, results, rule);
    const byFormula = answers.get(rule);
    const meets: Answers =
      byFormula ??
      ((row, column) => {
        const result = effective(results, sheet, row, column);
        const value = result?.kind === 'value' ? result.value : undefined;
        return meetsCondition(booleanRule.condition ?? {}, value, now.today);
      });
    return (row, column) => (meets(row, column) ? (booleanRule.format ?? {}) : undefined);
  });
  return (row, column) => {
    for (const [index, { ranges = [] }] of rules.entries()) {
      if (!ranges.some((range) => contains(range, row, column))) continue;
      const look = looks[index]?.(row, column);
      if (look) return look;
    }
    return undefined;
  };
}

/** What the rules by formula say of the region's cells. */
function answersOf(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  region: Region,
  rules: readonly ConditionalRule[],
  now: number,
): ReadonlyMap<ConditionalRule, Answers> {
  const byFormula = rules.filter(({ booleanRule }) => booleanRule?.condition?.type === 'CUSTOM_FORMULA');
  const asked = byFormula.map(({ ranges = [], booleanRule }) => ({
    formula: booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '',
    ranges,
  }));
  const answers = formulaAnswers(spreadsheet, sheet, region, asked, now);
  return new Map(
    byFormula.flatMap((rule, index) => {
      const answer = answers[index];
      return answer ? [[rule, answer] as const] : [];
    }),
  );
}
