import { describe, expect, it, test } from '@jest/globals';
import { isRealTimeout, openRealm } from '../../../src/workspace/runtime/realm.ts';
import { start } from '../../support/workspace/fake-execution.ts';

let time = start;

function called(source: string, ...args: readonly unknown[]): unknown {
  time = start;
  const realm = openRealm(() => time);
  realm.define('later', () => void (time += 1_000));
  realm.load('Code.gs', source);
  return realm.callFunction('main', args);
}

function evaluated(expression: string): unknown {
  return called(`function main() { return ${expression}; }`);
}

describe('the clock of a script', () => {
  test.each([
    ['new Date().getTime()', start],
    ['Date.now()', start],
    ['(later(), new Date().toISOString())', new Date(start + 1_000).toISOString()],
    ['new Date(Date()).getTime()', start],
    ['typeof Date()', 'string'],
    ['new Date(2020, 0, 1) instanceof Date', true],
    ['new Date(0).constructor === Date', true],
    ['new Date(0).toISOString()', '1970-01-01T00:00:00.000Z'],
    ['new Date(undefined).getTime()', NaN],
    ['Date.UTC(2026, 0, 1)', Date.UTC(2026, 0, 1)],
    ['Date.parse("2026-01-01T00:00:00+09:00")', Date.UTC(2025, 11, 31, 15)],
    ['Date.name', 'Date'],
    ['new (class Day extends Date {})() instanceof Date', true],
    ['Object.keys(globalThis).includes("Date")', false],
  ])('%s is %j', (expression, value) => {
    expect(evaluated(expression)).toEqual(value);
  });
});

describe('the globals of a script', () => {
  test.each([
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'fetch',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'crypto',
    'structuredClone',
    'atob',
    'btoa',
    'performance',
    'process',
    'require',
    'module',
    'Buffer',
    'global',
    'window',
    'SharedArrayBuffer',
    'Atomics',
  ])('have no %s', (name) => {
    expect(evaluated(`typeof ${name}`)).toBe('undefined');
  });

  test.each(['console', 'Intl', 'BigInt', 'WebAssembly', 'Promise', 'Proxy', 'WeakRef'])(
    'have %s',
    (name) => {
      expect(evaluated(`typeof ${name}`)).not.toBe('undefined');
    },
  );

  it('show nothing of how the function was called', () => {
    expect(evaluated('Object.keys(globalThis).sort().join()')).toBe('later,main');
  });

  it('are shared by the files, lexical ones too, and new for every realm', () => {
    const realm = openRealm(() => start);
    realm.load('One.gs', 'const one = 1; let count = 0;');
    realm.load('Two.gs', 'function main() { count += one; return count; }');
    expect([realm.callFunction('main', []), realm.callFunction('main', [])]).toEqual([1, 2]);
    expect(evaluated('typeof one')).toBe('undefined');
  });

  it('give way to names that the script declares itself', () => {
    expect(called('const later = 5; function main() { return later; }')).toBe(5);
  });
});

describe('a called function', () => {
  it('takes its arguments', () => {
    expect(called('function main(a, b) { return a + b; }', 1, 2)).toBe(3);
  });

  it('runs on the global object', () => {
    expect(called('function main() { return this === globalThis; }')).toBe(true);
  });

  it('runs to completion when it is async', () => {
    const source = `async function step(n) { await null; return n; }
      async function main() { let sum = 0; for (const n of [1, 2, 3]) sum += await step(n); return sum; }`;
    expect(called(source)).toBe(6);
  });

  it('throws what an async one rejects with', () => {
    expect(() => called('async function main() { await null; throw new Error("no"); }')).toThrow('no');
  });

  it('gives nothing when it waits for what never comes', () => {
    expect(called('async function main() { await new Promise(() => {}); return 1; }')).toBeUndefined();
  });

  it('is cut off at the real limit', () => {
    const realm = openRealm(() => start, { realTimeLimitMs: 50 });
    realm.load('Code.gs', 'function main() { for (;;); }');
    let thrown: unknown;
    try {
      realm.callFunction('main', []);
    } catch (error) {
      thrown = error;
    }
    expect(isRealTimeout(thrown)).toBe(true);
  });
});

it('names only functions that were declared at the top', () => {
  const realm = openRealm(() => start);
  realm.load(
    'Code.gs',
    'function one() {} const two = () => 1; class Three {} let four = one; var five = 5;',
  );
  const names = ['one', 'two', 'Three', 'four', 'five', 'six', 'eval', 'Array', 'one.name'];
  expect(names.filter(realm.hasFunction)).toEqual(['one', 'two', 'four']);
});
