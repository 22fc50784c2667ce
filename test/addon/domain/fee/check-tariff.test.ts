import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { checkTariff, type TariffRow } from '../../../../src/addon/domain/fee/check-tariff.ts';
import { price } from '../../../../src/addon/domain/fee/price.ts';
import {
  crClass,
  generalClass,
  publishedTariff,
  type Band,
  type Charge,
} from '../../../../src/addon/domain/fee/tariff.ts';

const classes = [generalClass, crClass];

const rowsOf = (bands: readonly Band[]): TariffRow[] =>
  bands.map((band, index) => ({ ...band, rowIndex: index + 1 }));

const band = (changes: Partial<TariffRow>): TariffRow => ({
  rowIndex: 1,
  priceClass: crClass,
  from: 1,
  to: undefined,
  charge: 'flat',
  yen: 100,
  validFrom: '2026-04-01',
  ...changes,
});

test('the published tariff has just the gap that the guide leaves open', () => {
  expect(checkTariff(rowsOf(publishedTariff), classes)).toEqual([
    { rowIndex: 2, column: 'from', code: 'gap', from: 21, to: 2_499 },
  ]);
});

describe('a row is marked', () => {
  test.each<[string, TariffRow, object]>([
    ['without a class', band({ priceClass: undefined }), { column: 'priceClass', code: 'missing-value' }],
    ['without yen', band({ yen: undefined }), { column: 'yen', code: 'missing-value' }],
    ['of an unknown class', band({ priceClass: 'PET' }), { column: 'priceClass', code: 'unknown-class' }],
    ['from zero', band({ from: 0 }), { column: 'from', code: 'not-positive' }],
    ['that ends before it begins', band({ to: 0 }), { column: 'to', code: 'ends-before-it-begins' }],
    ['below zero yen', band({ yen: -1 }), { column: 'yen', code: 'negative-yen' }],
    ['that begins late', band({ from: 5 }), { column: 'from', code: 'gap', from: 1, to: 4 }],
    [
      'that counts on from nothing',
      band({ charge: 'above-previous-band' }),
      { column: 'charge', code: 'nothing-below', count: 0 },
    ],
  ])('%s', (_what, row, finding) => {
    expect(checkTariff([row], classes)).toContainEqual({ rowIndex: 1, ...finding });
  });
});

describe('neighbours are compared', () => {
  test.each<[string, TariffRow[], object[]]>([
    [
      'overlapping',
      [band({ to: 20 }), band({ rowIndex: 2, from: 20 })],
      [{ rowIndex: 2, column: 'from', code: 'overlap', from: 1, to: 20 }],
    ],
    [
      'below an open end',
      [band({}), band({ rowIndex: 2, from: 20 })],
      [{ rowIndex: 2, column: 'from', code: 'overlap', from: 1, to: undefined }],
    ],
    [
      'with a total that falls',
      [band({ to: 20, yen: 10_000 }), band({ rowIndex: 2, from: 21, charge: 'per-examination', yen: 20 })],
      [{ rowIndex: 2, column: 'yen', code: 'total-falls', count: 21, before: 10_000, after: 420 }],
    ],
    [
      'overlapping one that is not the next below',
      [band({ to: 100 }), band({ rowIndex: 2, from: 10, to: 20 }), band({ rowIndex: 3, from: 50 })],
      [
        { rowIndex: 2, column: 'from', code: 'overlap', from: 1, to: 100 },
        { rowIndex: 3, column: 'from', code: 'overlap', from: 1, to: 100 },
      ],
    ],
    [
      'ending below what may be asked for',
      [band({ to: 20 }), band({ rowIndex: 2, from: 21, to: 100 })],
      [{ rowIndex: 2, column: 'to', code: 'gap', from: 101, to: undefined }],
    ],
    ['of different versions', [band({}), band({ rowIndex: 2, validFrom: '2027-04-01' })], []],
    ['of different classes', [band({}), band({ rowIndex: 2, priceClass: generalClass })], []],
    ['in any order', [band({ rowIndex: 2, from: 21 }), band({ to: 20 })], []],
  ])('%s', (_what, rows, findings) => {
    expect(checkTariff(rows, classes)).toEqual(findings);
  });
});

describe('a version without findings', () => {
  const charge = fc.constantFrom<Charge[]>('flat', 'per-examination', 'above-previous-band');
  const tariffs = fc
    .array(fc.record({ size: fc.integer({ min: 1, max: 50 }), yen: fc.nat({ max: 100_000 }), charge }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => {
      let from = 1;
      return parts.map(({ size, yen, charge: how }, index) => {
        const to = index === parts.length - 1 ? undefined : from + size - 1;
        const row = band({ rowIndex: index + 1, from, to, yen, charge: how });
        from += size;
        return row;
      });
    });

  it('prices every count, never less than the count below', () => {
    fc.assert(
      fc.property(tariffs, (rows) => {
        fc.pre(checkTariff(rows, classes).length === 0);
        const end = (rows.at(-1)?.from ?? 0) + 50;
        let before = 0;
        for (let count = 1; count <= end; count += 1) {
          const priced = price(rows as Band[], crClass, count, '2026-11-24');
          if (priced.kind === 'refusal') throw new Error(`${count}: ${priced.code}`);
          expect(priced.yen).toBeGreaterThanOrEqual(before);
          before = priced.yen;
        }
      }),
    );
  });

  it('is one of those that are checked', () => {
    expect(fc.sample(tariffs, 200).some((rows) => checkTariff(rows, classes).length === 0)).toBe(true);
  });
});
