import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { belongsTo } from '../../../src/addon/domain/mail-address.ts';
import {
  listVersion,
  nextReference,
  normalisedReference,
  parseReference,
  referenceOf,
  series,
  type Series,
} from '../../../src/addon/domain/reference.ts';

test.each<[Series, string, number, string[], string]>([
  ['IMG', '2026-11-23', 0, [], 'IMG-2026-0001'],
  ['IMG', '2027-03-31', 4, ['IMG-2026-0002'], 'IMG-2026-0005'],
  ['IMG', '2027-04-01', 0, ['IMG-2026-0009'], 'IMG-2027-0001'],
  ['IMG', '2026-11-23', 3, ['IMG-2026-0007', 'IMG-2025-0099'], 'IMG-2026-0008'],
  ['IMG', '2026-11-23', 9_999, [], 'IMG-2026-10000'],
  ['JR', '2026-11-23', 0, ['IMG-2026-0041', 'ENQ-2026-0012'], 'JR-2026-0001'],
  ['JR', '2027-03-31', 2, ['JR-2026-0003', 'JR-2025-0009'], 'JR-2026-0004'],
  ['ENQ', '2026-11-23', 12, ['JR-2026-0041', 'ENQ-2026-0007', 'ENQ-2026-x'], 'ENQ-2026-0013'],
])('in %s on %s after %i and %j comes %s', (of, day, last, inUse, reference) => {
  expect(nextReference(of, day, last, inUse).reference).toBe(reference);
});

test.each([
  ['IMG-2026-0001', { series: 'IMG', fiscalYear: 2026, number: 1 }],
  ['JR-2027-0042', { series: 'JR', fiscalYear: 2027, number: 42 }],
  ['ENQ-2026-10000', { series: 'ENQ', fiscalYear: 2026, number: 10_000 }],
  ['IMG-2026-001', undefined],
  ['XYZ-2026-0001', undefined],
  ['jr-2026-0001', undefined],
  ['JR-26-0001', undefined],
  ['IMG-2026-0001-L1', undefined],
  [' JR-2026-0001', undefined],
  ['', undefined],
])('%j is the reference %j', (text, parsed) => {
  expect(parseReference(text)).toEqual(parsed);
});

test.each(series)('a reference of %s is read as it is written', (of) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 9999 }),
      fc.integer({ min: 1, max: 99_999 }),
      (fiscalYear, number) => {
        const parsed = { series: of, fiscalYear, number };
        expect(parseReference(referenceOf(of, fiscalYear, number))).toEqual(parsed);
      },
    ),
  );
});

test.each([
  ['IMG-2026-0001', 'IMG-2026-0001'],
  [' img-2026-0001 ', 'IMG-2026-0001'],
  ['IMG‐2026－0001', 'IMG-2026-0001'],
  ['IMGー2026−0001−L2', 'IMG-2026-0001-L2'],
  ['ＪＲ－2026－0001', 'JR-2026-0001'],
])('reads %s as %s', (typed, reference) => {
  expect(normalisedReference(typed)).toBe(reference);
});

test.each([
  ['IMG-2026-0001-L12', 12],
  ['IMG-2026-0001', 0],
  [undefined, 0],
])('the version of %s is %i', (number, version) => {
  expect(listVersion(number)).toBe(version);
});

test.each([
  ['a@tohoku.ac.jp', true],
  ['a@med.tohoku.ac.jp', true],
  ['a@MED.Tohoku.ac.jp', true],
  ['a@evil-tohoku.ac.jp', false],
  ['a@tohoku.ac.jp.evil.com', false],
  ['a@ac.jp', false],
  ['a@b@tohoku.ac.jp', false],
  ['a@tohoku.ac.jp\nbcc: x@y.z', false],
  ['', false],
])('%s belongs to tohoku.ac.jp: %s', (mail, belongs) => {
  expect(belongsTo(mail, ['tohoku.ac.jp'])).toBe(belongs);
});
