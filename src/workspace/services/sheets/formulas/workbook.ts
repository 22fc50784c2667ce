import { columnLetters } from '../a1.ts';
import type { Literal } from '../model/cell.ts';
import { engineTitle } from './read-range.ts';
import { newModel } from './ironcalc.ts';
import type { Place } from './place.ts';
import type { CellResult, ErrorCode } from './results.ts';

/** The engine's workbook: one sheet a tab, and one more for side calculations. */
export type Workbook = {
  setLiteral(place: Place, value: Literal): void;
  /** Enters a formula; false when it names a function that the engine does not have. */
  setFormula(place: Place, formula: string): boolean;
  evaluate(): void;
  /** Undefined for an empty cell; numbers are exact only after `exactNumbers`. */
  read(place: Place): CellResult | undefined;
  /** Rows and columns that the formula at `place` fills. */
  extent(place: Place): { readonly rows: number; readonly columns: number };
  /** Numbers at these places, in full precision. */
  exactNumbers(places: readonly Place[]): number[];
  /** The value of a formula that belongs to no cell: rows of results. */
  scratch(formula: string): (CellResult | undefined)[][];
  close(): void;
};

const pendingText = '#N/IMPL!';
const types = { number: 1, text: 2, boolean: 4, error: 16 } as const;
const knownFunction = /^[A-Z][A-Z0-9.]*$/;

export function openWorkbook(tabCount: number, timeZone: string): Workbook {
  const model = newModel(timeZone);
  model.pauseEvaluation();
  model.renameSheet(0, engineTitle(0));
  for (let index = 1; index <= tabCount; index += 1) {
    model.newSheet();
    model.renameSheet(index, engineTitle(index));
  }
  const sideSheet = tabCount;

  const read = ({ sheetIndex, row, column }: Place): CellResult | undefined => {
    const text = model.getFormattedCellValue(sheetIndex, row + 1, column + 1);
    switch (model.getCellType(sheetIndex, row + 1, column + 1)) {
      case types.number:
        return text === '' ? undefined : { kind: 'value', value: Number(text) };
      case types.boolean:
        return { kind: 'value', value: text === 'TRUE' };
      case types.error:
        return errorResult(text);
      default:
        return { kind: 'value', value: text };
    }
  };

  /** A number that the engine shows as a date, say, is none in what it shows. */
  const exact = (place: Place): CellResult | undefined => {
    const result = read(place);
    const isNumber = result?.kind === 'value' && typeof result.value === 'number';
    return isNumber ? { ...result, value: workbook.exactNumbers([place])[0] ?? result.value } : result;
  };

  const workbook: Workbook = {
    setLiteral({ sheetIndex, row, column }, value) {
      const input = typeof value === 'string' ? `'${value}` : String(value).toUpperCase();
      model.setUserInput(sheetIndex, row + 1, column + 1, input);
    },
    setFormula({ sheetIndex, row, column }, formula) {
      model.setUserInput(sheetIndex, row + 1, column + 1, formula);
      return namesOfCalls(model.getCellContent(sheetIndex, row + 1, column + 1)).every((name) =>
        knownFunction.test(name),
      );
    },
    evaluate: () => model.evaluate(),
    read,
    extent: ({ sheetIndex, row, column }) => {
      const structure = model.getCellArrayStructure(sheetIndex, row + 1, column + 1);
      if (typeof structure !== 'object' || !('DynamicAnchor' in structure)) return { rows: 1, columns: 1 };
      return { columns: structure.DynamicAnchor[0], rows: structure.DynamicAnchor[1] };
    },
    exactNumbers(places) {
      if (places.length === 0) return [];
      places.forEach(({ sheetIndex, row, column }, index) => {
        const cell = `${engineTitle(sheetIndex)}!${columnLetters(column)}${row + 1}`;
        model.setUserInput(sideSheet, index + 1, 1, `=${cell}&""`);
      });
      model.evaluate();
      const numbers = places.map((_, index) => Number(model.getFormattedCellValue(sideSheet, index + 1, 1)));
      model.rangeClearContents(sideSheet, 1, 1, places.length, 1);
      return numbers;
    },
    scratch(formula) {
      // Beside the column in which numbers are written out.
      const place = { sheetIndex: sideSheet, row: 0, column: 1 };
      if (!workbook.setFormula(place, formula)) return [[unknownFunction()]];
      model.evaluate();
      const { rows, columns } = workbook.extent(place);
      const cells = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) =>
          exact({ ...place, row, column: place.column + column }),
        ),
      );
      model.rangeClearAll(sideSheet, 1, place.column + 1, rows, place.column + columns);
      model.evaluate();
      return cells;
    },
    close: () => model.free(),
  };
  return workbook;
}

const builtIns = new Map<string, boolean>();

/** Whether the engine has a function of this name, which a script's own does not take the place of. */
export function isBuiltIn(name: string): boolean {
  const known = builtIns.get(name);
  if (known !== undefined) return known;
  const workbook = openWorkbook(0, 'UTC');
  const isKnown = workbook.setFormula({ sheetIndex: 0, row: 0, column: 0 }, `=${name}()`);
  workbook.close();
  builtIns.set(name, isKnown);
  return isKnown;
}

/** What stands in a formula for a custom call that was not made yet. */
export const pending = pendingText;

export function isPending(result: CellResult | undefined): boolean {
  return result?.kind === 'error' && result.message === pendingText;
}

export function unknownFunction(): CellResult {
  return { kind: 'error', code: '#NAME?', message: 'Unknown function.' };
}

/** The engine writes functions that it knows in capitals, and others small. */
function namesOfCalls(formula: string): string[] {
  const outsideText = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  return [...outsideText.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)].map(([, name]) => name ?? '');
}

const errors: Record<string, { readonly code: ErrorCode; readonly message: string }> = {
  '#REF!': { code: '#REF!', message: 'Reference does not exist.' },
  '#SPILL!': { code: '#REF!', message: 'Array result was not expanded because it would overwrite data.' },
  '#CIRC!': { code: '#REF!', message: 'Circular dependency detected.' },
  '#NAME?': { code: '#NAME?', message: 'Unknown range name or function.' },
  '#VALUE!': { code: '#VALUE!', message: 'A parameter has a value of the wrong type.' },
  '#DIV/0!': { code: '#DIV/0!', message: 'Function DIVIDE parameter 2 cannot be zero.' },
  '#N/A': { code: '#N/A', message: 'Value not available.' },
  '#CALC!': { code: '#N/A', message: 'No matches are found.' },
  '#NUM!': { code: '#NUM!', message: 'Result is not a valid number.' },
  '#NULL!': { code: '#NULL!', message: 'Ranges do not intersect.' },
};

function errorResult(text: string): CellResult {
  const known = errors[text];
  if (known) return { kind: 'error', ...known };
  return {
    kind: 'error',
    code: '#ERROR!',
    message: text === pendingText ? pendingText : 'Formula parse error.',
  };
}
