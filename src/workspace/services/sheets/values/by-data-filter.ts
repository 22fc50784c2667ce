import type { sheets_v4 } from '@googleapis/sheets';
import type { Host } from '../../../host.ts';
import { openSpreadsheet } from '../access.ts';
import { selectedRanges } from '../read/data-filters.ts';
import { checked } from '../schema/check.ts';
import { batchUpdateByDataFilterBody } from '../schema/values.ts';
import { totals, writeAll } from './service.ts';

/** v4 `values.batchUpdateByDataFilter`: the same values to every range that a filter selects. */
export function valuesBatchUpdateByDataFilter(
  host: Host,
  actor: string,
  id: string,
  body: unknown,
): sheets_v4.Schema$BatchUpdateValuesByDataFilterResponse {
  const { data = [], ...query } = checked<sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest>(
    body ?? {},
    batchUpdateByDataFilterBody,
  );
  const { spreadsheet } = openSpreadsheet(host, actor, id, 'writer');
  const targets = data.flatMap(({ dataFilter = {}, ...values }) =>
    selectedRanges(spreadsheet, [dataFilter]).map(({ range }) => ({ dataFilter, ...values, range })),
  );
  const responses = writeAll(host, actor, id, query, targets).map(({ spreadsheetId: _, ...written }, at) => ({
    ...written,
    dataFilter: targets[at]?.dataFilter as sheets_v4.Schema$DataFilter,
  }));
  return { spreadsheetId: id, ...totals(responses), responses };
}
