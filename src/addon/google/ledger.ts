import type { sheets_v4 } from '@googleapis/sheets';
import type { LedgerPort } from '../workflow/ports.ts';

/** The ledger over the advanced Sheets service, which speaks the same v4 shapes as googleapis. */
export function ledger(spreadsheetId: () => string): LedgerPort {
  return {
    read: (request) =>
      Sheets.Spreadsheets.Values.batchGetByDataFilter(plain(request), spreadsheetId()) as Answer<'values'>,
    commit: (body) => Sheets.Spreadsheets.batchUpdate(plain(body), spreadsheetId()) as Answer<'update'>,
  };
}

type Answer<Kind extends 'values' | 'update'> = Kind extends 'values'
  ? sheets_v4.Schema$BatchGetValuesByDataFilterResponse
  : sheets_v4.Schema$BatchUpdateSpreadsheetResponse;

/** The two type packages describe the same JSON in different words; this is the one place where they meet. */
function plain<To>(request: object): To {
  return request as To;
}
