import { expect, test } from '@jest/globals';
import type { Finding } from '../../../src/addon/domain/joint-research/request.ts';
import { comparisonInWords } from '../../../src/addon/messages/findings-compared.ts';

test('findings are compared by their numbers, and what there is none of is not named', () => {
  expect(
    comparisonInWords({ settled: [finding(1), finding(2)], stillOpen: [], fresh: [finding(4)] }),
  ).toEqual({
    ja: '解決しました: 1、2\n今回新しくお伝えするもの: 4',
    en: 'Settled: 1, 2\nNew: 4',
  });
  expect(comparisonInWords({ settled: [], stillOpen: [finding(3)], fresh: [] })).toEqual({
    ja: '引き続きご対応をお願いします: 3',
    en: 'Still open: 3',
  });
});

test('in the first round there is nothing to compare with', () => {
  expect(comparisonInWords({ settled: [], stillOpen: [], fresh: [finding(1)] })).toEqual({ ja: '', en: '' });
});

function finding(number: number): Finding {
  return { number, document: 'contract', point: '', severity: 'required', text: '第3条を直す', foundIn: 1 };
}
