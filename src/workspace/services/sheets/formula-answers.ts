import { calculate } from './formulas/calculate.ts';
import { mapReferences } from './formulas/reference.ts';
import { type Remembered, remembered } from './formulas/remembered.ts';
import { translated } from './formulas/translate.ts';
import type { Cell } from './model/cell.ts';
import type { Region } from './model/grid.ts';
import { emptySheet } from './model/new-sheet.ts';
import type { GridRange, Sheet, Spreadsheet } from './model/spreadsheet.ts';

/** No tab has it: Google's ids are not negative. */
const sideSheetId = -1;

/** A formula as it is written for the first cell of its ranges. */
export type AskedFormula = { readonly formula: string; readonly ranges: readonly GridRange[] };

/** Whether a formula is true at a cell of its ranges. */
export type Answers = (row: number, column: number) => boolean;

type Block = ReturnType<typeof formulaBlock>;

/** Formulas beside a tab as they were computed. */
type Computed = { readonly blocks: readonly Block[]; readonly side: Sheet; readonly calculation: Remembered };

/** Rows never change, they are replaced: what was asked of them need not be computed anew. */
const answered = new WeakMap<Sheet['rows'], Map<string, Computed>>();

/**
 * Answers for the cells of `region`, one for each formula. All formulas are computed together, one below the other on a tab
 * beside the others that nobody sees.
 */
export function formulaAnswers(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  region: Region,
  asked: readonly AskedFormula[],
  now: number,
): readonly Answers[] {
  if (asked.length === 0) return [];
  const height = region.endRow - region.startRow;
  const { blocks, calculation } = computedAnswers(spreadsheet, sheet, region, asked, now);
  return blocks.map(({ sameInRow }, index) => (row, column) => {
    const at = sameInRow ? 0 : column - region.startColumn;
    const result = calculation.results.at(sideSheetId, index * height + row - region.startRow, at);
    return (
      result?.kind === 'value' &&
      (result.value === true || (typeof result.value === 'number' && result.value !== 0))
    );
  });
}

function computedAnswers(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  region: Region,
  asked: readonly AskedFormula[],
  now: number,
): Computed {
  const question = JSON.stringify([sheet.properties.title, region, asked]);
  const ofRows = answered.get(sheet.rows) ?? new Map<string, Computed>();
  answered.set(sheet.rows, ofRows);
  const known = ofRows.get(question);
  if (known?.calculation.holdsIn(withBeside(spreadsheet, known.side), undefined, now)) return known;

  const blocks = asked.map((one) => formulaBlock(sheet, region, one));
  const side = sideSheet(blocks.flatMap(({ cells }) => cells));
  const beside = withBeside(spreadsheet, side);
  const surroundings = { now, functions: undefined };
  const calculation = remembered(calculate(beside, side, surroundings), beside, surroundings);
  const computed = { blocks, side, calculation };
  ofRows.set(question, computed);
  return computed;
}

function withBeside(spreadsheet: Spreadsheet, side: Sheet): Spreadsheet {
  return { ...spreadsheet, sheets: [...spreadsheet.sheets, side] };
}

/** A formula for each cell of the region, or once for each row where it is the same in all of its cells. */
function formulaBlock(sheet: Sheet, region: Region, { formula: written, ranges }: AskedFormula) {
  const formula = withTitle(written, sheet.properties.title);
  const [first = {}] = ranges;
  const down = first.startRowIndex ?? 0;
  const right = first.startColumnIndex ?? 0;
  const sameInRow = translated(formula, 0, 1) === formula;
  const endColumn = sameInRow ? region.startColumn + 1 : region.endColumn;
  const cells: (Cell | undefined)[][] = [];
  for (let row = region.startRow; row < region.endRow; row += 1) {
    const line: (Cell | undefined)[] = [];
    for (let column = region.startColumn; column < endColumn; column += 1) {
      const isAsked = sameInRow || ranges.some((range) => contains(range, row, column));
      line[column - region.startColumn] = isAsked
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

/** Whether the cell lies in the range, whose ends may be open. */
function contains(range: GridRange, row: number, column: number): boolean {
  return (
    row >= (range.startRowIndex ?? 0) &&
    row < (range.endRowIndex ?? Infinity) &&
    column >= (range.startColumnIndex ?? 0) &&
    column < (range.endColumnIndex ?? Infinity)
  );
}
