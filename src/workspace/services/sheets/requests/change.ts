import type { sheets_v4 } from '@googleapis/sheets';
import type { Calculator } from '../formulas/results.ts';
import type { Given } from '../schema/given.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';

export type Requests = Given<sheets_v4.Schema$Request>;

/** What a request leaves behind: the spreadsheet after it, and its reply (`{}` when it has none). */
export type Change = { readonly spreadsheet: Spreadsheet; readonly reply?: sheets_v4.Schema$Response };

/** On whose behalf a batch is done. */
export type BatchContext = {
  /** E-mail of who asks. */
  readonly actor: string;
  /** E-mail of the spreadsheet's owner, who may always edit. */
  readonly owner: string;
  /** Whether both are accounts of one Workspace domain. */
  readonly inOwnersDomain?: boolean;
  /** A new number for a tab, protected range …, that `taken` does not know. */
  newNumber(taken: (candidate: number) => boolean): number;
  newId(): string;
  /** Milliseconds since the epoch. */
  now(): number;
  readonly calculate: Calculator;
  /** Whether a tab receives the responses of a form. */
  isFormTab(sheetId: number): boolean;
};

/** Carries out one kind of request; what cannot be done throws a 400 without the request's place in the batch. */
export type Handler<Kind extends keyof Requests> = (
  spreadsheet: Spreadsheet,
  request: NonNullable<Requests[Kind]>,
  context: BatchContext,
) => Change;
