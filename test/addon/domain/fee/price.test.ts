import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { computeFee, withDisk } from '../../../../src/addon/domain/fee/compute.ts';
import { feeLines } from '../../../../src/addon/domain/fee/describe.ts';
import { price } from '../../../../src/addon/domain/fee/price.ts';
import { totalYenOf } from '../../../../src/addon/domain/fee/total.ts';
import {
  crClass,
  generalClass,
  publishedTariff,
  type Band,
} from '../../../../src/addon/domain/fee/tariff.ts';

const day = '2026-11-23';

describe('the published tariff', () => {
  test.each([
    [generalClass, 1, 10_000],
    [generalClass, 20, 10_000],
    [generalClass, 2_500, 50_000],
    [generalClass, 10_000, 200_000],
    [crClass, 1, 50_000],
    [crClass, 100, 50_000],
    [crClass, 101, 50_001],
    [crClass, 120, 50_020],
  ])('prices %s × %i at %i yen', (priceClass, count, yen) => {
    expect(price(publishedTariff, priceClass, count, day)).toMatchObject({ kind: 'priced', yen });
  });

  test.each([
    [generalClass, 21, { from: 21, to: 2_499 }],
    [generalClass, 2_499, { from: 21, to: 2_499 }],
    ['PET', 1, { from: 1 }],
  ])('does not price %s × %i, and names the missing band', (priceClass, count, gap) => {
    expect(price(publishedTariff, priceClass, count, day)).toEqual({
      kind: 'refusal',
      code: 'tariff-gap',
      facts: { priceClass, count, ...gap },
    });
  });

  it('gives integer yen, never negative, for any count that it prices', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(generalClass, crClass),
        fc.integer({ min: 1, max: 1_000_000 }),
        (priceClass, count) => {
          const priced = price(publishedTariff, priceClass, count, day);
          return priced.kind === 'refusal' || (Number.isSafeInteger(priced.yen) && priced.yen >= 0);
        },
      ),
    );
  });
});

const band = (changes: Partial<Band>): Band => ({
  priceClass: crClass,
  from: 1,
  to: undefined,
  charge: 'flat',
  yen: 100,
  validFrom: '2022-12-01',
  ...changes,
});

test('the version in force is the latest that has begun', () => {
  const tariff = [
    band({}),
    band({ yen: 200, validFrom: '2026-04-01' }),
    band({ yen: 300, validFrom: '2027-04-01' }),
  ];
  expect(price(tariff, crClass, 5, '2026-03-31')).toMatchObject({ yen: 100 });
  expect(price(tariff, crClass, 5, '2026-04-01')).toMatchObject({ yen: 200 });
  expect(price(tariff, crClass, 5, '2022-11-30')).toMatchObject({ code: 'tariff-gap' });
});

test.each([
  ['two bands for one count', [band({}), band({ from: 3 })]],
  ['fractional yen', [band({ yen: 0.5 })]],
  ['negative yen', [band({ yen: -1 })]],
  [
    'more yen than can be counted exactly',
    [band({ charge: 'per-examination', yen: Number.MAX_SAFE_INTEGER })],
  ],
])('refuses to price by %s', (_name, tariff) => {
  expect(price(tariff, crClass, 5, day)).toMatchObject({ kind: 'refusal', code: 'tariff-invalid' });
});

test('a band above a gap that builds on the one below has no price either', () => {
  const tariff = [band({ to: 10 }), band({ from: 12, charge: 'above-previous-band', yen: 1 })];
  expect(price(tariff, crClass, 12, day)).toMatchObject({ code: 'tariff-gap', facts: { count: 11 } });
});

