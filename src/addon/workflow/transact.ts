import { refuse, type Refusal } from '../domain/refusal.ts';
import { shiftedUpdates, startCommit, type Commit } from '../ledger/commit.ts';
import { mendBody, mendPlan } from '../ledger/mend.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import { readRequest, type ReadPlan } from '../ledger/read.ts';
import { snapshotOf, type Snapshot } from '../ledger/snapshot.ts';
import { deliver } from './deliver.ts';
import type { Desk } from './ports.ts';

/** What a piece of work leaves: an answer for whoever asked, and the mails that it put into the outbox. */
export type Done<Answer> = { readonly answer: Answer; readonly mails: readonly OutboxRecord[] };

/**
 * The one way into the ledger and out to the world: read what `plan` names (one round trip), let `work` decide and note
 * its changes, commit them together (one round trip), and when the lock is free again deliver the mails.
 */
export function transact<Plan extends ReadPlan, Answer>(
  desk: Desk,
  plan: Plan,
  work: (snapshot: Snapshot<Plan>, commit: Commit) => Done<Answer>,
): Answer | Refusal<'busy'> {
  const done = desk.exclusively(() => {
    const snapshot = read(desk, plan);
    const commit = startCommit(snapshot);
    const result = work(snapshot, commit);
    if (!commit.isEmpty()) land(desk, snapshot, commit);
    return result;
  });
  if (!done) return refuse('busy');
  deliver(desk, done.mails);
  return done.answer;
}

export function read<Plan extends ReadPlan>(desk: Desk, plan: Plan): Snapshot<Plan> {
  return snapshotOf(plan, desk.ledger.read(readRequest(plan)));
}

/** Commits, and mends at once what a person's sorting between our read and our write sent to the wrong row. */
function land(desk: Desk, snapshot: Snapshot<ReadPlan>, commit: Commit): void {
  const shifted = shiftedUpdates(commit.updates, desk.ledger.commit(commit.body()));
  if (shifted.length === 0) return;
  desk.ledger.commit(mendBody(shifted, snapshot, read(desk, mendPlan(shifted))));
}
