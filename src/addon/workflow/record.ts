import type { Actor } from '../domain/procedure/actor.ts';
import type { Event } from '../domain/procedure/outcome.ts';
import type { Decision } from '../domain/image-request/decision.ts';
import { procedure } from '../domain/image-request/procedure.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Commit } from '../ledger/commit.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import { columnsOf, type StoredRow } from '../ledger/snapshot.ts';
import { writeEffects, writeNotices, type Stationery } from './compose.ts';
import { changedColumns, newRow } from './register-row.ts';
import { requestOf } from './row-copy.ts';

/** What recording a decision needs to know about its occasion. */
export type Occasion = {
  readonly actor: Actor;
  /** Response id or click id: what makes the event one. */
  readonly eventId: string;
  readonly stationery: Stationery;
};

/** Where the request's row stands; absent for a new one. */
export type Place = { readonly rowIndex: number; readonly before: ImageRequest };

/** The request in a row that was read, if it is one, with its place. */
export function placeOf(row: StoredRow<'imageRequests'> | undefined): Place | undefined {
  const before = row && requestOf(row.record);
  return before && { rowIndex: row.rowIndex, before };
}

/** Notes row, journal entry and outbox of a decision for one commit; the answer is what to deliver afterwards. */
export function record(
  commit: Commit,
  decision: Decision,
  place: Place | undefined,
  occasion: Occasion,
): OutboxRecord[] {
  const { request, event } = decision;
  const { stationery } = occasion;
  if (place) {
    const row = { rowIndex: place.rowIndex, keyColumn: 'reference', key: request.reference } as const;
    commit.update('imageRequests', row, changedColumns(place.before, request, stationery.links));
  } else {
    commit.append('imageRequests', newRow(request, stationery.links));
  }
  if (event) noteInJournal(commit, request.reference, event, occasion);
  const outgoing = outgoingOf(decision, stationery);
  for (const entry of outgoing) commit.append('outbox', entry);
  return outgoing;
}

/** What a decision sends, as it stands in the outbox. */
export function outgoingOf({ request, notices, effects }: Decision, stationery: Stationery): OutboxRecord[] {
  return [...writeNotices(notices, request, stationery), ...writeEffects(effects, request, stationery)];
}

function noteInJournal(commit: Commit, reference: string, event: Event, occasion: Occasion): void {
  commit.append('journal', {
    at: occasion.stationery.now,
    actor: occasion.actor.mail,
    reference,
    event: procedure[event.code].event,
    from: event.from,
    to: event.to,
    detail: [event.detail, ...(event.corrections ?? []).map(correctionInWords)]
      .filter((line) => line !== '')
      .join('\n'),
    eventId: occasion.eventId,
  });
}

/** What of a value the journal shows; characters. */
const LONGEST_SHOWN = 300;

function correctionInWords({ field, before, after }: NonNullable<Event['corrections']>[number]): string {
  const column = columnsOf('imageRequests')[field];
  const shown = (value: unknown) => {
    if (value === undefined) return '(空欄)';
    // As a person reads it: a choice by its caption, a day as it was typed.
    const cell = column?.codec.options ? (column.codec.encode as (value: unknown) => unknown)(value) : value;
    return `「${String(cell).slice(0, LONGEST_SHOWN)}」`;
  };
  return `${column?.caption ?? field}: ${shown(before)} → ${shown(after)}`;
}