describe('a whole fee', () => {
  const counts = { [generalClass]: 15, [crClass]: 120 };

  it('is the sum of its lines, and says how they come about', () => {
    const fee = computeFee(publishedTariff, counts, {
      category: 'in-house-research',
      hardDisk: 'bring',
      pricesCaseReports: true,
      day,
    });
    expect(fee).toMatchObject({ state: 'priced', imageYen: 60_020, computedOn: day, hardDisk: 'bring' });
    expect(fee.lines.reduce((sum, { subtotal }) => sum + subtotal, 0)).toBe(fee.imageYen);
    expect(feeLines(fee, 'ja')).toEqual([
      '合計 60,020円',
      'CT・MRI・その他 15検査: 定額 10,000円(1〜20検査の段階)',
      'CR 120検査: 50,000円 + 20件×1円 = 50,020円(101検査以上の段階)',
      'ハードディスク: 持参',
    ]);
    expect(feeLines(fee, 'en')).toEqual([
      'Total ¥60,020',
      'CT・MRI・others, 15 examinations: flat ¥10,000 (band of 1–20)',
      'CR, 120 examinations: ¥50,000 + 20 × ¥1 = ¥50,020 (band of 101 or more)',
      'Hard disk: your own',
    ]);
  });

  test.each([
    ['in-house-research', 'buy', 'disk-cost-pending'],
    ['company-research', 'bring', 'priced-separately'],
    ['clinical-trial', 'bring', 'not-offered'],
    ['development', 'buy', 'not-offered'],
  ] as const)('of %s with a disk to %s is %s', (category, hardDisk, state) => {
    const fee = computeFee(publishedTariff, counts, {
      category,
      hardDisk,
      pricesCaseReports: true,
      day,
    });
    expect(fee.state).toBe(state);
    expect(fee.imageYen).toBe(category === 'in-house-research' ? 60_020 : undefined);
  });

  it('has no price when one of its classes has none', () => {
    const fee = computeFee(
      publishedTariff,
      { [generalClass]: 21, [crClass]: 1 },
      { category: 'in-house-research', pricesCaseReports: true, day },
    );
    expect(fee).toMatchObject({
      state: 'tariff-gap',
      missing: { priceClass: generalClass, from: 21, to: 2_499 },
    });
    expect(fee.imageYen).toBeUndefined();
    expect(feeLines(fee, 'ja')).toEqual([expect.stringContaining('CT・MRI・その他 21〜2,499検査')]);
  });
});

describe('whatever is counted', () => {
  const counts = fc.record({
    [generalClass]: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 2_500, max: 1_000_000 })),
    [crClass]: fc.integer({ min: 0, max: 1_000_000 }),
  });
  const disks = fc.record({
    hardDisk: fc.constantFrom<('bring' | 'buy' | 'lend' | undefined)[]>('bring', 'buy', 'lend', undefined),
    diskYen: fc.option(fc.nat({ max: 100_000 }), { nil: undefined }),
  });

  it('the lines sum to the fee, and the fee and the disk to the total, in whole yen', () => {
    fc.assert(
      fc.property(counts, disks, (examinations, disk) => {
        const occasion = { category: 'in-house-research', pricesCaseReports: true, day, ...disk } as const;
        const fee = computeFee(publishedTariff, examinations, occasion);
        expect(fee.lines.reduce((sum, { subtotal }) => sum + subtotal, 0)).toBe(fee.imageYen);
        expect(Number.isSafeInteger(fee.imageYen)).toBe(true);
        const cost = disk.hardDisk === 'buy' ? disk.diskYen : 0;
        expect(totalYenOf(fee)).toBe(cost === undefined ? undefined : (fee.imageYen ?? 0) + cost);
        expect(fee.state).toBe(cost === undefined ? 'disk-cost-pending' : 'priced');
      }),
    );
  });

  it('another disk changes nothing but the disk, and back again gives the same fee', () => {
    fc.assert(
      fc.property(counts, disks, disks, (examinations, one, other) => {
        const occasion = { category: 'in-house-research', pricesCaseReports: true, day } as const;
        const fee = computeFee(publishedTariff, examinations, { ...occasion, ...one });
        expect(withDisk(withDisk(fee, other), one)).toEqual(fee);
      }),
    );
  });
});

test('a case report is priced by the table or separately, as 設定 says', () => {
  const fee = (pricesCaseReports: boolean) =>
    computeFee(
      publishedTariff,
      { [crClass]: 1 },
      { category: 'in-house-research', purpose: 'case-report', pricesCaseReports, day },
    );
  expect([fee(true).state, fee(false).state]).toEqual(['priced', 'priced-separately']);
});
