import { dayAt } from '../domain/time/tokyo.ts';
import type { Cell } from '../ledger/codec.ts';
import type { RecordOf } from '../ledger/register.ts';
import { registers, type RegisterName, type Registers } from '../ledger/registers.ts';
import { columnsOf } from '../ledger/snapshot.ts';
import { tabValues } from './spreadsheet-page.ts';

/** The rows of a tab, read as a script reads cells; a row that cannot be read whole is left out. */
export function tabRecords<Name extends RegisterName>(name: Name): RecordOf<Registers[Name]>[] {
  return recordsIn(name, tabValues(registers[name].sheetId));
}

/** The same of cells that were read already, header included. */
export function recordsIn<Name extends RegisterName>(
  name: Name,
  [header = [], ...rows]: readonly unknown[][],
): RecordOf<Registers[Name]>[] {
  const columns = Object.entries(columnsOf(name)).map(([key, column]) => {
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
    return [record as RecordOf<Registers[Name]>];
  });
}

/** A script reads a date cell as a Date. */
function plain(value: unknown): Cell | undefined {
  if (value instanceof Date) return dayAt(value.getTime());
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}
