import { registers } from '../../ledger/registers.ts';
import { columnsOf } from '../../ledger/snapshot.ts';
import { refuse } from '../../domain/refusal.ts';
import { refusalSentence } from '../../messages/refusals.ts';
import type { Desk } from '../ports.ts';
import { surroundings } from '../surroundings.ts';
import { transact } from '../transact.ts';
import type { Edit } from './edit.ts';
import { toldOf } from './told.ts';

type FrozenRegister = 'settlements' | 'settlementLines';

/** Closings and their lines never change: whatever is typed over them is put back from their copies. */
export function frozenEdited(desk: Desk, edit: Edit): string {
  const { fromRow, toRow, user } = edit;
  const name: FrozenRegister =
    edit.sheetId === registers.settlements.sheetId ? 'settlements' : 'settlementLines';
  // All of it: only then a row that was hit, because somebody sorted meanwhile, can get back what it held.
  const whole = Object.keys(columnsOf(name)) as 'copy'[];
  const plan = { journal: surroundings.journal, ...({ [name]: whole } as Record<FrozenRegister, 'copy'[]>) };
  const messages = transact(desk, plan, (snapshot, commit) => {
    const columns = Object.keys(columnsOf(name)).filter((key) => {
      const position = snapshot.position(name, key);
      return key !== 'copy' && edit.fromColumn <= position && position < edit.toColumn;
    });
    const told: string[] = [];
    for (let rowIndex = fromRow; rowIndex < toRow; rowIndex += 1) {
      const copy = snapshot.cells(name, 'copy')[rowIndex - 1];
      const frozen = frozenIn(copy);
      if (!frozen || columns.length === 0) continue;
      const number = String(frozen['number']);
      const row = { rowIndex, keyColumn: 'copy', key: String(copy) } as const;
      commit.update(name, row, Object.fromEntries(columns.map((key) => [key, frozen[key]])));
      commit.append('journal', {
        at: desk.now(),
        actor: user,
        reference: number,
        event: '手入力を元に戻した',
        detail: `${registers[name].title}: ${columns.map((key) => columnsOf(name)[key]?.caption ?? key).join('、')}`,
      });
      told.push(refusalSentence(refuse('frozen-row', { number }), 'ja'));
    }
    return { answer: told, outgoing: [] };
  });
  return toldOf(messages);
}

/** The row as it was closed; `undefined` where there is none, or where the copy was typed over as well. */
function frozenIn(copy: unknown): Readonly<Record<string, unknown>> | undefined {
  if (copy === undefined || copy === '') return undefined;
  try {
    return JSON.parse(String(copy)) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
