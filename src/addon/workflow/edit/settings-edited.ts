import { settingProblem } from '../../ledger/settings.ts';
import type { Edit } from './edit.ts';
import type { Desk } from '../ports.ts';
import { transact } from '../transact.ts';
import { toldOf } from './told.ts';

/** Marks values that cannot be used, with the reason; takes the mark from those that now can. */
export function settingsEdited(desk: Desk, { fromRow, toRow }: Edit): string {
  const problems = transact(desk, { settings: { fromRow, toRow } }, (snapshot, commit) => {
    const found = snapshot.rows('settings').map(({ rowIndex, record: { key = '', value = '' } }) => {
      const problem = settingProblem(key, value);
      commit.mark('settings', rowIndex, 'value', problem);
      return problem;
    });
    return { answer: found, outgoing: [] };
  });
  return toldOf(problems);
}
