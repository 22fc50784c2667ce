import type { sheets_v4 } from '@googleapis/sheets';
import type { Host } from '../../../host.ts';
import { a1Notation, parseA1 } from '../a1.ts';
import { commitSpreadsheet, openSpreadsheet } from '../access.ts';
import { replaceSheet, requireSheet } from '../model/lookup.ts';
import type { GridRange, Spreadsheet } from '../model/spreadsheet.ts';
import { selectedRanges } from '../read/data-filters.ts';
import { readRegion } from '../read/value-range.ts';
import { checked } from '../schema/check.ts';
import { batchClearBody, batchClearByDataFilterBody } from '../schema/values.ts';
import { clearValues } from './write.ts';

/** v4 `values.batchClear`: contents only, of all ranges or of none. */
export function valuesBatchClear(
  host: Host,
  actor: string,
  id: string,
  body: unknown,
): sheets_v4.Schema$BatchClearValuesResponse {
  const { ranges = [] } = checked<sheets_v4.Schema$BatchClearValuesRequest>(body ?? {}, batchClearBody);
  return clearAll(host, actor, id, (spreadsheet) => ranges.map((range) => parseA1(spreadsheet, range)));
}

/** v4 `values.batchClearByDataFilter`. */
export function valuesBatchClearByDataFilter(
  host: Host,
  actor: string,
  id: string,
  body: unknown,
): sheets_v4.Schema$BatchClearValuesByDataFilterResponse {
  const { dataFilters = [] } = checked<sheets_v4.Schema$BatchClearValuesByDataFilterRequest>(
    body ?? {},
    batchClearByDataFilterBody,
  );
  return clearAll(host, actor, id, (spreadsheet) =>
    selectedRanges(spreadsheet, dataFilters).map(({ range }) => range),
  );
}

function clearAll(
  host: Host,
  actor: string,
  id: string,
  targets: (spreadsheet: Spreadsheet) => readonly GridRange[],
): { spreadsheetId: string; clearedRanges: string[] } {
  const { spreadsheet, editing } = openSpreadsheet(host, actor, id, 'writer');
  let current = spreadsheet;
  const clearedRanges = targets(spreadsheet).map((range) => {
    const sheet = requireSheet(current, range.sheetId);
    const region = readRegion(sheet, range);
    current = replaceSheet(current, clearValues(sheet, region, editing));
    return a1Notation(sheet, region);
  });
  commitSpreadsheet(host, spreadsheet, current);
  return { spreadsheetId: id, clearedRanges };
}
