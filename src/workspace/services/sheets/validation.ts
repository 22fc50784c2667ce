import type { Host } from '../../host.ts';
import { invalid } from '../api-error.ts';
import { cellRange, parseA1 } from './a1.ts';
import { meetsCondition } from './conditions.ts';
import { formulaAnswers } from './formula-answers.ts';
import { displayText } from './formats/display.ts';
import { serialOfInstant } from './formats/serial-date.ts';
import { calculatorOf } from './formulas/calculator.ts';
import { displayedText } from './read/cell-value.ts';
import type { Calculator } from './formulas/results.ts';
import type { Literal, ValidationRule } from './model/cell.ts';
import { cellAt, type Region } from './model/grid.ts';
import { regionOf, replaceSheet, requireSheet } from './model/lookup.ts';
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

/** Throws, in Google's words, where a cell of the region now holds a value that its strict rule keeps out. */
export function requireValidCells(
  host: Host,
  spreadsheet: Spreadsheet,
  changed: Sheet,
  { startRow, endRow, startColumn, endColumn }: Region,
): void {
  const optionsOf = rememberedOptions(spreadsheet, changed, calculatorOf(host));
  const now = host.clock.now();
  const today = Math.floor(serialOfInstant(now, spreadsheet.timeZone));
  const isMet = (rule: ValidationRule, value: Literal, row: number, column: number): boolean => {
    if (rule.condition?.type !== 'CUSTOM_FORMULA') return meetsCondition(rule.condition ?? {}, value, today);
    const place = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    const formula = rule.condition.values?.[0]?.userEnteredValue ?? '';
    const asked = [
      {
        formula,
        ranges: [
          { startRowIndex: row, endRowIndex: row + 1, startColumnIndex: column, endColumnIndex: column + 1 },
        ],
      },
    ];
    const [answer] = formulaAnswers(replaceSheet(spreadsheet, changed), changed, place, asked, now);
    return answer?.(row, column) ?? false;
  };
  const before = requireSheet(spreadsheet, changed.properties.sheetId);
  for (let row = startRow; row < endRow; row += 1) {
    for (let column = startColumn; column < endColumn; column += 1) {
      const written = cellAt(changed, row, column);
      if (!written?.validation || written === cellAt(before, row, column)) continue;
      const { validation: rule, value, format } = written;
      if (!rule.strict || value === undefined || value === '') continue;
      const options = optionsOf(rule);
      const isValid = options
        ? options.includes(displayText(value, format, spreadsheet.locale))
        : isMet(rule, value, row, column);
      if (isValid) continue;
      const cell = cellRange({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
      throw invalid(violation(cell, options));
    }
  }
}

function violation(cell: string, options: readonly string[] | undefined): string {
  const way = options ? ` Please enter one of the following values: ${options.join(', ')}.` : '';
  return `The data you entered in cell ${cell} violates the data validation rules set on this cell.${way}`;
}
