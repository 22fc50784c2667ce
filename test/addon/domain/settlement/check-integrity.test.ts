import { expect, test } from '@jest/globals';
import { checkIntegrity } from '../../../../src/addon/domain/settlement/check-integrity.ts';
import type { SettlementLine } from '../../../../src/addon/domain/settlement/line.ts';
import { discrepancyInWords } from '../../../../src/addon/messages/settlement-words.ts';
import { closed, fee, received, unpriced } from './samples.ts';

const requests = [received(1), received(2, fee(50_000))];
const { settlement, lines } = closed({ requests });
const [first, second] = lines as [SettlementLine, SettlementLine];

test('books in order have no discrepancy', () => {
  expect(checkIntegrity([settlement], lines, requests)).toEqual([]);
});

test.each([
  ['line-sum', [settlement], [{ ...first, imageYen: 1 }, second], requests],
  ['line-snapshot', [settlement], [{ ...first, imageYen: 9_000, totalYen: 9_000 }, second], requests],
  ['settlement-sum', [{ ...settlement, totalYen: 1 }], lines, requests],
  ['settlement-count', [settlement], [first], requests],
  ['line-without-settlement', [], lines, requests],
  ['line-number-twice', [settlement], [first, { ...second, number: first.number }], requests],
  ['settled-twice', [settlement], [first, { ...second, reference: first.reference }], requests],
  ['request-missing', [settlement], lines, [requests[0]!]],
  ['to-be-adjusted', [settlement], lines, [received(1, fee(20_000)), requests[1]!]],
  ['settled-but-open', [settlement], lines, [received(1, unpriced('priced-separately')), requests[1]!]],
  [
    'source-changed',
    [settlement],
    lines,
    [received(1, fee(10_000), { fundingSource: '運営費交付金' }), requests[1]!],
  ],
  ['line-unreadable', [settlement], [{ ...first, feeSnapshot: '{' }, second], requests],
  ['line-unreadable', [settlement], [{ ...first, totalYen: Number.NaN }, second], requests],
])('%s is found, and said in words', (code, settlements, own, register) => {
  const found = checkIntegrity(settlements, own, register);
  expect(found.map((one) => one.code)).toContain(code);
  for (const one of found) expect(discrepancyInWords(one)).toMatch(/^[^{}]+。$/);
});
