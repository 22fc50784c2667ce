import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  examinationsByClass,
  parsePriceClass,
  publishedClasses,
  type PriceClass,
} from '../../../../src/addon/domain/fee/price-classes.ts';

const published = publishedClasses.map((line) => parsePriceClass(line) as PriceClass);
const withPet = [...published, parsePriceClass('PET = PT, PET') as PriceClass];

test.each([
  ['CT・MRI・その他', { name: 'CT・MRI・その他', modalities: [] }],
  ['CR = CR', { name: 'CR', modalities: ['cr'] }],
  ['PET=PT、PET', { name: 'PET', modalities: ['pt', 'pet'] }],
  ['', undefined],
  ['= CR', undefined],
  ['CR =', undefined],
  ['A = B = C', undefined],
])('%p is read', (line, expected) => {
  expect(parsePriceClass(line)).toEqual(expected);
});

describe('examinations are counted by class', () => {
  test.each([
    [published, { CT: 12, MRI: 3, 単純X線: 1000 }, { 'CT・MRI・その他': 15, CR: 1000 }],
    [published, { 'CR(単純X線撮影)': 2, cr: 1 }, { CR: 3 }],
    [published, { PT: 4 }, { 'CT・MRI・その他': 4 }],
    [withPet, { PT: 4, pet: 1, CT: 2 }, { 'CT・MRI・その他': 2, PET: 5 }],
    [[parsePriceClass('CR = CR') as PriceClass], { CT: 1 }, { 'CT・MRI・その他': 1 }],
  ])('%j of %j', (classes, byModality, expected) => {
    expect(examinationsByClass(byModality, classes)).toEqual(expected);
  });

  it('and none is lost', () => {
    const counts = fc.dictionary(
      fc.constantFrom('CT', 'MRI', 'CR', 'PT', 'US', 'X'),
      fc.integer({ min: 1, max: 99 }),
    );
    const sum = (totals: Readonly<Record<string, number>>) =>
      Object.values(totals).reduce((all, count) => all + count, 0);
    fc.assert(
      fc.property(counts, fc.constantFrom(published, withPet), (byModality, classes) => {
        expect(sum(examinationsByClass(byModality, classes))).toBe(sum(byModality));
      }),
    );
  });
});
