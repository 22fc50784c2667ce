import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { Store } from './store.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS document (kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS content (id TEXT PRIMARY KEY, bytes BLOB NOT NULL);
`;

/** A store in `directory`, made when it is not there; in memory without one. */
export function openStore(directory?: string): Store {
  if (directory !== undefined) mkdirSync(directory, { recursive: true });
  const database = new Database(directory === undefined ? ':memory:' : join(directory, 'workspace.db'));
  database.pragma('journal_mode = WAL');
  // A document that was answered for must survive the machine's fall, not only the process's.
  database.pragma('synchronous = FULL');
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
  };
  let depth = 0;

  function transaction<T>(work: () => T): T {
    if (depth > 0) return work();
    database.exec('BEGIN IMMEDIATE');
    depth += 1;
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    } finally {
      depth -= 1;
    }
  }

  return {
    read<T>(kind: string, id: string): T | undefined {
      const row = statements.read.get(kind, id) as { json: string } | undefined;
      return row && (JSON.parse(row.json) as T);
    },
    write: (kind, id, document) => void statements.write.run(kind, id, JSON.stringify(document)),
    remove: (kind, id) => void statements.remove.run(kind, id),
    list<T>(kind: string, prefix = '') {
      const rows = statements.list.all(kind, prefix, `${prefix}\u{10FFFF}`) as { id: string; json: string }[];
      return rows.map(({ id, json }) => ({ id, document: JSON.parse(json) as T }));
    },
    readBytes: (id) => {
      const row = statements.readBytes.get(id) as { bytes: Uint8Array } | undefined;
      return row && new Uint8Array(row.bytes);
    },
    writeBytes: (id, bytes) => void statements.writeBytes.run(id, Buffer.from(bytes)),
    removeBytes: (id) => void statements.removeBytes.run(id),
    transaction,
    close: () => void database.close(),
  };
}
