import { calculate } from './formulas/calculate.ts';
import { mapReferences } from './formulas/reference.ts';
import { translated } from './formulas/translate.ts';
import type { Cell } from './model/cell.ts';
import type { Region } from './model/grid.ts';
import { emptySheet } from './model/new-sheet.ts';
import type { GridRange, Sheet, Spreadsheet } from './model/spreadsheet.ts';

/** No tab has it: Google's ids are not negative. */
const sideSheetId = -1;

/**
 * Whether a formula, written for the first cell of the ranges, is true at a cell of them within `region`. It is computed
 * on a tab beside the others that nobody sees.
 */
export function formulaAnswers(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  region: Region,
  asked: { readonly formula: string; readonly ranges: readonly GridRange[] },
  now: number,
): (row: number, column: number) => boolean {
  const { ranges } = asked;
  const formula = withTitle(asked.formula, sheet.properties.title);
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
      const isAsked = sameInRow || ranges.some((range) => contains(range, row, column));
      line[column - region.startColumn] = isAsked
        ? { formula: translated(formula, row - down, column - right) }
        : undefined;
    }
    cells.push(line);
  }
  const side = sideSheet(cells);
  const beside = { ...spreadsheet, sheets: [...spreadsheet.sheets, side] };
  const computed = calculate(beside, side, { now, functions: undefined }).results;
  return (row, column) => {
    const at = sameInRow ? 0 : column - region.startColumn;
    const result = computed.at(sideSheetId, row - region.startRow, at);
    return (
      result?.kind === 'value' &&
      (result.value === true || (typeof result.value === 'number' && result.value !== 0))
    );
  };
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

/** Whether the cell lies in the range, whose ends may be open. */
export function contains(range: GridRange, row: number, column: number): boolean {
  return (
    row >= (range.startRowIndex ?? 0) &&
    row < (range.endRowIndex ?? Infinity) &&
    column >= (range.startColumnIndex ?? 0) &&
    column < (range.endColumnIndex ?? Infinity)
  );
}
