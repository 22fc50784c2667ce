import { createContext, runInContext } from 'node:vm';
import { expect, it, test } from '@jest/globals';
import { crossing } from '../../../../src/workspace/web/script/script-value.ts';

test.each([null, '髙﨑', 1.5, true, [1, ['a', null]], { a: { b: [] } }])('lets %j through', (value) => {
  expect(crossing(value)).toEqual(value);
});

it('turns what is undefined into null, and leaves such properties out', () => {
  expect(crossing(undefined)).toBeNull();
  expect(crossing({ a: undefined, b: [undefined] })).toEqual({ b: [null] });
});

test.each([
  [new Date(0), '0'],
  [{ when: new Date(0) }, 'when'],
  [{ list: [1, new Map()] }, '1'],
  [{ work: () => 1 }, 'work'],
  [{ big: 1n }, 'big'],
])('refuses %p and names the property', (value, property) => {
  expect(() => crossing(value)).toThrow(`Failed due to illegal value in property: ${property}`);
});

it('refuses an object that contains itself', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(() => crossing(circle)).toThrow('Failed due to illegal value in property: self');
});

it('judges values of another realm by what they are', () => {
  const context = createContext();
  expect(crossing(runInContext('({ a: [1, { b: "c" }] })', context))).toEqual({ a: [1, { b: 'c' }] });
  expect(() => crossing(runInContext('({ a: new Date() })', context))).toThrow('property: a');
});
