import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnLetters } from '../../../../../../src/workspace/services/sheets/a1.ts';
import { fromR1C1, toR1C1 } from '../../../../../../src/workspace/services/sheets/formulas/r1c1.ts';
import { boundScript } from '../script.ts';

/** Where the formulas of the table stand: C5. */
const at = { row: 4, column: 2 };

test.each([
  ['=A4', '=R[-1]C[-2]'],
  ['=$A$1', '=R1C1'],
  ['=$A4', '=R[-1]C1'],
  ['=SUM(C2:C4)', '=SUM(R[-3]C[0]:R[-1]C[0])'],
  ['=\'他の タブ\'!B$2&"A1"', '=\'他の タブ\'!R2C[-1]&"A1"'],
  ['=A:C', '=C[-2]:C[0]'],
  ['=$A:C', '=C1:C[0]'],
  ['=2:$3', '=R[-3]:R3'],
  ['=ROUND(LOG10(C4),1)', '=ROUND(LOG10(R[-1]C[0]),1)'],
])('%s is %s in C5', (a1, r1c1) => {
  expect(toR1C1(a1, at)).toBe(r1c1);
  expect(fromR1C1(r1c1, at)).toBe(a1);
});

test('a row or column without a number is that of the formula', () => {
  expect(fromR1C1('=RC[-1]+R2C+RC', at)).toBe('=B5+C$2+C5');
});

test('every reference comes back from R1C1', () => {
  const index = fc.nat({ max: 700 });
  const reference = fc
    .tuple(index, index, fc.boolean(), fc.boolean())
    .map(
      ([row, column, rowFixed, columnFixed]) =>
        `${columnFixed ? '$' : ''}${columnLetters(column)}${rowFixed ? '$' : ''}${row + 1}`,
    );
  fc.assert(
    fc.property(reference, reference, index, index, (one, other, row, column) => {
      const formula = `=SUM(${one}:${other})`;
      expect(fromR1C1(toR1C1(formula, { row, column }), { row, column })).toBe(formula);
    }),
  );
});

test('formulas are set and read in both notations', () => {
  const { sheet } = boundScript();
  const cells = sheet.getRange('C2:C3');
  cells.setFormulaR1C1('=RC[-1]*2');
  expect(cells.getFormulas()).toEqual([['=B2*2'], ['=B3*2']]);
  expect(cells.getFormulasR1C1()).toEqual([['=R[0]C[-1]*2'], ['=R[0]C[-1]*2']]);
  expect(cells.getValues()).toEqual([[6], [2]]);
  cells.setFormulas([['SUM(B2:B3)'], ['=B4']]);
  expect(cells.getFormula()).toBe('=SUM(B2:B3)');
  expect(cells.getValues()).toEqual([[4], [2]]);
  expect(cells.setFormula('').getFormulasR1C1()).toEqual([[null], [null]]);
  expect(cells.getFormula()).toBe('');
  expect(() => cells.setFormulasR1C1([['=RC[-1]']])).toThrow(
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  );
});
