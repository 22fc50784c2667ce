import type { Tariff } from '../domain/fee/tariff.ts';
import { bandOf } from '../workflow/surroundings.ts';
import { recordsIn, tabRecords } from './tab-records.ts';

/**
 * The tariff for a custom function, which may only read: from the range it was given, header included, or from the tab
 * 料金表. A row that cannot be read whole is no band.
 */
export function tariffFromSheet(given: unknown[][] | undefined): Tariff {
  const records = given ? recordsIn('tariff', given) : tabRecords('tariff');
  return records.flatMap((record) => bandOf(record) ?? []);
}
