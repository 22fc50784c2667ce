import { meetsCondition } from './conditions.ts';
import { calculate } from './formulas/calculate.ts';
import { mapReferences } from './formulas/reference.ts';
import { effective, type Results } from './formulas/results.ts';
import { translated } from './formulas/translate.ts';
import type { Cell, CellFormat } from './model/cell.ts';
import type { Region } from './model/grid.ts';
import { emptySheet } from './model/new-sheet.ts';
import type { ConditionalRule, GridRange, Sheet, Spreadsheet } from './model/spreadsheet.ts';

/** What the first conditional rule that a cell meets makes of it. */
export type ConditionalLook = (row: number, column: number) => CellFormat | undefined;

/** No tab has it: Google's ids are not negative. */
const sideSheetId = -1;

/**
 * The look that conditional formatting gives to the cells of `region`. Rules by formula are computed together, on a tab
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
  const byFormula = formulaAnswers(spreadsheet, sheet, region, rules, now.milliseconds);
  const meets = (rule: ConditionalRule, row: number, column: number): boolean => {
    const answers = byFormula.get(rule);
    if (answers) return answers(row, column);
    const result = effective(results, sheet, row, column);
    const value = result?.kind === 'value' ? result.value : undefined;
    return meetsCondition(rule.booleanRule?.condition ?? {}, value, now.today);
  };
  let inRow: { readonly row: number; readonly rules: readonly RangedRule[] } | undefined;
  return (row, column) => {
    // Cells are asked for row by row.
    if (inRow?.row !== row) inRow = { row, rules: rulesInRow(rules, row) };
    const found = inRow.rules.find(
      ({ rule, columns }) =>
        columns.some(({ start, end }) => column >= start && column < end) && meets(rule, row, column),
    );
    return found?.rule.booleanRule?.format;
  };
}

/** A rule, and the columns that it is for in some row; half-open. */
type RangedRule = {
  readonly rule: ConditionalRule;
  readonly columns: readonly { readonly start: number; readonly end: number }[];
};

function rulesInRow(rules: readonly ConditionalRule[], row: number): RangedRule[] {
  return rules.flatMap((rule) => {
    const columns = (rule.ranges ?? [])
      .filter(({ startRowIndex = 0, endRowIndex = Infinity }) => row >= startRowIndex && row < endRowIndex)
      .map(({ startColumnIndex = 0, endColumnIndex = Infinity }) => ({
        start: startColumnIndex,
        end: endColumnIndex,
      }));
    return columns.length > 0 ? [{ rule, columns }] : [];
  });
}

type Answers = (row: number, column: number) => boolean;

/** What the rules by formula say of the region's cells; their formulas stand one below the other. */
function formulaAnswers(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  region: Region,
  rules: readonly ConditionalRule[],
  now: number,
): ReadonlyMap<ConditionalRule, Answers> {
  const byFormula = rules.filter(({ booleanRule }) => booleanRule?.condition?.type === 'CUSTOM_FORMULA');
  if (byFormula.length === 0) return new Map();
  const height = region.endRow - region.startRow;
  const blocks = byFormula.map((rule) => formulaBlock(sheet, region, rule));
  const side = sideSheet(blocks.flatMap(({ cells }) => cells));
  const beside = { ...spreadsheet, sheets: [...spreadsheet.sheets, side] };
  const computed = calculate(beside, side, { now, functions: undefined }).results;
  return new Map(
    byFormula.map((rule, index) => [
      rule,
      (row, column) => {
        const at = blocks[index]?.sameInRow ? 0 : column - region.startColumn;
        const result = computed.at(sideSheetId, index * height + row - region.startRow, at);
        return (
          result?.kind === 'value' &&
          (result.value === true || (typeof result.value === 'number' && result.value !== 0))
        );
      },
    ]),
  );
}

/** A rule's formula for each cell of the region, or once for each row where it is the same in all of its cells. */
function formulaBlock(sheet: Sheet, region: Region, { ranges = [], booleanRule }: ConditionalRule) {
  const formula = withTitle(
    booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '',
    sheet.properties.title,
  );
  const [first = {}] = ranges;
  const down = first.startRowIndex ?? 0;
  const right = first.startColumnIndex ?? 0;
  const sameInRow = translated(formula, 0, 1) === formula;
  const cells: (Cell | undefined)[][] = [];
  for (let row = region.startRow; row < region.endRow; row += 1) {
    const line: (Cell | undefined)[] = [];
    for (
      let column = region.startColumn;
      column < (sameInRow ? region.startColumn + 1 : region.endColumn);
      column += 1
    ) {
      const asked = sameInRow || ranges.some((range) => contains(range, row, column));
      line[column - region.startColumn] = asked
        ? { formula: translated(formula, row - down, column - right) }
        : undefined;
    }
    cells.push(line);
  }
  return { cells, sameInRow };
}

/** The formulas stand on another tab: what they mean without naming a tab must say so. */
function withTitle(formula: string, title: string): string {
  return mapReferences(formula, (reference) =>
    reference.title === undefined ? { ...reference, title } : reference,
  );
}

function sideSheet(rows: readonly (Cell | undefined)[][]): Sheet {
  const grid = {
    rowCount: rows.length + 1,
    columnCount: 18_278,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    hideGridlines: false,
  };
  const properties = { sheetId: sideSheetId, title: '\u0000', hidden: true, rightToLeft: false, grid };
  return { ...emptySheet(properties), rows };
}

function contains(range: GridRange, row: number, column: number): boolean {
  return (
    row >= (range.startRowIndex ?? 0) &&
    row < (range.endRowIndex ?? Infinity) &&
    column >= (range.startColumnIndex ?? 0) &&
    column < (range.endColumnIndex ?? Infinity)
  );
}
