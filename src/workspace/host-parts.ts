import { randomBytes } from 'node:crypto';
import type { Account, Accounts } from './accounts.ts';
import type { Clock } from './clock.ts';
import { findAccessToken, issueAccessToken } from './oauth/access-tokens.ts';
import { ownClient } from './oauth/grant.ts';
import type { Store } from './store/store.ts';

/** Characters of Google's ids. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FILE_ID_LENGTH = 44;

/** A fresh id, as long as Google's file ids whatever it names. */
export function newId(_kind: string): string {
  const random = randomBytes(FILE_ID_LENGTH - 1);
  return `1${Array.from(random, (byte) => alphabet[byte & 63]).join('')}`;
}

/** The machine's time plus what people have moved it forward; a fixed `start` stands still until moved. */
export function storedClock(store: Store, start?: number): Clock {
  let offset = store.read<number>('clock', 'offset') ?? 0;
  return {
    now: () => (start ?? Date.now()) + offset,
    advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`Cannot move the clock by ${ms} ms: it only goes forward.`);
      offset += ms;
      store.write('clock', 'offset', offset);
    },
  };
}

export function storedAccounts(store: Store, clock: Clock): Accounts {
  const place = { store, clock, newId };
  return {
    add: (account) => store.write('account', account.email, account),
    find: (email) => store.read<Account>('account', email),
    list: () => store.list<Account>('account').map(({ document }) => document),
    issueToken: (email, scopes) =>
      issueAccessToken(place, { email, clientId: ownClient, ...(scopes && { scopes }) }).token,
    bearer: (token) => findAccessToken(place, token)?.email,
  };
}
