import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { storeState } from './state.ts';
import type { Store } from './store.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS document (kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, id));
  CREATE TABLE IF NOT EXISTS content (id TEXT PRIMARY KEY, bytes BLOB NOT NULL);
`;

/** Whether what was answered for must survive the fall of the machine, too; the fall of the process it always does. */
export type Durability = 'machine' | 'process';

/** A store in `directory`, made when it is not there; in memory without one. */
export function openStore(directory?: string, durability: Durability = 'machine'): Store {
  if (directory !== undefined) mkdirSync(directory, { recursive: true });
  const database = new Database(directory === undefined ? ':memory:' : join(directory, 'workspace.db'));
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${durability === 'machine' ? 'FULL' : 'OFF'}`);
  database.exec(schema);

  const statements = {
    read: database.prepare('SELECT json FROM document WHERE kind = ? AND id = ?'),
    write: database.prepare(
      'INSERT INTO document VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET json = excluded.json',
    ),
    remove: database.prepare('DELETE FROM document WHERE kind = ? AND id = ?'),
    list: database.prepare('SELECT id, json FROM document WHERE kind = ? AND id >= ? AND id < ? ORDER BY id'),
    readBytes: database.prepare('SELECT bytes FROM content WHERE id = ?'),
    writeBytes: database.prepare(
      'INSERT INTO content VALUES (?, ?) ON CONFLICT DO UPDATE SET bytes = excluded.bytes',
    ),
    removeBytes: database.prepare('DELETE FROM content WHERE id = ?'),
    dataVersion: database.prepare('PRAGMA data_version'),
  };
  const state = storeState(() => (statements.dataVersion.get() as { data_version: number }).data_version);
  let depth = 0;

  function begin(): void {
    database.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT inner${depth}`);
    if (depth === 0) state.look();
    depth += 1;
  }

  function commit(): void {
    database.exec(depth === 1 ? 'COMMIT' : `RELEASE inner${depth - 1}`);
    depth -= 1;
  }

  function undo(): void {
    depth -= 1;
    state.changed();
    // An error of the database may have ended the transaction already.
    if (!database.inTransaction) return;
    if (depth === 0) database.exec('ROLLBACK');
    else database.exec(`ROLLBACK TO inner${depth}; RELEASE inner${depth}`);
  }

  function contain<T>(work: () => T): T {
    const before = depth;
    try {
      return work();
    } finally {
      while (depth > before) undo();
    }
  }

  function transaction<T>(work: () => T): T {
    return contain(() => {
      begin();
      const result = work();
      commit();
      return result;
    });
  }

  return {
    read<T>(kind: string, id: string): T | undefined {
      const row = statements.read.get(kind, id) as { json: string } | undefined;
      return row && (JSON.parse(row.json) as T);
    },
    state: state.current,
    write(kind, id, document) {
      statements.write.run(kind, id, JSON.stringify(document));
      state.changed();
    },
    remove(kind, id) {
      statements.remove.run(kind, id);
      state.changed();
    },
    list<T>(kind: string, prefix = '') {
      const rows = statements.list.all(kind, prefix, `${prefix}\u{10FFFF}`) as { id: string; json: string }[];
      return rows.map(({ id, json }) => ({ id, document: JSON.parse(json) as T }));
    },
    readBytes: (id) => {
      const row = statements.readBytes.get(id) as { bytes: Uint8Array } | undefined;
      return row && new Uint8Array(row.bytes);
    },
    writeBytes(id, bytes) {
      statements.writeBytes.run(id, Buffer.from(bytes));
      state.changed();
    },
    removeBytes(id) {
      statements.removeBytes.run(id);
      state.changed();
    },
    transaction,
    contain,
    close: () => void database.close(),
  };
}
