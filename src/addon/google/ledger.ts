import type { sheets_v4 } from '@googleapis/sheets';
import type { LedgerPort } from '../workflow/ports.ts';
import { enabled } from './advanced-service.ts';

/** The ledger over the advanced Sheets service, which speaks the same v4 JSON as googleapis. */
export function ledger(spreadsheetId: () => string): LedgerPort {
  return {
    read: (request) =>
      spreadsheets().Values.batchGetByDataFilter(
        request as GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterRequest,
        spreadsheetId(),
      ) as sheets_v4.Schema$BatchGetValuesByDataFilterResponse,
    commit: (body) => updateSpreadsheet(body, spreadsheetId()),
  };
}

/** One atomic batchUpdate: all of its requests, or none. */
export function updateSpreadsheet(
  body: sheets_v4.Schema$BatchUpdateSpreadsheetRequest,
  spreadsheetId: string,
): sheets_v4.Schema$BatchUpdateSpreadsheetResponse {
  return spreadsheets().batchUpdate(
    body as GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest,
    spreadsheetId,
  ) as sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
}

/** What `fields` names of the spreadsheet. */
export function describeSpreadsheet(spreadsheetId: string, fields: string): sheets_v4.Schema$Spreadsheet {
  return spreadsheets().get(spreadsheetId, { fields }) as sheets_v4.Schema$Spreadsheet;
}

/** Where developer metadata lies. */
export function searchMetadata(
  request: sheets_v4.Schema$SearchDeveloperMetadataRequest,
  spreadsheetId: string,
): sheets_v4.Schema$SearchDeveloperMetadataResponse {
  return enabled(spreadsheets().DeveloperMetadata, 'Sheets').search(
    request as GoogleAppsScript.Sheets.Schema.SearchDeveloperMetadataRequest,
    spreadsheetId,
  ) as sheets_v4.Schema$SearchDeveloperMetadataResponse;
}

function spreadsheets() {
  return enabled(Sheets?.Spreadsheets, 'Sheets');
}
