import { expect, test } from '@jest/globals';
import { formatString } from '../../../../src/workspace/services/utilities/format-string.ts';

test.each([
  ['%s and %s', ['a', 1], 'a and 1'],
  ['%d', [3.9], '3'],
  ['%05d|%-4d|%4d', [42, 7, 7], '00042|7   |   7'],
  ['%.2f %f', [1.005, 2], '1.00 2.000000'],
  ['%+d %05d', [3, -3], '+3 -0003'],
  ['%x %X %o', [255, 255, 8], 'ff FF 10'],
  ['%2$s %1$s', ['a', 'b'], 'b a'],
  ['100 %%', [], '100 %'],
])('%s', (template, values, expected) => {
  expect(formatString(template, values)).toBe(expected);
});
