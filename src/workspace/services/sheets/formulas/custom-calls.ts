import type { CustomArgument, CustomFunctions, CustomValue } from './custom-functions.ts';
import { isDateFormat } from '../formats/patterns.ts';
import { instantOfSerial } from '../formats/serial-date.ts';
import { cellAt } from '../model/grid.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
import type { CallArgument, CustomCall, Piece } from './compile.ts';
import type { ReadRange } from './read-range.ts';
import { callKey, constantText, customResult, type CustomResult } from './custom-values.ts';
import type { FormulaCell, Place } from './place.ts';
import type { CellResult } from './results.ts';
import type { ShownFormats } from './shown-format.ts';
import { isPending, pending, unknownFunction, type Workbook } from './workbook.ts';

/** Rounds of calling and recalculating: as deep as custom functions may build on one another. */
const maxRounds = 30;

type Made = { readonly key: string; readonly result: CustomResult };

type Session = {
  readonly workbook: Workbook;
  readonly spreadsheet: Spreadsheet;
  readonly functions: CustomFunctions | undefined;
  readonly formats: ShownFormats;
  readonly made: Map<CustomCall, Made>;
};

/**
 * Evaluates the workbook, makes the custom calls whose arguments are known, enters their results and evaluates
 * again, until nothing changes. Formulas that hold a failed call, or an unknown function, are `problems`.
 */
export function runCustomCalls(
  workbook: Workbook,
  spreadsheet: Spreadsheet,
  formulas: readonly FormulaCell[],
  { functions, formats }: Pick<Session, 'functions' | 'formats'>,
): {
  readonly problems: ReadonlyMap<FormulaCell, CellResult>;
  /** Whether a cell that a formula fills, counted from its own, holds a date that a script's function gave. */
  isDate(formula: FormulaCell, row: number, column: number): boolean;
} {
  const session: Session = { workbook, spreadsheet, functions, formats, made: new Map() };
  const problems = new Map<FormulaCell, CellResult>();
  for (const formula of formulas) enter(session, formula, problems);
  workbook.evaluate();

  const calling = formulas.filter(({ compiled }) => compiled.calls.length > 0);
  for (let round = 0; round < maxRounds; round += 1) {
    const progress = calling.filter((formula) => makeCalls(session, formula, false));
    const changed =
      progress.length > 0 ? progress : calling.filter((formula) => makeCalls(session, formula, true));
    if (changed.length === 0) break;
    for (const formula of changed) enter(session, formula, problems);
    workbook.evaluate();
  }
  for (const formula of calling) noteFailure(session, formula, problems);
  return {
    problems,
    isDate({ compiled: { pieces } }, row, column) {
      const [only] = pieces;
      const result =
        pieces.length === 1 && typeof only === 'object' ? session.made.get(only)?.result : undefined;
      return result?.kind === 'values' && result.isDate(row, column);
    },
  };
}

function enter(session: Session, formula: FormulaCell, problems: Map<FormulaCell, CellResult>): void {
  const known = session.workbook.setFormula(formula, `=${rendered(session, formula.compiled.pieces)}`);
  if (known) return;
  // An IFERROR around it must not hide that something is not computed.
  problems.set(formula, unknownFunction());
  session.workbook.setFormula(formula, '=#NAME?');
}

/** Whether a call of the formula came to something new; one that waits for another is left unless `force`. */
function makeCalls(session: Session, { compiled }: FormulaCell, force: boolean): boolean {
  let changed = false;
  for (const call of compiled.calls) {
    const args = call.args.map((argument) => argumentOf(session, argument));
    const before = session.made.get(call);
    if (before === undefined && !force && args.some(({ waits }) => waits)) continue;
    const values = args.map(({ value }) => value);
    const key = callKey(call.name, values);
    if (before?.key === key) continue;
    session.made.set(call, { key, result: resultOf(session, call.name, values, key) });
    changed = true;
  }
  return changed;
}

