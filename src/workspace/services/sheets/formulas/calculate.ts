import type { CustomFunctions } from './custom-functions.ts';
import { serialOfInstant } from '../formats/serial-date.ts';
import { formulasOf } from '../model/formula-cells.ts';
import { cellAt, type Region } from '../model/grid.ts';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { compile } from './compile.ts';
import { runCustomCalls } from './custom-calls.ts';
import { type FormulaCell, type Place, placeKey } from './place.ts';
import type { CellResult, Results } from './results.ts';
import { type ShownFormats, shownFormats } from './shown-format.ts';
import { isBuiltIn, openWorkbook, type Workbook } from './workbook.ts';

/** More than a tab can have (Google Sheets: 18,278). */
const MOST_COLUMNS = 20_000;

/** What formulas depend on besides the cells. */
export type Surroundings = {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly functions: CustomFunctions | undefined;
};

/** What the formulas of one tab come to, and on which tabs that depends. */
export type Calculation = { readonly results: Results; readonly tabs: ReadonlySet<Sheet> };

/**
 * Computes the formulas of a tab, and of every tab that they read; what cannot be computed becomes an error value, never a
 * guess.
 */
export function calculate(spreadsheet: Spreadsheet, tab: Sheet, surroundings: Surroundings): Calculation {
  const results = new Map<string, CellResult>();
  const { formulas, tabs } = compiledFormulas(spreadsheet, tab, surroundings, results);
  compute(spreadsheet, formulas, surroundings, results);
  return { results: lookup(spreadsheet, results), tabs };
}

function compute(
  spreadsheet: Spreadsheet,
  formulas: readonly FormulaCell[],
  { functions }: Surroundings,
  results: Map<string, CellResult>,
): void {
  if (formulas.length === 0) return;

  const workbook = openWorkbook(spreadsheet.sheets.length, spreadsheet.timeZone);
  try {
    loadCells(workbook, spreadsheet, formulas);
    for (const [key, result] of results) enterError(workbook, key, result);
    const formats = shownFormats(spreadsheet, formulas);
    const outcome = runCustomCalls(workbook, spreadsheet, formulas, { functions, formats });
    collect(workbook, spreadsheet, formulas, { ...outcome, formats }, results);
  } finally {
    workbook.close();
  }
}

/** The formulas of a tab, then those of the tabs that these read, and so on. */
function compiledFormulas(
  spreadsheet: Spreadsheet,
  tab: Sheet,
  { now, functions }: Surroundings,
  broken: Map<string, CellResult>,
): { readonly formulas: readonly FormulaCell[]; readonly tabs: ReadonlySet<Sheet> } {
  const customNames = new Map(functions?.names.map((name) => [name.toUpperCase(), name]));
  const customName = (name: string) => {
    const custom = customNames.get(name.toUpperCase());
    return custom === undefined || isBuiltIn(custom) ? undefined : custom;
  };
  const serial = serialOfInstant(now, spreadsheet.timeZone);
  const formulas: FormulaCell[] = [];
  const tabs = new Set([tab]);
  // A set also gives what is added while one goes through it.
  for (const sheet of tabs) {
    const sheetIndex = spreadsheet.sheets.indexOf(sheet);
    for (const { row, column, formula } of formulasOf(sheet)) {
      const compiled = compile(formula, { spreadsheet, sheetIndex, customName, now: serial });
      if (compiled.kind === 'broken') {
        broken.set(placeKey({ sheetIndex, row, column }), { ...compiled, kind: 'error' });
        continue;
      }
      formulas.push({ sheetIndex, row, column, compiled });
      for (const read of compiled.reads) {
        const other = spreadsheet.sheets[read.sheetIndex];
        if (other) tabs.add(other);
      }
    }
  }
  return { formulas, tabs };
}

/** Gives the engine only what some formula reads. */
function loadCells(workbook: Workbook, spreadsheet: Spreadsheet, formulas: readonly FormulaCell[]): void {
  const loaded = new Set<string>();
  for (const { compiled } of formulas) {
    for (const { sheetIndex, region } of compiled.reads) {
      const sheet = spreadsheet.sheets[sheetIndex];
      const key = `${sheetIndex}:${Object.values(region).join()}`;
      if (!sheet || loaded.has(key)) continue;
      loaded.add(key);
      loadRegion(workbook, sheet, sheetIndex, region, loaded);
    }
  }
}

function loadRegion(
  workbook: Workbook,
  sheet: Sheet,
  sheetIndex: number,
  region: Region,
  loaded: Set<string>,
): void {
  const lastRow = Math.min(region.endRow, sheet.rows.length);
  for (let row = region.startRow; row < lastRow; row += 1) {
    for (let column = region.startColumn; column < region.endColumn; column += 1) {
      const value = cellAt(sheet, row, column)?.value;
      const key = placeKey({ sheetIndex, row, column });
      if (value === undefined || loaded.has(key)) continue;
      loaded.add(key);
      workbook.setLiteral({ sheetIndex, row, column }, value);
    }
  }
}

