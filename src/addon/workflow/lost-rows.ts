import { parseReference } from '../domain/reference.ts';
import { refuse } from '../domain/refusal.ts';
import type { Commit } from '../ledger/commit.ts';
import { refusalSentence } from '../messages/refusals.ts';
import type { Desk } from './ports.ts';
import { procedureRegisters } from './procedures/all.ts';
import { everyRegister } from './procedures/plan.ts';
import { toldOf } from './edit/told.ts';
import { stationeryOf, surroundings } from './surroundings.ts';
import { read, transact } from './transact.ts';

/** What the journal calls it. */
const LOST = '申請の行がなくなった';

const plan = {
  ...surroundings,
  ...everyRegister(() => ['reference']),
  journal: ['reference', 'event', 'to'],
} as const;

/** Requests that the journal knows and the register has no more; each counts until its loss has been noted. */
export function lostReferences(desk: Desk): string[] {
  const snapshot = read(desk, plan);
  const present = new Set(procedureRegisters.flatMap((register) => snapshot.cells(register, 'reference')));
  const last = new Map<string, string>();
  for (const { record } of snapshot.rows('journal')) {
    const { reference, event = '', to } = record;
    // A number that somebody only typed, into a row or a form, never came into a state.
    if (reference && parseReference(reference) && (to || last.has(reference))) last.set(reference, event);
  }
  return [...last].flatMap(([reference, event]) =>
    present.has(reference) || event === LOST ? [] : [reference],
  );
}

/** The journal keeps which rows are gone; the answer tells whoever did it, who alone can undo it. */
export function noteLost(
  commit: Commit,
  references: readonly string[],
  { now, actor, eventId }: { readonly now: number; readonly actor: string; readonly eventId: string },
): string[] {
  return references.map((reference) => {
    const detail = refusalSentence(refuse('row-lost', { reference }), 'ja');
    commit.append('journal', { at: now, actor, reference, event: LOST, detail, eventId });
    return detail;
  });
}

/** After rows were deleted: which requests are gone, told to whoever deleted them. */
export function rowsChecked(desk: Desk, user: string): string {
  const lost = lostReferences(desk);
  if (lost.length === 0) return '';
  const told = transact(desk, surroundings, (snapshot, commit) => {
    const { now } = stationeryOf(desk, snapshot);
    return {
      answer: noteLost(commit, lost, { now, actor: user, eventId: desk.newId() }),
      outgoing: [],
    };
  });
  return toldOf(told);
}
