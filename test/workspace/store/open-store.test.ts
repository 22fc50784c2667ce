import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStore } from '../../../src/workspace/store/open-store.ts';
import type { Store } from '../../../src/workspace/store/store.ts';

let directory: string;
let store: Store;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'store-'));
  store = openStore(directory);
});

afterEach(() => {
  store.close();
  rmSync(directory, { recursive: true });
});

function reopened(): Store {
  store.close();
  store = openStore(directory);
  return store;
}

function ids(kind = 'case', prefix?: string): string[] {
  return store.list(kind, prefix).map(({ id }) => id);
}

describe('documents', () => {
  it('are there when the store is opened again', () => {
    store.write('case', 'a', { title: '髙﨑', list: [1, null] });
    expect(reopened().read('case', 'a')).toEqual({ title: '髙﨑', list: [1, null] });
  });

  it('are copies', () => {
    store.write('case', 'a', { count: 1 });
    store.read<{ count: number }>('case', 'a')!.count = 2;
    expect(store.read('case', 'a')).toEqual({ count: 1 });
  });

  it('are replaced and removed, each kind for itself', () => {
    store.write('case', 'a', 1);
    store.write('case', 'a', 2);
    store.write('other', 'a', 3);
    expect(store.read('case', 'a')).toBe(2);
    store.remove('case', 'a');
    expect(store.read('case', 'a')).toBeUndefined();
    expect(store.read('other', 'a')).toBe(3);
  });

  it('are listed by prefix, ordered by id', () => {
    for (const id of ['b/2', 'a/1', 'b/1', 'b', 'b_', 'b/日本']) store.write('case', id, id);
    expect(ids('case', 'b/')).toEqual(['b/1', 'b/2', 'b/日本']);
    expect(ids()).toEqual(['a/1', 'b', 'b/1', 'b/2', 'b/日本', 'b_']);
    expect(ids('nothing')).toEqual([]);
  });
});

describe('bytes', () => {
  it.each([[[]], [[0, 255, 128]]])('come back as they were: %j', (bytes) => {
    store.writeBytes('file', Uint8Array.from(bytes));
    expect([...reopened().readBytes('file')!]).toEqual(bytes);
  });

  it('are gone when removed', () => {
    store.writeBytes('file', Uint8Array.of(1));
    store.removeBytes('file');
    expect(store.readBytes('file')).toBeUndefined();
  });
});

describe('a transaction', () => {
  it('gives what the work gives', () => {
    expect(store.transaction(() => 5)).toBe(5);
  });

  it('undoes everything when the work throws', () => {
    store.write('case', 'a', 'before');
    const work = () =>
      store.transaction(() => {
        store.write('case', 'a', 'after');
        store.writeBytes('file', Uint8Array.of(1));
        throw new Error('no');
      });
    expect(work).toThrow('no');
    expect(store.read('case', 'a')).toBe('before');
    expect(store.readBytes('file')).toBeUndefined();
  });

  it('undoes an inner one with it', () => {
    const work = () =>
      store.transaction(() => {
        store.transaction(() => store.write('case', 'inner', 1));
        throw new Error('no');
      });
    expect(work).toThrow('no');
    expect(ids()).toEqual([]);
  });

  it('goes on when an inner one failed, without what that one did', () => {
    store.transaction(() => {
      store.write('case', 'outer', 1);
      const inner = () =>
        store.transaction(() => {
          store.write('case', 'inner', 1);
          throw new Error('no');
        });
      expect(inner).toThrow('no');
      store.transaction(() => store.write('case', 'second', 1));
    });
    reopened();
    expect(ids()).toEqual(['outer', 'second']);
  });

  it('that is cut off without a chance to end is undone by contain', () => {
    const cutOff = () =>
      store.transaction(() => {
        store.write('case', 'half', 1);
        for (;;);
      });
    const script = () => runInContext('cutOff()', createContext({ cutOff }), { timeout: 50 });
    store.transaction(() => {
      store.write('case', 'outer', 1);
      expect(() => store.contain(script)).toThrow('timed out');
    });
    reopened();
    expect(ids()).toEqual(['outer']);
  });
});

describe('the number of the state', () => {
  it('stays while nothing is written, and is another after a write, a removal and what was taken back', () => {
    const store = openStore();
    store.write('kind', 'a', 1);
    const states = [store.state()];
    store.read('kind', 'a');
    expect(store.state()).toBe(states[0]);
    store.write('kind', 'a', 2);
    states.push(store.state());
    store.remove('kind', 'a');
    states.push(store.state());
    const cutOff = () =>
      store.transaction(() => {
        store.write('kind', 'a', 3);
        states.push(store.state());
        throw new Error('cut off');
      });
    expect(cutOff).toThrow('cut off');
    states.push(store.state());
    expect(new Set(states).size).toBe(5);
    store.close();
  });

  it('is another when somebody else has written', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'state-'));
    const [one, other] = [openStore(directory), openStore(directory)];
    const before = one.state();
    other.write('kind', 'a', 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(one.state()).not.toBe(before);
    one.close();
    other.close();
    rmSync(directory, { recursive: true });
  });
});
