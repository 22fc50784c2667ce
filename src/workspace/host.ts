import type { Accounts } from './accounts.ts';
import type { Clock } from './clock.ts';
import type { Store } from './store/store.ts';

/** What every emulated service is given; services keep no state outside of it but caches of the store. */
export type Host = {
  readonly store: Store;
  readonly clock: Clock;
  readonly accounts: Accounts;
  /** A new id in the style of Google's, unique in this Workspace: `newId('file')`. */
  newId(kind: string): string;
  /** Where the pages are served, for links in mails and forms: `http://localhost:8080`; no trailing slash. */
  readonly baseUrl: string;
};
