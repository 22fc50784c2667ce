import type { ReadPlan } from '../ledger/read.ts';
import { registers, type RegisterName } from '../ledger/registers.ts';
import { columnsOf, MissingColumn, type Snapshot } from '../ledger/snapshot.ts';
import type { Desk } from './ports.ts';
import { stationeryOf, surroundings } from './surroundings.ts';
import { read, transact } from './transact.ts';

const names = Object.keys(registers) as RegisterName[];

/** After columns were deleted: which of the program's are gone, told to whoever deleted them, and noted in the journal. */
export function columnsChecked(desk: Desk, user: string): string {
  const headings: ReadPlan = Object.fromEntries(names.map((name) => [name, []]));
  const byHeading = read(desk, headings);
  const doubtful = names.filter((name) => missingIn(byHeading, name).length > 0);
  if (doubtful.length === 0) return '';
  // Under a changed heading a column is found by its metadata.
  const whole: ReadPlan = Object.fromEntries(doubtful.map((name) => [name, Object.keys(columnsOf(name))]));
  const snapshot = read(desk, whole);
  const missing = doubtful.flatMap((name) => missingIn(snapshot, name));
  if (missing.length === 0) return '';
  note(desk, user, missing);
  return `${missing.join('\n')}\n削除した方は、すぐに「元に戻す」(Ctrl+Z)を行うこともできます。`;
}

/** What to say of each column that is not there. */
function missingIn(snapshot: Snapshot<ReadPlan>, name: RegisterName): string[] {
  return Object.keys(columnsOf(name)).flatMap((key) => {
    try {
      snapshot.position(name, key);
      return [];
    } catch (error) {
      if (error instanceof MissingColumn) return [error.message];
      throw error;
    }
  });
}

/** The journal keeps it, unless it is the journal's own column that is gone: then the message has to do. */
function note(desk: Desk, user: string, missing: readonly string[]): void {
  try {
    transact(desk, surroundings, (snapshot, commit) => {
      const { now } = stationeryOf(desk, snapshot);
      commit.append('journal', { at: now, actor: user, event: '列の削除', detail: missing.join('\n') });
      return { answer: 'noted', outgoing: [] };
    });
  } catch (error) {
    console.warn(`The deleted columns could not be noted in the journal: ${String(error)}`);
  }
}
