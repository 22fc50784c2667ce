import { nextReference, parseReference } from '../domain/reference.ts';
import { dayAt, fiscalYearOf } from '../domain/time/tokyo.ts';
import type { Commit } from '../ledger/commit.ts';
import type { Snapshot } from '../ledger/snapshot.ts';

/** What has to be read to give out a reference number. */
export const numberingColumns = {
  imageRequests: ['reference', 'consultationResponseId'],
  sequences: ['fiscalYear', 'last'],
} as const;

/** The next reference number, and how the commit remembers that it was given out. */
export function numberNext(snapshot: Snapshot<typeof numberingColumns>, submittedAt: number) {
  const day = dayAt(submittedAt);
  const fiscalYear = fiscalYearOf(day);
  const counter = snapshot.rows('sequences').find(({ record: { fiscalYear: year } }) => year === fiscalYear);
  const inUse = snapshot
    .cells('imageRequests', 'reference')
    .filter((cell) => typeof cell === 'string' && parseReference(cell));
  const { reference, number } = nextReference(day, counter?.record.last ?? 0, inUse as string[]);
  return {
    reference,
    remember(commit: Commit): void {
      if (!counter) return commit.append('sequences', { fiscalYear, last: number });
      commit.update(
        'sequences',
        { rowIndex: counter.rowIndex, keyColumn: 'fiscalYear', key: String(fiscalYear) },
        { last: number },
      );
    },
  };
}
