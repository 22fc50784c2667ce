import { checkTariff, type TariffField, type TariffRow } from '../../domain/fee/check-tariff.ts';
import { feeCurve } from '../../domain/fee/curve.ts';
import { dayAt } from '../../domain/time/tokyo.ts';
import { curveRows } from '../../ledger/tariff-curve-rows.ts';
import { settingsOf } from '../../ledger/settings.ts';
import { tariffFindingInWords } from '../../messages/tariff-findings.ts';
import type { Desk } from '../ports.ts';
import { tariffColumns, tariffOf } from '../surroundings.ts';
import { transact } from '../transact.ts';
import { toldOf } from './told.ts';

const plan = { tariff: tariffColumns, settings: ['key', 'value'], tariffCurve: [] } as const;

const fields: readonly TariffField[] = tariffColumns;

/** Marks what is wrong in 料金表 at its cells, with the reason, and draws its chart anew. */
export function tariffEdited(desk: Desk): string {
  const messages = transact(desk, plan, (snapshot, commit) => {
    const { settings } = settingsOf(snapshot.rows('settings').map(({ record }) => record));
    const priceClasses = settings.priceClasses.map(({ name }) => name);
    const rows = snapshot.rows('tariff').map(({ rowIndex, record }): TariffRow => ({ ...record, rowIndex }));
    const unreadable = snapshot.problems.map(({ rowIndex, column, message }) => ({
      rowIndex,
      column,
      words: `${message}。この行は、直すまで料金の算定に使いません。`,
    }));
    const isUnreadable = (rowIndex: number, column: string) =>
      unreadable.some((one) => one.rowIndex === rowIndex && one.column === column);
    const findings = checkTariff(rows, priceClasses)
      .filter(({ rowIndex, column }) => !isUnreadable(rowIndex, column))
      .map((finding) => ({ ...finding, words: tariffFindingInWords(finding) }));
    const all = [...unreadable, ...findings];
    for (const { rowIndex } of rows) {
      for (const column of fields) {
        const words = all.filter((one) => one.rowIndex === rowIndex && one.column === column);
        commit.mark('tariff', rowIndex, column, words.map((one) => one.words).join('\n') || undefined);
      }
    }
    const curve = feeCurve(tariffOf(snapshot), priceClasses, dayAt(desk.now()));
    commit.replaceRows('tariffCurve', curveRows(curve));
    return { answer: all.map(({ words }) => words), outgoing: [] };
  });
  return toldOf(messages);
}
