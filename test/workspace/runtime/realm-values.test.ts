import { createContext, runInContext } from 'node:vm';
import { describe, expect, it, test } from '@jest/globals';
import {
  carry,
  carryError,
  crossingTable,
  markOpaque,
  toPlain,
  type Intrinsics,
} from '../../../src/workspace/runtime/realm-values.ts';

const context = createContext(Object.create(null) as object);
const realm = runInContext('({ Array, Object, Date, Error })', context) as Intrinsics;

function inside(test: string, value: unknown): unknown {
  return runInContext(`(value) => ${test}`, context)(value);
}

describe('a value carried into a realm', () => {
  test.each<[string, unknown, string]>([
    ['an array', [[1], 2], 'value instanceof Array && value[0] instanceof Array'],
    ['an object', { a: { b: 1 } }, 'value instanceof Object && value.a instanceof Object'],
    ['a date', new Date(5), 'value instanceof Date && value.getTime() === 5'],
    ['bytes', Uint8Array.of(1, 255, 128), 'value instanceof Array && value.join() === "1,-1,-128"'],
    ['an error', new Error('no'), 'value instanceof Error && value.message === "no"'],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), 'value.a === 1'],
    ['nothing', null, 'value === null'],
  ])('is the realm’s own: %s', (_name, value, check) => {
    expect(inside(check, carry(value, realm))).toBe(true);
  });

  it('is itself when it stands for something', () => {
    const sheet = markedOpaque();
    expect(carry([sheet], realm)).toEqual([sheet]);
    expect((carry([sheet], realm) as unknown[])[0]).toBe(sheet);
  });

  it('is a table whose cells are made as it crosses', () => {
    const made: string[] = [];
    const table = crossingTable(2, 2, (row, column) => {
      made.push(`${row}/${column}`);
      return row === column ? new Date(5) : 'x';
    });
    expect(made).toEqual([]);
    const carried = carry(table, realm);
    expect(made).toEqual(['0/0', '0/1', '1/0', '1/1']);
    expect(
      inside(
        'value instanceof Array && value[1] instanceof Array && value[1].join("/") === "x/" + value[0][0]',
        carried,
      ),
    ).toBe(true);
    expect(inside('value[0][0] instanceof Date && value[0][0].getTime() === 5', carried)).toBe(true);
  });

  it('comes back as plain data', () => {
    const value = runInContext('({ list: [new Date(5), { a: undefined }], text: "x" })', context);
    const plain = toPlain(value) as { list: [Date, unknown] };
    expect(plain).toEqual({ list: [new Date(5), { a: undefined }], text: 'x' });
    expect(plain.list).toBeInstanceOf(Array);
    expect(plain.list[0]).toBeInstanceOf(Date);
  });
});

describe('an error carried into a realm', () => {
  test.each([
    [new Error('no'), 'Exception'],
    [Object.assign(new Error('no'), { name: 'ApiError' }), 'Exception'],
    [new TypeError('no'), 'TypeError'],
    [Object.assign(new Error('no'), { name: 'GoogleJsonResponseException' }), 'GoogleJsonResponseException'],
    ['no', 'Exception'],
  ])('%s is called %s', (error, name) => {
    const carried = carryError(error, realm);
    expect([carried.name, carried.message]).toEqual([name, 'no']);
    expect(inside('value instanceof Error', carried)).toBe(true);
  });

  it('keeps its details', () => {
    const carried = carryError(
      Object.assign(new Error('no'), { details: { code: 404, errors: [1] } }),
      realm,
    );
    expect(inside('value.details.code === 404 && value.details.errors instanceof Array', carried)).toBe(true);
  });
});

function markedOpaque(): object {
  const object = {};
  markOpaque(object);
  return object;
}
