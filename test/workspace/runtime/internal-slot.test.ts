import { expect, it } from '@jest/globals';
import { facade } from '../../../src/workspace/runtime/facade.ts';
import { internalSlot } from '../../../src/workspace/runtime/internal-slot.ts';
import { fakeExecution } from '../../support/workspace/fake-execution.ts';

it('keeps what was put on an object, apart from other slots and out of sight', () => {
  const [size, name] = [internalSlot<number>('size'), internalSlot<string>('name')];
  const object = { a: 1 };
  size.put(object, 1);
  size.put(object, 2);
  expect([size.of(object), name.of(object), size.of({})]).toEqual([2, undefined, undefined]);
  expect(JSON.stringify({ ...object })).toBe('{"a":1}');
});

it('keeps it on a façade', () => {
  const size = internalSlot<number>('size');
  const object = facade<{ get(): string }>(fakeExecution({}), 'App.Thing', { get: () => 'x' });
  size.put(object, 3);
  expect(size.of(object)).toBe(3);
  expect(Object.keys(object)).toEqual([]);
});
