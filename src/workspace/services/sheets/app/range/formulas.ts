import { fromR1C1, toR1C1 } from '../../formulas/r1c1.ts';
import { cellAt } from '../../model/grid.ts';
import { requireSameSize } from './region.ts';
import type { RangePlace } from './place.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const formulaRoundTrips: readonly string[] = [
  'getFormula',
  'getFormulas',
  'getFormulaR1C1',
  'getFormulasR1C1',
  'setFormula',
  'setFormulas',
  'setFormulaR1C1',
  'setFormulasR1C1',
];

/** Formulas, in either notation. */
export function formulaMembers({ context, sheetId, region, range }: RangePlace) {
  const { startRow, endRow, startColumn, endColumn } = region;
  const rows = Array.from({ length: endRow - startRow }, (_, offset) => startRow + offset);
  const columns = Array.from({ length: endColumn - startColumn }, (_, offset) => startColumn + offset);
  const read = <T>(
    none: T,
    of: (formula: string, row: number, column: number) => string,
  ): (string | T)[][] => {
    const tab = context.sheet(sheetId);
    return rows.map((row) =>
      columns.map((column) => {
        const formula = cellAt(tab, row, column)?.formula;
        return formula === undefined ? none : of(formula, row, column);
      }),
    );
  };
  const inR1C1 = () => read(null, (formula, row, column) => toR1C1(formula, { row, column }));
  const inA1 = () => read('', (formula) => formula);
  const set = (formulas: readonly (readonly unknown[])[]): Range =>
    range().setValues(formulas as unknown[][]);
  const everywhere = (formula: unknown) => rows.map(() => columns.map(() => formula));
  const translated = (formulas: readonly (readonly unknown[])[]) =>
    formulas.map((line, row) =>
      line.map((formula, column) =>
        fromR1C1(written(formula), { row: startRow + row, column: startColumn + column }),
      ),
    );
  const checked = (formulas: readonly (readonly unknown[])[], member: string) => {
    requireSameSize(formulas, region, member);
    return formulas;
  };
  return {
    getFormula: () => inA1()[0]?.[0] ?? '',
    getFormulas: inA1,
    getFormulaR1C1: () => inR1C1()[0]?.[0] ?? null,
    getFormulasR1C1: inR1C1,
    setFormula: (formula: unknown) => range().setValue(written(formula)),
    setFormulas: (formulas: readonly (readonly unknown[])[]) =>
      set(checked(formulas, 'setFormulas').map((line) => line.map(written))),
    setFormulaR1C1: (formula: unknown) => set(translated(everywhere(formula))),
    setFormulasR1C1: (formulas: readonly (readonly unknown[])[]) =>
      set(translated(checked(formulas, 'setFormulasR1C1'))),
  };
}

/** What is set as a formula is one, with or without its sign; nothing clears the cell. */
function written(formula: unknown): string {
  const text = String(formula ?? '');
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}
