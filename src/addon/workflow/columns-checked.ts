import type { ReadPlan } from '../ledger/read.ts';
import { registers, type RegisterName } from '../ledger/registers.ts';
import { columnsOf, MissingColumn } from '../ledger/snapshot.ts';
import type { Desk } from './ports.ts';
import { stationeryOf, surroundings } from './surroundings.ts';
import { read, transact } from './transact.ts';

/** The tabs whose columns a deletion can hurt; headings only, wherever they stand. */
const headings: ReadPlan = Object.fromEntries(Object.keys(registers).map((name) => [name, []]));

/** After columns were deleted: which of the program's are gone, told to whoever deleted them, and noted in the journal. */
export function columnsChecked(desk: Desk, user: string): string {
  const snapshot = read(desk, headings);
  const missing = (Object.keys(registers) as RegisterName[]).flatMap((name) =>
    Object.keys(columnsOf(name)).flatMap((key) => {
      try {
        snapshot.position(name, key);
        return [];
      } catch (error) {
        if (error instanceof MissingColumn) return [error.message];
        throw error;
      }
    }),
  );
  if (missing.length === 0) return '';
  note(desk, user, missing);
  return `${missing.join('\n')}\n削除した方は、すぐに「元に戻す」(Ctrl+Z)を行うこともできます。`;
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
