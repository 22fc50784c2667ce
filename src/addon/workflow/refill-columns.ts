import { linksOf } from './links.ts';
import type { Desk } from './ports.ts';
import { wholeRegister } from './procedures/plan.ts';
import type { Procedure, ProcedureRegister } from './procedures/procedure.ts';
import { rightValues, rowKey } from './register-row.ts';
import { requestOf } from './row-copy.ts';
import { transact } from './transact.ts';

/**
 * Fills columns of a register that somebody had deleted, from each row's copy of its request; a copy that was deleted is made
 * anew from the row. Only empty cells are written. The answer is how many rows got something back.
 */
export function refillColumns(desk: Desk, procedure: Procedure, columns: readonly string[]): number {
  if (columns.length === 0) return 0;
  const { register } = procedure;
  const filled = transact(desk, wholeRegister(procedure), (snapshot, commit) => {
    const links = linksOf(desk);
    let count = 0;
    for (const { rowIndex, record } of snapshot.rows(register)) {
      const request = requestOf(procedure, record);
      if (!request) continue;
      const held = record as Readonly<Record<string, unknown>>;
      const right = rightValues(procedure, request, links);
      const lost = columns.filter((key) => held[key] === undefined && right[key] !== undefined);
      if (lost.length === 0) continue;
      const row = { rowIndex, ...rowKey(procedure, request, lost) };
      commit.update<ProcedureRegister>(
        register,
        row,
        Object.fromEntries(lost.map((key) => [key, right[key]])),
      );
      count += 1;
    }
    return { answer: { count }, outgoing: [] };
  });
  return 'count' in filled ? filled.count : 0;
}
