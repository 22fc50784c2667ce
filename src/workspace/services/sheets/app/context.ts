import type { sheets_v4 } from '@googleapis/sheets';
import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { ApiError } from '../../api-error.ts';
import { roleOf } from '../../drive/files.ts';
import { commitSpreadsheet, type Opened, openSpreadsheet } from '../access.ts';
import { calculatorOf } from '../formulas/calculator.ts';
import type { Results } from '../formulas/results.ts';
import { findSheet, replaceSheet } from '../model/lookup.ts';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { seenSpreadsheet } from '../pivots/seen.ts';
import type { Editing } from '../protection.ts';
import { batchUpdate } from '../service.ts';

/** What the objects of SpreadsheetApp stand on: one spreadsheet, as the execution's user sees it. */
export type AppContext = {
  readonly host: Host;
  readonly execution: Execution;
  readonly id: string;
  /** The spreadsheet as it is now. */
  read(): Opened;
  /** The tab as it is now; throws when it is gone. */
  sheet(sheetId: number): Sheet;
  /** The tab as it is now, with what pivot tables draw as values of cells. */
  seen(sheetId: number): Sheet;
  results(): Results;
  /** Whether the user may edit the spreadsheet at all. */
  mayWrite(): boolean;
  /** Carries out requests of the Sheets API, all or none; the answers in their order. */
  request(...requests: sheets_v4.Schema$Request[]): readonly sheets_v4.Schema$Response[];
  /** Changes one tab, as a whole. */
  edit(sheetId: number, change: (sheet: Sheet, spreadsheet: Spreadsheet, editing: Editing) => Sheet): void;
};

/** Throws as SpreadsheetApp does where the user may not open it. */
export function appContext(host: Host, execution: Execution, id: string): AppContext {
  const open = (role: 'reader' | 'writer'): Opened => {
    try {
      return openSpreadsheet(host, execution.effectiveUser, id, role);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      throw new Error('You do not have permission to access the requested document.');
    }
  };
  const requireTab = (spreadsheet: Spreadsheet, sheetId: number): Sheet => {
    const sheet = findSheet(spreadsheet, sheetId);
    if (!sheet) throw new Error(`Sheet ${sheetId} not found`);
    return sheet;
  };
  return {
    host,
    execution,
    id,
    read: () => open('reader'),
    sheet: (sheetId) => requireTab(open('reader').spreadsheet, sheetId),
    request(...requests) {
      try {
        return batchUpdate(host, execution.effectiveUser, id, { requests }).replies ?? [];
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        throw new Error(inScriptsWords(error));
      }
    },
    mayWrite() {
      const role = roleOf(host, execution.effectiveUser, id);
      return role === 'owner' || role === 'writer';
    },
    results: () => calculatorOf(host)(open('reader').spreadsheet),
    seen(sheetId) {
      const { spreadsheet } = open('reader');
      return requireTab(
        seenSpreadsheet(spreadsheet, () => calculatorOf(host)(spreadsheet)),
        sheetId,
      );
    },
    edit(sheetId, change) {
      const { spreadsheet, editing } = open('writer');
      const changed = change(requireTab(spreadsheet, sheetId), spreadsheet, editing);
      commitSpreadsheet(host, spreadsheet, replaceSheet(spreadsheet, changed));
    },
  };
}

/** What the API says of a batch, without the place in it: a script never wrote one. */
function inScriptsWords({ status, message }: ApiError): string {
  if (status === 'PERMISSION_DENIED') return 'You do not have permission to access the requested document.';
  const words = message.replace(/^Invalid requests\[\d+\]\.\w+: /, '');
  return words.startsWith('Invalid name: ') ? 'The name given to this range is invalid.' : words;
}
