import type { sheets_v4 } from '@googleapis/sheets';
import { updateRequests, type RowUpdate } from './commit.ts';
import type { ReadPlan } from './read.ts';
import type { RegisterName } from './registers.ts';
import type { Snapshot } from './snapshot.ts';

/** What has to be read anew to mend shifted updates: the columns by which rows are known. */
export function mendPlan(shifted: readonly RowUpdate[]): ReadPlan {
  const plan: Partial<Record<RegisterName, string[]>> = {};
  for (const { register, keyColumn } of shifted) {
    plan[register] = [...new Set([...(plan[register] ?? []), keyColumn])];
  }
  return plan as ReadPlan;
}

/** A row as it was read, with the columns that follow from it. */
export type Complete = (
  register: RegisterName,
  record: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

/**
 * Puts right what landed in wrong rows: each row that was hit gets back what it held when everything was read, and each
 * row that was meant gets its changes, at the place where it stands now. `gone` are the keys of meant rows that have none.
 */
export function mend(
  shifted: readonly RowUpdate[],
  before: Snapshot<ReadPlan>,
  now: Snapshot<ReadPlan>,
  complete: Complete,
): { readonly body: sheets_v4.Schema$BatchUpdateSpreadsheetRequest; readonly gone: readonly string[] } {
  const gone: string[] = [];
  const restored = shifted.flatMap(({ register, rowIndex, keyColumn, changes }) => {
    const victim = now.cells(register, keyColumn as never)[rowIndex - 1];
    if (victim === undefined || victim === '')
      return updateRequests(now, register, rowIndex, emptied(changes));
    const place = before.cells(register, keyColumn as never).indexOf(victim);
    const known = place < 0 ? undefined : before.rowAt(register, place + 1);
    if (!known)
      throw new Error(
        `Cannot restore the row of ${String(victim)}: it was not there when the register was read.`,
      );
    const record = complete(register, known.record);
    const original = Object.fromEntries(Object.keys(changes).map((key) => [key, record[key]]));
    return updateRequests(placed(before, now), register, rowIndex, original);
  });
  const repeated = shifted.flatMap(({ register, keyColumn, key, changes }) => {
    // A row without a key was to be emptied; it cannot be found again, and holds nothing of the program's.
    if (key === '') return [];
    const index = now.cells(register, keyColumn as never).findIndex((cell) => String(cell) === key);
    if (index < 0) {
      gone.push(key);
      return [];
    }
    return updateRequests(placed(before, now), register, index + 1, changes);
  });
  return { body: { requests: [...restored, ...repeated] }, gone };
}

function emptied(changes: Readonly<Record<string, unknown>>): Record<string, undefined> {
  return Object.fromEntries(Object.keys(changes).map((key) => [key, undefined]));
}

/** Columns where they are now; those that were not read again by their headings. */
function placed(before: Snapshot<ReadPlan>, now: Snapshot<ReadPlan>): Snapshot<ReadPlan> {
  return { ...before, position: now.position, title: now.title };
}
