import { meetsCondition } from './conditions.ts';
import { type Answers, formulaAnswers } from './formula-answers.ts';
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
  const answers = answersOf(results.seen?.() ?? spreadsheet, sheet, region, rules, now.milliseconds);
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
  let inRow: { readonly row: number; readonly looks: readonly RangedLook[] } | undefined;
  return (row, column) => {
    // Cells are asked for row by row.
    if (inRow?.row !== row) inRow = { row, looks: looksInRow(rules, looks, row) };
    for (const { look, columns } of inRow.looks) {
      if (!columns.some(({ start, end }) => column >= start && column < end)) continue;
      const found = look(row, column);
      if (found) return found;
    }
    return undefined;
  };
}

/** The look of a rule, and the columns that it is for in some row; half-open. */
type RangedLook = {
  readonly look: ConditionalLook;
  readonly columns: readonly { readonly start: number; readonly end: number }[];
};

function looksInRow(
  rules: readonly ConditionalRule[],
  looks: readonly ConditionalLook[],
  row: number,
): RangedLook[] {
  return looks.flatMap((look, index) => {
    const columns = (rules[index]?.ranges ?? [])
      .filter(({ startRowIndex = 0, endRowIndex = Infinity }) => row >= startRowIndex && row < endRowIndex)
      .map(({ startColumnIndex = 0, endColumnIndex = Infinity }) => ({
        start: startColumnIndex,
        end: endColumnIndex,
      }));
    return columns.length > 0 ? [{ look, columns }] : [];
  });
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
