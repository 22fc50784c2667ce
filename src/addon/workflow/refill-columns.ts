import { rowColumns } from '../ledger/registers/image-requests.ts';
import type { Desk } from './ports.ts';
import { linksOf } from './links.ts';
import { newRow, rowKey } from './register-row.ts';
import { requestOf } from './row-copy.ts';
import { transact } from './transact.ts';

/**
 * Fills columns of 画像データ台帳 that somebody had deleted, from each row's copy of its request; a copy that was deleted
 * is made anew from the row. Only empty cells are written. The answer is how many rows got something back.
 */
export function refillColumns(desk: Desk, columns: readonly string[]): number {
  if (columns.length === 0) return 0;
  const filled = transact(desk, { imageRequests: rowColumns }, (snapshot, commit) => {
    const links = linksOf(desk);
    let count = 0;
    for (const { rowIndex, record } of snapshot.rows('imageRequests')) {
      const request = requestOf(record);
      if (!request) continue;
      const held = record as Readonly<Record<string, unknown>>;
      const right = newRow(request, links) as Readonly<Record<string, unknown>>;
      const lost = columns.filter((key) => held[key] === undefined && right[key] !== undefined);
      if (lost.length === 0) continue;
      const row = { rowIndex, ...rowKey(request, lost) };
      commit.update('imageRequests', row, Object.fromEntries(lost.map((key) => [key, right[key]])));
      count += 1;
    }
    return { answer: { count }, outgoing: [] };
  });
  return 'count' in filled ? filled.count : 0;
}
