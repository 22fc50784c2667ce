import { parseA1 } from './a1.ts';
import { meetsCondition } from './conditions.ts';
import { displayedText } from './read/cell-value.ts';
import type { Calculator } from './formulas/results.ts';
import type { Literal, ValidationRule } from './model/cell.ts';
import { regionOf, requireSheet } from './model/lookup.ts';
import type { Sheet, Spreadsheet } from './model/spreadsheet.ts';

/** The values of a drop-down list: as listed, or as shown in the range that the rule names. */
function listOptions(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  rule: ValidationRule,
  calculate: Calculator,
): readonly string[] | undefined {
  const values = (rule.condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  if (rule.condition?.type === 'ONE_OF_LIST') return values;
  if (rule.condition?.type !== 'ONE_OF_RANGE') return undefined;
  const range = parseA1(spreadsheet, (values[0] ?? '').replace(/^=/, ''), sheet);
  const source = requireSheet(spreadsheet, range.sheetId);
  const region = regionOf(source, range);
  const results = calculate(spreadsheet);
  const options = new Set<string>();
  for (let row = region.startRow; row < Math.min(region.endRow, source.rows.length); row += 1) {
    for (let column = region.startColumn; column < region.endColumn; column += 1) {
      const text = displayedText(results, source, row, column);
      if (text !== '') options.add(text);
    }
  }
  return [...options];
}

/** The same for many cells of a tab: a rule that they share is read once. */
export function rememberedOptions(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  calculate: Calculator,
): (rule: ValidationRule) => readonly string[] | undefined {
  const known = new Map<ValidationRule, readonly string[] | undefined>();
  return (rule) => {
    if (!known.has(rule)) known.set(rule, listOptions(spreadsheet, sheet, rule, calculate));
    return known.get(rule);
  };
}

/** Whether a rule lets a value into its cell; an empty cell always may be. `text` is how the value is shown. */
export function isValid(
  rule: ValidationRule,
  value: Literal | undefined,
  text: string,
  options: readonly string[] | undefined,
  today: number,
): boolean {
  if (value === undefined || value === '') return true;
  if (options) return options.includes(text);
  if (rule.condition?.type === 'CUSTOM_FORMULA')
    throw new Error('not emulated: Sheets validation by a formula');
  return meetsCondition(rule.condition ?? {}, value, today);
}

/** Google's words for a value that a strict rule keeps out. */
export function violation(cell: string, options: readonly string[] | undefined): string {
  const way = options ? ` Please enter one of the following values: ${options.join(', ')}.` : '';
  return `The data you entered in cell ${cell} violates the data validation rules set on this cell.${way}`;
}
