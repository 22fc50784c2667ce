import { expect, test } from '@jest/globals';
import {
  checkboxProblem,
  textProblem,
  type TextRule,
} from '../../../../src/workspace/services/forms/validation.ts';

const number = '数値を入力してください';
const whole = '整数を入力してください';

test.each<[TextRule, string, string | undefined]>([
  [{ kind: 'number' }, '12', undefined],
  [{ kind: 'number' }, ' -1.5 ', undefined],
  [{ kind: 'number' }, '十二', number],
  [{ kind: 'number' }, '\uff11\uff12', number],
  [{ kind: 'number' }, '1,000', number],
  [{ kind: 'number' }, '12件', number],
  [{ kind: 'whole-number' }, '12', undefined],
  [{ kind: 'whole-number' }, '1.5', whole],
  [{ kind: 'whole-number' }, 'x', whole],
  [{ kind: 'number-compared', operator: '>=', value: 0 }, '0', undefined],
  [{ kind: 'number-compared', operator: '>=', value: 0 }, '-1', '0 以上の数値を入力してください'],
  [{ kind: 'number-compared', operator: '!=', value: 0 }, 'x', '0 と等しくない数値を入力してください'],
  [{ kind: 'number-between', from: 1, to: 9 }, '9', undefined],
  [{ kind: 'number-between', from: 1, to: 9 }, '10', '1 から 9 までの数値を入力してください'],
  [
    { kind: 'number-not-between', from: 1, to: 9 },
    '5',
    '1 から 9 までの範囲に含まれない数値を入力してください',
  ],
  [{ kind: 'email' }, 'sato@med.tohoku.ac.jp', undefined],
  [{ kind: 'email' }, 'sato@tohoku', '有効なメールアドレスを入力してください'],
  [{ kind: 'url' }, 'https://example.jp/計画書', undefined],
  [{ kind: 'url' }, 'javascript:alert(1)', '有効な URL を入力してください'],
  [{ kind: 'pattern', operator: 'matches', pattern: 'IMG-\\d{4}-\\d{4}' }, 'IMG-2026-0001', undefined],
  [{ kind: 'pattern', operator: 'matches', pattern: 'a|b' }, 'ab', '指定された形式で入力してください'],
  [{ kind: 'pattern', operator: 'contains', pattern: '@' }, 'a@b', undefined],
  [
    { kind: 'pattern', operator: 'excludes', pattern: '@' },
    'a@b',
    '指定された文字列を含めることはできません',
  ],
  [{ kind: 'length-at-most', characters: 2 }, '東北', undefined],
  [{ kind: 'length-at-most', characters: 2 }, '東北大', '2 文字以内で入力してください'],
  [{ kind: 'length-at-least', characters: 2 }, '東', '2 文字以上で入力してください'],
])('%j of %j: %s', (rule, text, problem) => {
  expect(textProblem({ rule }, text)).toBe(problem);
});

test('the words of the form come before Google’s', () => {
  expect(textProblem({ rule: { kind: 'number' }, helpText: '件数を半角数字で' }, 'x')).toBe(
    '件数を半角数字で',
  );
});

test.each([
  ['at-least', 1, '2 個以上選択してください'],
  ['at-least', 2, undefined],
  ['at-most', 3, '選択できるのは 2 個までです'],
  ['exactly', 1, '2 個選択してください'],
] as const)('%s two, %d chosen: %s', (kind, chosen, problem) => {
  expect(checkboxProblem({ rule: { kind, count: 2 } }, chosen)).toBe(problem);
});