/** A formula that cannot be read is an error to those that depend on it, too. */
function enterError(workbook: Workbook, key: string, result: CellResult): void {
  if (result.kind === 'error') workbook.setFormula(placeOf(key), `=${result.code}`);
}

function collect(
  workbook: Workbook,
  spreadsheet: Spreadsheet,
  formulas: readonly FormulaCell[],
  { problems, isDate, formats }: ReturnType<typeof runCustomCalls> & { readonly formats: ShownFormats },
  results: Map<string, CellResult>,
): void {
  const inexact: Place[] = [];
  for (const formula of formulas) {
    const problem = problems.get(formula) ?? spillProblem(workbook, spreadsheet, formula);
    if (problem) {
      results.set(placeKey(formula), problem);
      continue;
    }
    const { rows, columns } = workbook.extent(formula);
    for (let row = formula.row; row < formula.row + rows; row += 1) {
      for (let column = formula.column; column < formula.column + columns; column += 1) {
        const place = { sheetIndex: formula.sheetIndex, row, column };
        const result = isEmptySource(spreadsheet, formula, place) ? undefined : workbook.read(place);
        if (!result) continue;
        const numberFormat = isDate(formula, row - formula.row, column - formula.column)
          ? dateFormat(result)
          : formats.of(formula, place);
        const isFormatted = numberFormat && result.kind === 'value';
        results.set(placeKey(place), isFormatted ? { ...result, numberFormat } : result);
        if (result.kind === 'value' && typeof result.value === 'number' && !isShortInteger(result.value)) {
          inexact.push(place);
        }
      }
    }
  }
  workbook.exactNumbers(inexact).forEach((value, index) => {
    const place = inexact[index];
    if (place) results.set(placeKey(place), { ...results.get(placeKey(place)), kind: 'value', value });
  });
}

/** A date that a function gave: its time is shown when it has one. */
function dateFormat(result: CellResult): { readonly type: string } {
  const isDay = result.kind === 'value' && Number.isInteger(result.value);
  return { type: isDay ? 'DATE' : 'DATE_TIME' };
}

/** The engine shows short integers in full; other numbers as their format has them. */
function isShortInteger(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 1e9;
}

/** A formula that is only a reference shows an empty cell as empty; the engine would say 0. */
function isEmptySource(
  spreadsheet: Spreadsheet,
  { row, column, compiled }: FormulaCell,
  place: Place,
): boolean {
  if (!compiled.bare) return false;
  const { sheetIndex, region } = compiled.bare;
  const sheet = spreadsheet.sheets[sheetIndex];
  const source =
    sheet && cellAt(sheet, region.startRow + place.row - row, region.startColumn + place.column - column);
  return source?.value === undefined && source?.formula === undefined;
}

function spillProblem(
  workbook: Workbook,
  spreadsheet: Spreadsheet,
  formula: FormulaCell,
): CellResult | undefined {
  const { rows, columns } = workbook.extent(formula);
  if (rows * columns === 1) return undefined;
  if (!formula.compiled.spills) {
    return {
      kind: 'error',
      code: '#ERROR!',
      message: 'not emulated: Sheets formula over a range outside of ARRAYFORMULA',
    };
  }
  const sheet = spreadsheet.sheets[formula.sheetIndex];
  for (let row = formula.row; row < formula.row + rows; row += 1) {
    for (let column = formula.column; column < formula.column + columns; column += 1) {
      if (row === formula.row && column === formula.column) continue;
      const cell = sheet && cellAt(sheet, row, column);
      if (cell?.value === undefined && cell?.formula === undefined) continue;
      return {
        kind: 'error',
        code: '#REF!',
        message: 'Array result was not expanded because it would overwrite data.',
      };
    }
  }
  return undefined;
}

/** The results by tab and place: a page asks for those of thousands of cells. */
function lookup(spreadsheet: Spreadsheet, results: ReadonlyMap<string, CellResult>): Results {
  const tabs = spreadsheet.sheets.map(() => ({ rowCount: 0, byPlace: new Map<number, CellResult>() }));
  for (const [key, result] of results) {
    const { sheetIndex, row, column } = placeOf(key);
    const tab = tabs[sheetIndex];
    if (!tab) continue;
    tab.byPlace.set(row * MOST_COLUMNS + column, result);
    tab.rowCount = Math.max(tab.rowCount, row + 1);
  }
  const byId = new Map(spreadsheet.sheets.map(({ properties }, index) => [properties.sheetId, tabs[index]]));
  return {
    at: (sheetId, row, column) => byId.get(sheetId)?.byPlace.get(row * MOST_COLUMNS + column),
    rowCount: (sheetId) => byId.get(sheetId)?.rowCount ?? 0,
  };
}

function placeOf(key: string): Place {
  const [sheetIndex = 0, row = 0, column = 0] = key.split(',').map(Number);
  return { sheetIndex, row, column };
}
