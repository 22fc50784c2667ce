import type { TariffRow } from '../domain/fee/check-tariff.ts';
import type { Tariff } from '../domain/fee/tariff.ts';
import { settingsOf } from '../ledger/settings.ts';
import { bandOf } from '../workflow/surroundings.ts';
import { recordsIn, tabRecords } from './tab-records.ts';
import { tabValues } from './spreadsheet-page.ts';
import { tariffTab } from '../ledger/registers/configuration.ts';

/**
 * The tariff for a custom function, which may only read: from the range it was given, header included, or from the tab
 * 料金表. A row that cannot be read whole is no band.
 */
export function tariffFromSheet(given: unknown[][] | undefined): Tariff {
  return recordsIn('tariff', given ?? tariffCells()).flatMap((record) => bandOf(record) ?? []);
}

/** Its rows as they stand, for the check: the header and whatever is empty left out. */
export function tariffRowsFromSheet(given: unknown[][] | undefined): {
  readonly rows: readonly TariffRow[];
  readonly length: number;
} {
  const cells = given ?? tariffCells();
  const [header = [], ...below] = cells;
  const rows = below.flatMap((row, index): TariffRow[] => {
    const [record] = recordsIn('tariff', [header, row]);
    return record && Object.keys(record).length > 0 ? [{ ...record, rowIndex: index + 1 }] : [];
  });
  return { rows, length: cells.length };
}

/** The price classes of 設定. */
export function priceClassNames(): string[] {
  return settingsOf(tabRecords('settings')).settings.priceClasses.map(({ name }) => name);
}

function tariffCells(): unknown[][] {
  return tabValues(tariffTab.sheetId);
}
