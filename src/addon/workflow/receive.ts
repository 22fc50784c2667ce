import type { Refusal } from '../domain/refusal.ts';
import type { RawAnswers } from '../forms/answers.ts';
import type { Cell } from '../ledger/codec.ts';
import type { Snapshot } from '../ledger/snapshot.ts';
import { counterColumns, numberNext } from './numbering.ts';
import type { Desk, FormResponse } from './ports.ts';
import { registerPlan, wholeRequest, type ProcedurePlan } from './procedures/plan.ts';
import { placeOf } from './record.ts';
import { knownAlready, settle, type Reception, type SubmissionOutcome } from './settle.ts';
import { stationeryOf, surroundings, tariffColumns, tariffOf } from './surroundings.ts';
import { transact } from './transact.ts';

export type Received = SubmissionOutcome | Refusal<'busy'>;

const quarantined = { quarantine: ['responseId'] } as const;

/** A submission that makes a new request. */
export function receiveNew(
  desk: Desk,
  reception: Reception,
  response: FormResponse,
  raw: RawAnswers,
): Received {
  const { procedure, knownBy, goesOn } = reception;
  const plan = {
    ...surroundings,
    ...counterColumns,
    // Where a new request can go on from another, all of that one is needed.
    ...(goesOn ? wholeRequest(procedure) : registerPlan(procedure, ['reference', knownBy])),
    ...quarantined,
  };
  return transact(desk, plan, (snapshot, commit) => {
    if (isKnown(snapshot, reception, response)) return knownAlready;
    const stationery = stationeryOf(desk, snapshot);
    const next = numberNext(procedure, snapshot, response.submittedAt);
    const find = (reference: string) =>
      placeOf(procedure, snapshot.find(procedure.register, 'reference', reference))?.before;
    const command = reception.command(raw, response, find);
    const done = settle(desk, commit, {
      reception,
      response,
      raw,
      command,
      stationery,
      nextReference: next.reference,
      tariff: [],
    });
    if (done.answer === 'recorded') next.remember(commit);
    return done;
  });
}

/** A submission about a request that exists. */
export function receiveAbout(
  desk: Desk,
  reception: Reception,
  response: FormResponse,
  raw: RawAnswers,
): Received {
  const { procedure } = reception;
  const plan = { ...surroundings, ...wholeRequest(procedure), ...quarantined, tariff: tariffColumns };
  return transact(desk, plan, (snapshot, commit) => {
    if (isKnown(snapshot, reception, response)) return knownAlready;
    const reference = reception.about?.(raw) ?? '';
    const place = placeOf(procedure, snapshot.find(procedure.register, 'reference', reference));
    return settle(desk, commit, {
      reception,
      response,
      raw,
      command: reception.command(raw, response, () => undefined),
      stationery: stationeryOf(desk, snapshot),
      place,
      nextReference: '',
      tariff: tariffOf(snapshot),
    });
  });
}

/** Response ids of a column whose cells hold one a line. */
export function responseIdsIn(cells: readonly (Cell | undefined)[]): string[] {
  return cells.flatMap((cell) => (cell === undefined ? [] : String(cell).split('\n')));
}

function isKnown(
  snapshot: Snapshot<ProcedurePlan & typeof quarantined>,
  { procedure, knownBy }: Reception,
  { responseId }: FormResponse,
): boolean {
  const handled = responseIdsIn(snapshot.cells(procedure.register, knownBy as 'reference'));
  return handled.includes(responseId) || snapshot.cells('quarantine', 'responseId').includes(responseId);
}
