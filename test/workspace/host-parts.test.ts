import { expect, it, test } from '@jest/globals';
import { newId, storedAccounts, storedClock } from '../../src/workspace/host-parts.ts';
import { openStore } from '../../src/workspace/store/open-store.ts';
import { people, start } from '../support/workspace/fake-execution.ts';

it('keeps how far the clock was moved', () => {
  const store = openStore();
  storedClock(store, start).advance(1_000);
  expect(storedClock(store, start).now()).toBe(start + 1_000);
});

test.each([-1, NaN])('the clock does not move by %d', (ms) => {
  const clock = storedClock(openStore(), start);
  expect(() => clock.advance(ms)).toThrow(RangeError);
  expect(clock.now()).toBe(start);
});

it('makes ids as long as those of Google files', () => {
  expect(newId('file')).toMatch(/^1[\w-]{43}$/);
  expect(newId('file')).not.toBe(newId('file'));
});

it('knows accounts, and whom a token stands for', () => {
  const store = openStore();
  const clock = storedClock(store, start);
  const accounts = storedAccounts(store, clock);
  const { staff } = people;
  accounts.add(staff);
  expect(accounts.find(staff.email)).toEqual(staff);
  expect(accounts.list()).toEqual([staff]);
  expect(accounts.bearer(accounts.issueToken(staff.email))).toBe(staff.email);
  expect(accounts.bearer('made up')).toBeUndefined();

  const token = accounts.issueToken(staff.email);
  clock.advance(3_599_999);
  expect(accounts.bearer(token)).toBe(staff.email);
  clock.advance(1);
  expect(accounts.bearer(token)).toBeUndefined();
});
