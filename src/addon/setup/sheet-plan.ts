import type { sheets_v4 } from '@googleapis/sheets';
import type { RegisterName } from '../ledger/registers.ts';

/** What has to be done to the spreadsheet, and what the administrator is told of it. */
export type SheetPlan = {
  readonly requests: readonly sheets_v4.Schema$Request[];
  readonly report: readonly string[];
  /** Columns that a tab had lost, by key. */
  readonly restored: readonly { readonly register: RegisterName; readonly column: string }[];
};
