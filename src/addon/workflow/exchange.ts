import type { RequestBase } from '../domain/procedure/request.ts';
import { shiftedUpdates, startCommit, type Commit } from '../ledger/commit.ts';
import { mend, mendPlan, type Complete } from '../ledger/mend.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import { readRequest, widened, type ReadPlan } from '../ledger/read.ts';
import { columnsOf, MissingColumn, snapshotOf, type Snapshot } from '../ledger/snapshot.ts';
import { linksOf } from './links.ts';
import type { Desk } from './ports.ts';
import { procedureIn } from './procedures/all.ts';
import { derivedColumns } from './register-row.ts';

/** What a piece of work leaves: an answer for whoever asked, and what it put into the outbox. */
export type Done<Answer> = { readonly answer: Answer; readonly outgoing: readonly OutboxRecord[] };

export type Work<Plan extends ReadPlan, Answer> = (snapshot: Snapshot<Plan>, commit: Commit) => Done<Answer>;

/**
 * The one way into the ledger: read what `plan` names (one round trip), let `work` decide and note its changes, commit them
 * together (one round trip). `undefined` where another execution held the lock for too long.
 */
export function exchange<Plan extends ReadPlan, Answer>(
  desk: Desk,
  plan: Plan,
  work: Work<Plan, Answer>,
): Done<Answer> | undefined {
  return desk.exclusively(() => {
    const { snapshot, commit, result } = worked(desk, plan, work);
    if (!commit.isEmpty()) land(desk, snapshot, commit);
    return result;
  });
}

/** Works on one read; only where somebody changed a heading, on a second one that finds every column by its metadata. */
function worked<Plan extends ReadPlan, Answer>(desk: Desk, plan: Plan, work: Work<Plan, Answer>) {
  const tryWith = (wanted: Plan) => {
    const snapshot = read(desk, wanted);
    const commit = startCommit(snapshot);
    return { snapshot, commit, result: work(snapshot, commit) };
  };
  try {
    return tryWith(plan);
  } catch (error) {
    if (!(error instanceof MissingColumn)) throw error;
    return tryWith(widened(plan, error.register));
  }
}

export function read<Plan extends ReadPlan>(desk: Desk, plan: Plan): Snapshot<Plan> {
  return snapshotOf(plan, desk.ledger.read(readRequest(plan)));
}

/** Commits, and mends at once what a person's sorting between our read and our write sent to the wrong row. */
function land(desk: Desk, snapshot: Snapshot<ReadPlan>, commit: Commit): void {
  const shifted = shiftedUpdates(commit.updates, desk.ledger.commit(commit.body()));
  if (shifted.length === 0) return;
  const { body, gone } = mend(shifted, snapshot, read(desk, mendPlan(shifted)), completeFor(desk));
  if (body.requests?.length) desk.ledger.commit(body);
  if (gone.length > 0) {
    throw new Error(
      `Cannot record the change of ${gone.join(', ')}: its row was deleted meanwhile. It is in the journal.`,
    );
  }
}

/** A row that was hit by mistake gets back also what follows from the rest of it; a link is read as its caption. */
function completeFor(desk: Desk): Complete {
  const links = linksOf(desk);
  return (register, row) => {
    const procedure = procedureIn(register);
    if (!procedure) return row;
    const asRead = Object.entries(row).filter(([key]) => !columnsOf(register)[key]?.codec.isFormula);
    return {
      ...derivedColumns(procedure, row as unknown as RequestBase, links),
      ...Object.fromEntries(asRead),
    };
  };
}
