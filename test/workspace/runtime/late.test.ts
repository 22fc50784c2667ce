import { expect, it, jest } from '@jest/globals';
import { late } from '../../../src/workspace/runtime/late.ts';
import { isOpaque } from '../../../src/workspace/runtime/realm-values.ts';

type Counter = { count(): number; chained(): Counter };

it('is made once, when it is first asked for something, and hands itself on', () => {
  const make = jest.fn((self: Counter): Counter => ({ count: () => 1, chained: () => self }));
  const object = late(make);
  expect(isOpaque(object)).toBe(true);
  expect(make).not.toHaveBeenCalled();
  expect(object.count() + object.chained().count()).toBe(2);
  expect(object.chained()).toBe(object);
  expect('count' in object).toBe(true);
  expect(make).toHaveBeenCalledTimes(1);
});
