import type { TariffRow } from '../domain/fee/check-tariff.ts';
import type { Tariff } from '../domain/fee/tariff.ts';
import { settingsOf } from '../ledger/settings.ts';
import type { TariffAsTyped } from '../ui/fee-functions.ts';
import { bandOf, tariffColumns } from '../workflow/surroundings.ts';
import { recordsIn, tabRecords } from './tab-records.ts';
import { tabValues } from './spreadsheet-page.ts';
import { tariffTab } from '../ledger/registers/configuration.ts';

/**
 * The tariff for a custom function, which may only read: from the range it was given, header included, or from the tab
 * 料金表. A row that cannot be read whole is no band; a range without the tariff's headings is no tariff.
 */
export function tariffFromSheet(given: unknown[][] | undefined): Tariff | undefined {
  const cells = given ?? tariffCells();
  return hasHeadings(cells)
    ? recordsIn('tariff', cells).flatMap((record) => bandOf(record) ?? [])
    : undefined;
}

/** The rows of the tariff for the check; empty ones are left out. */
export function tariffRowsFromSheet(given: unknown[][] | undefined): TariffAsTyped | undefined {
  const cells = given ?? tariffCells();
  if (!hasHeadings(cells)) return undefined;
  const [header = [], ...below] = cells;
  const rows: TariffRow[] = [];
  const unreadable: number[] = [];
  below.forEach((row, index) => {
    const [record] = recordsIn('tariff', [header, row]);
    if (!record) unreadable.push(index + 1);
    else if (Object.keys(record).length > 0) rows.push({ ...record, rowIndex: index + 1 });
  });
  return { rows, unreadable, length: cells.length };
}

function hasHeadings([header = []]: unknown[][]): boolean {
  return tariffColumns.every((key) => header.includes(tariffTab.columns[key].caption));
}

/** The price classes of 設定. */
export function priceClassNames(): string[] {
  return settingsOf(tabRecords('settings')).settings.priceClasses.map(({ name }) => name);
}

function tariffCells(): unknown[][] {
  return tabValues(tariffTab.sheetId);
}
