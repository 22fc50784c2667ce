import { expect, test } from '@jest/globals';
import { belongsTo } from '../../../src/addon/domain/mail-address.ts';
import { listVersion, nextReference, normalisedReference } from '../../../src/addon/domain/reference.ts';

test.each([
  ['2026-11-23', 0, [], 'IMG-2026-0001'],
  ['2027-03-31', 4, ['IMG-2026-0002'], 'IMG-2026-0005'],
  ['2027-04-01', 0, ['IMG-2026-0009'], 'IMG-2027-0001'],
  ['2026-11-23', 3, ['IMG-2026-0007', 'IMG-2025-0099'], 'IMG-2026-0008'],
  ['2026-11-23', 9_999, [], 'IMG-2026-10000'],
])('on %s after %i and %j comes %s', (day, last, inUse, reference) => {
  expect(nextReference('IMG', day, last, inUse).reference).toBe(reference);
});

test.each([
  ['IMG-2026-0001', 'IMG-2026-0001'],
  [' img-2026-0001 ', 'IMG-2026-0001'],
  ['IMG‐2026－0001', 'IMG-2026-0001'],
  ['IMGー2026−0001−L2', 'IMG-2026-0001-L2'],
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
