import { nextReference, parseReference } from '../domain/reference.ts';
import { dayAt, fiscalYearOf } from '../domain/time/tokyo.ts';
import type { Commit } from '../ledger/commit.ts';
import type { Snapshot } from '../ledger/snapshot.ts';
import type { ProcedurePlan } from './procedures/plan.ts';
import type { Procedure } from './procedures/procedure.ts';

/** What has to be read to go on counting. */
export const counterColumns = { sequences: ['series', 'last'] } as const;

/** The next reference number, and how the commit remembers that it was given out. */
export function numberNext(
  { series, register }: Procedure,
  snapshot: Snapshot<ProcedurePlan & typeof counterColumns>,
  submittedAt: number,
) {
  const day = dayAt(submittedAt);
  const counter = counterOf(snapshot, `${series}-${fiscalYearOf(day)}`);
  const inUse = snapshot
    .cells(register, 'reference')
    .filter((cell) => typeof cell === 'string' && parseReference(cell));
  const { reference, number } = nextReference(series, day, counter.last, inUse as string[]);
  return {
    reference,
    remember: (commit: Commit) => counter.set(commit, number),
  };
}

/** One line of 採番: the last number of a series, and how a commit sets it. */
export function counterOf(snapshot: Snapshot<typeof counterColumns>, series: string) {
  const row = snapshot.rows('sequences').find(({ record }) => record.series === series);
  return {
    last: row?.record.last ?? 0,
    set(commit: Commit, last: number): void {
      if (!row) return commit.append('sequences', { series, last });
      commit.update('sequences', { rowIndex: row.rowIndex, keyColumn: 'series', key: series }, { last });
    },
  };
}
