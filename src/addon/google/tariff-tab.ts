import type { Tariff } from '../domain/fee/tariff.ts';
import { dayAt } from '../domain/time/tokyo.ts';
import type { Cell } from '../ledger/codec.ts';
import { tariffTab } from '../ledger/registers/configuration.ts';
import { columnsOf } from '../ledger/snapshot.ts';
import { bandOf } from '../workflow/surroundings.ts';
import { tabValues } from './spreadsheet-page.ts';

/**
 * The tariff for a custom function, which may only read: from the range it was given, header included, or from the tab
 * 料金表. A row that cannot be read whole is no band.
 */
export function tariffFromSheet(given: unknown[][] | undefined): Tariff {
  const [header = [], ...rows] = given ?? tabValues(tariffTab.sheetId);
  const columns = Object.entries(columnsOf('tariff')).map(([key, column]) => {
    return { key, column, position: header.indexOf(column.caption) };
  });
  return rows.flatMap((row) => {
    const record: Record<string, unknown> = {};
    for (const { key, column, position } of columns) {
      const cell = plain(row[position]);
      if (cell === undefined || cell === '') continue;
      try {
        record[key] = column.codec.decode(cell);
      } catch {
        return [];
      }
    }
    return bandOf(record) ?? [];
  });
}

/** A script reads a date cell as a Date. */
function plain(value: unknown): Cell | undefined {
  if (value instanceof Date) return dayAt(value.getTime());
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}
