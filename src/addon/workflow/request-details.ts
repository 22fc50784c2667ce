import type { ReviewPoint } from '../domain/joint-research/vocabulary.ts';
import type { Actor } from '../domain/procedure/actor.ts';
import type { RequestBase } from '../domain/procedure/request.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import type { journal, outbox } from '../ledger/registers/records.ts';
import type { RecordOf } from '../ledger/register.ts';
import type { Settings } from '../ledger/settings.ts';
import { linksOf, type Links } from './links.ts';
import type { Desk } from './ports.ts';
import { procedureOf } from './procedures/all.ts';
import { registerPlan } from './procedures/plan.ts';
import type { Procedure } from './procedures/procedure.ts';
import { checklistOf, colleague, reviewPointColumns, stationeryOf, surroundings } from './surroundings.ts';
import { read } from './transact.ts';

const history = {
  ...surroundings,
  reviewPoints: reviewPointColumns,
  journal: ['at', 'actor', 'reference', 'event', 'from', 'to', 'detail'],
  outbox: ['createdAt', 'kind', 'status', 'reference', 'to', 'subject', 'body'],
} as const;

/** Everything the ledger knows of one request. */
export type KnownRequest = {
  readonly kind: 'known';
  readonly procedure: Procedure;
  readonly request: RequestBase;
  readonly actor: Actor;
  readonly settings: Settings;
  /** The points of 確認項目. */
  readonly checklist: readonly ReviewPoint[];
  readonly links: Links;
  /** Oldest first. */
  readonly events: readonly RecordOf<typeof journal>[];
  /** Oldest first. */
  readonly outgoing: readonly RecordOf<typeof outbox>[];
};

/** One request with its history and its mails; one round trip. */
export function requestDetails(desk: Desk, reference: string): KnownRequest | Refusal {
  const procedure = procedureOf(reference);
  if (!procedure) return refuse('unknown-reference', { reference });
  const snapshot = read(desk, { ...history, ...registerPlan(procedure, procedure.fields) });
  const row = snapshot.find(procedure.register, 'reference', reference);
  if (!row) return refuse('unknown-reference', { reference });
  const { settings } = stationeryOf(desk, snapshot);
  const places = (register: 'journal' | 'outbox') =>
    snapshot.cells(register, 'reference').flatMap((cell, index) => (cell === reference ? [index + 1] : []));
  return {
    kind: 'known',
    procedure,
    request: row.record as RequestBase,
    actor: colleague(desk.user(), settings),
    settings,
    checklist: checklistOf(snapshot),
    links: linksOf(desk),
    events: places('journal').flatMap((place) => snapshot.rowAt('journal', place)?.record ?? []),
    outgoing: places('outbox').flatMap((place) => snapshot.rowAt('outbox', place)?.record ?? []),
  };
}