function resultOf(
  { functions, spreadsheet }: Session,
  name: string,
  values: readonly CustomArgument[],
  key: string,
): CustomResult {
  if (!functions) return { kind: 'failed', message: `Unknown function: '${name}'.` };
  try {
    const remembered = functions.remembered.has(key);
    const returned = remembered ? functions.remembered.get(key) : functions.resolve(name, values);
    functions.remembered.set(key, returned);
    return customResult(returned, spreadsheet.timeZone);
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function noteFailure(session: Session, formula: FormulaCell, problems: Map<FormulaCell, CellResult>): void {
  for (const call of formula.compiled.calls) {
    const made = session.made.get(call);
    if (made?.result.kind === 'values') continue;
    const message = made?.result.message ?? 'Circular dependency detected.';
    if (!problems.has(formula)) problems.set(formula, { kind: 'error', code: '#ERROR!', message });
  }
}

function rendered(session: Session, pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : renderedCall(session, piece))).join('');
}

function renderedCall({ made }: Session, call: CustomCall): string {
  const result = made.get(call)?.result;
  if (!result) return pending;
  return result.kind === 'values' ? constantText(result.rows) : '#ERROR!';
}

type Argument = { readonly value: CustomArgument; readonly waits: boolean };

function argumentOf(session: Session, argument: CallArgument): Argument {
  switch (argument.kind) {
    case 'missing':
      return { value: undefined, waits: false };
    case 'cells':
      return cellsArgument(session, argument.range);
    case 'expression':
      return expressionArgument(session, argument);
  }
}

function cellsArgument(session: Session, { sheetIndex, region, single }: ReadRange): Argument {
  const places = Array.from({ length: region.endRow - region.startRow }, (_, row) =>
    Array.from({ length: region.endColumn - region.startColumn }, (_unused, column) => ({
      sheetIndex,
      row: region.startRow + row,
      column: region.startColumn + column,
    })),
  );
  const results = new Map(places.flat().map((place) => [place, resultAt(session, place)]));
  const rounded = [...results].filter(([place, result]) => isRounded(session, place, result));
  const numbers = session.workbook.exactNumbers(rounded.map(([place]) => place));
  rounded.forEach(([place], index) => {
    results.set(place, { kind: 'value', value: numbers[index] ?? 0 });
  });
  const rows = places.map((line) =>
    line.map((place) => argumentValue(session, results.get(place), sheetIndex, place.row, place.column)),
  );
  return { value: single ? rows[0]?.[0] : rows, waits: [...results.values()].some(isPending) };
}

/** The engine shows numbers of formulas as their format has them. */
function isRounded({ spreadsheet }: Session, place: Place, result: CellResult | undefined): boolean {
  const sheet = spreadsheet.sheets[place.sheetIndex];
  const isTyped = sheet && cellAt(sheet, place.row, place.column)?.value !== undefined;
  return (
    !isTyped &&
    result?.kind === 'value' &&
    typeof result.value === 'number' &&
    !Number.isSafeInteger(result.value)
  );
}

function resultAt({ workbook, spreadsheet }: Session, place: Place): CellResult | undefined {
  const sheet = spreadsheet.sheets[place.sheetIndex];
  const cell = sheet && cellAt(sheet, place.row, place.column);
  if (cell?.value !== undefined) return { kind: 'value', value: cell.value };
  return workbook.read(place);
}

/** Cells in a date format reach a script as Date, empty ones as ''. */
function argumentValue(
  { spreadsheet, formats }: Session,
  result: CellResult | undefined,
  sheetIndex: number,
  row: number,
  column: number,
): CustomValue {
  if (!result) return '';
  if (result.kind === 'error') return result.code;
  const numberFormat = formats.at({ sheetIndex, row, column });
  const isDate = numberFormat !== undefined && isDateFormat({ numberFormat });
  return isDate && typeof result.value === 'number'
    ? new Date(instantOfSerial(result.value, spreadsheet.timeZone))
    : result.value;
}

function expressionArgument(
  session: Session,
  { pieces, shown }: Extract<CallArgument, { kind: 'expression' }>,
): Argument {
  const formula = `=${rendered(session, pieces)}`;
  const cells = session.workbook.scratch(formula);
  const waits = cells.some((row) => row.some(isPending));
  const isDate = shown.kind === 'type';
  const valueOf = (result: CellResult | undefined): CustomValue => {
    if (!result) return '';
    if (result.kind === 'error') return result.code;
    return isDate && typeof result.value === 'number'
      ? new Date(instantOfSerial(result.value, session.spreadsheet.timeZone))
      : result.value;
  };
  const rows = cells.map((row) => row.map(valueOf));
  return { value: rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows, waits };
}
