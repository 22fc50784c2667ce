import type { Account, Accounts } from '../../../src/workspace/accounts.ts';
import type { Host } from '../../../src/workspace/host.ts';
import type { Execution, Manifest } from '../../../src/workspace/runtime/execution.ts';
import { toPlain } from '../../../src/workspace/runtime/realm-values.ts';
import type { Store } from '../../../src/workspace/store/store.ts';

/** People that the tests of services know. */
export const people = {
  staff: account('mduc@tohoku.example', '医療データ担当', 'tohoku.example'),
  applicant: account('sato@med.tohoku.example', '佐藤 花子', 'med.tohoku.example'),
  outsider: account('someone@elsewhere.example', '外部 太郎', 'elsewhere.example'),
} as const;

/** 2026-07-01 09:00 in Tokyo: after the day from which forms start unpublished. */
export const start = Date.parse('2026-07-01T00:00:00Z');

/** A Workspace in memory for the tests of one service, with a clock that only the test moves. */
export function fakeHost(now = start): Host {
  const ids = new Map<string, number>();
  const clock = { time: now };
  return {
    store: memoryStore(),
    clock: { now: () => clock.time, advance: (ms) => void (clock.time += ms) },
    accounts: fakeAccounts(),
    newId(kind) {
      const number = (ids.get(kind) ?? 0) + 1;
      ids.set(kind, number);
      return `${kind}-${number}`;
    },
    baseUrl: 'http://localhost:8080',
  };
}

export type FakeExecution = Execution & {
  /** Members called, in order. */
  readonly called: string[];
  readonly roundTrips: string[];
};

/** An execution that calls services without a script's realm; `calls` notes what was called. */
export function fakeExecution(options: {
  readonly user?: string;
  readonly manifest?: Partial<Manifest>;
  readonly authMode?: Execution['authMode'];
}): FakeExecution {
  const called: string[] = [];
  const roundTrips: string[] = [];
  const user = options.user ?? people.staff.email;
  const manifest = { timeZone: 'Asia/Tokyo', ...options.manifest };
  return {
    id: 'execution',
    project: { id: 'project', name: 'Project', owner: user, files: [], manifest },
    functionName: 'test',
    activeUser: user,
    effectiveUser: user,
    authMode: options.authMode ?? 'full',
    called,
    roundTrips,
    call(member, _args, work, { roundTrip = false } = {}) {
      called.push(member);
      if (roundTrip) roundTrips.push(member);
      const result = work();
      return toPlain(result) as typeof result;
    },
  };
}

function memoryStore(): Store {
  const documents = new Map<string, Map<string, string>>();
  const bytes = new Map<string, Uint8Array>();
  let asked = 0;
  const kindOf = (kind: string) => documents.get(kind) ?? documents.set(kind, new Map()).get(kind)!;
  return {
    read<T>(kind: string, id: string) {
      const json = kindOf(kind).get(id);
      return json === undefined ? undefined : (JSON.parse(json) as T);
    },
    // Nothing read here is ever relied on again.
    state: () => (asked += 1),
    write: (kind, id, document) => void kindOf(kind).set(id, JSON.stringify(document)),
    remove: (kind, id) => void kindOf(kind).delete(id),
    list<T>(kind: string, prefix = '') {
      return [...kindOf(kind)]
        .filter(([id]) => id.startsWith(prefix))
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([id, json]) => ({ id, document: JSON.parse(json) as T }));
    },
    readBytes: (id) => bytes.get(id),
    writeBytes: (id, content) => void bytes.set(id, Uint8Array.from(content)),
    removeBytes: (id) => void bytes.delete(id),
    transaction<T>(work: () => T): T {
      const before = new Map([...documents].map(([kind, entries]) => [kind, new Map(entries)]));
      const bytesBefore = new Map(bytes);
      try {
        return work();
      } catch (error) {
        restore(documents, before);
        restore(bytes, bytesBefore);
        throw error;
      }
    },
    contain: (work) => work(),
    close: () => undefined,
  };
}

function restore<V>(map: Map<string, V>, before: Map<string, V>): void {
  map.clear();
  for (const [key, value] of before) map.set(key, value);
}

function fakeAccounts(): Accounts {
  const accounts: Account[] = Object.values(people);
  return {
    add: (added) => void accounts.push(added),
    find: (email) => accounts.find((account) => account.email === email),
    list: () => accounts,
    issueToken: (email) => `token-of-${email}`,
    bearer: (token) => (token.startsWith('token-of-') ? token.slice('token-of-'.length) : undefined),
  };
}

function account(email: string, name: string, domain: string): Account {
  return { email, name, description: name, domain };
}
