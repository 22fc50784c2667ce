import { expect, it, jest } from '@jest/globals';
import { once } from '../../../src/addon/domain/once.ts';

it.each([[7], [undefined]])('is made when it is asked for, and then kept: %p', (value) => {
  const make = jest.fn(() => value);
  const made = once(make);
  expect(make).not.toHaveBeenCalled();
  expect([made(), made()]).toEqual([value, value]);
  expect(make).toHaveBeenCalledTimes(1);
});
