import type { Actor } from '../domain/procedure/actor.ts';
import type { Correction, Decision, Event } from '../domain/procedure/outcome.ts';
import type { RequestBase } from '../domain/procedure/request.ts';
import type { Commit } from '../ledger/commit.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import type { StateOfAny } from '../domain/states.ts';
import { columnsOf } from '../ledger/snapshot.ts';
import { writeEffects, writeNotices } from './compose.ts';
import type { Procedure, ProcedureRegister, ProcedureRow } from './procedures/procedure.ts';
import { changedColumns, newRow } from './register-row.ts';
import { requestOf } from './row-copy.ts';
import type { Stationery } from './stationery.ts';

/** What recording a decision needs to know about its occasion. */
export type Occasion = {
  readonly actor: Actor;
  /** Response id or click id: what makes the event one. */
  readonly eventId: string;
  readonly stationery: Stationery;
};

/** Where the request's row stands; absent for a new one. */
export type Place<Request extends RequestBase = RequestBase> = {
  readonly rowIndex: number;
  readonly before: Request;
};

/** The request in a row that was read, if it is one, with its place. */
export function placeOf<Request extends RequestBase>(
  procedure: Procedure<Request>,
  row: { readonly rowIndex: number; readonly record: ProcedureRow } | undefined,
): Place<Request> | undefined {
  // A row of the register is a request of its procedure: its number and its state have been looked at.
  const before = row && (requestOf(procedure as Procedure, row.record) as Request | undefined);
  return before && { rowIndex: row.rowIndex, before };
}

/** Notes row, journal entry and outbox of a decision for one commit; the answer is what to deliver afterwards. */
export function record(
  commit: Commit,
  procedure: Procedure,
  decision: Decision,
  place: Place | undefined,
  occasion: Occasion,
): OutboxRecord[] {
  const { request, event } = decision;
  const { stationery } = occasion;
  if (place) {
    const row = { rowIndex: place.rowIndex, keyColumn: 'reference', key: request.reference } as const;
    const changes = changedColumns(procedure, place.before, request, stationery.links);
    commit.update<ProcedureRegister>(procedure.register, row, changes);
  } else {
    commit.append<ProcedureRegister>(procedure.register, newRow(procedure, request, stationery.links));
  }
  if (event) noteInJournal(commit, procedure, request.reference, event, occasion);
  const outgoing = outgoingOf(procedure, decision, stationery);
  for (const entry of outgoing) commit.append('outbox', entry);
  return outgoing;
}

/** What a decision sends, as it stands in the outbox. */
export function outgoingOf(
  procedure: Procedure,
  { request, notices, effects }: Decision,
  stationery: Stationery,
): OutboxRecord[] {
  return [
    ...writeNotices(procedure, notices, request, stationery),
    ...writeEffects(procedure, effects, request, stationery),
  ];
}

function noteInJournal(
  commit: Commit,
  procedure: Procedure,
  reference: string,
  event: Event,
  { actor, eventId, stationery }: Occasion,
): void {
  const entry = {
    at: stationery.now,
    actor: actor.mail,
    event: procedure.steps[event.code]?.event ?? event.code,
    eventId,
  };
  commit.append('journal', {
    ...entry,
    reference,
    from: event.from as StateOfAny | undefined,
    to: event.to as StateOfAny,
    detail: [event.detail, ...(event.corrections ?? []).map((one) => correctionInWords(procedure, one))]
      .filter((line) => line !== '')
      .join('\n'),
  });
  if (event.concerns === undefined) return;
  commit.append('journal', { ...entry, reference: event.concerns, detail: `続きの申請: ${reference}` });
}

/** What of a value the journal shows; characters. */
const LONGEST_SHOWN = 300;

function correctionInWords({ register }: Procedure, { field, before, after }: Correction): string {
  const column = columnsOf(register)[field];
  const shown = (value: unknown) => {
    if (value === undefined) return '(空欄)';
    // As a person reads it: a choice by its caption, a day as it was typed.
    const cell = column?.codec.options ? (column.codec.encode as (value: unknown) => unknown)(value) : value;
    return `「${String(cell).slice(0, LONGEST_SHOWN)}」`;
  };
  return `${column?.caption ?? field}: ${shown(before)} → ${shown(after)}`;
}
