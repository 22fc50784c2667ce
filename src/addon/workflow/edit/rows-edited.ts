import type { Actor } from '../../domain/procedure/actor.ts';
import type { RequestBase } from '../../domain/procedure/request.ts';
import type { Commit } from '../../ledger/commit.ts';
import type { OutboxRecord } from '../../ledger/outbox.ts';
import type { StateOfAny } from '../../domain/states.ts';
import { columnsOf, type Snapshot } from '../../ledger/snapshot.ts';
import { refusalSentence } from '../../messages/refusals.ts';
import { lostReferences, noteLost } from '../lost-rows.ts';
import type { Desk } from '../ports.ts';
import { wholeRegister, type ProcedurePlan } from '../procedures/plan.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { record } from '../record.ts';
import type { Stationery } from '../stationery.ts';
import { colleague, contextOf, stationeryOf, surroundings } from '../surroundings.ts';
import { transact } from '../transact.ts';
import type { Edit } from './edit.ts';
import { editedRow, type EditedRow } from './edited-row.ts';
import { toldOf } from './told.ts';

/** Who edits, and with what the desk answers. */
type Occasion = {
  readonly procedure: Procedure;
  readonly actor: Actor;
  readonly eventId: string;
  readonly stationery: Stationery;
};

/**
 * Hand edits in a register of requests, row by row: what is a step or a correction is carried out as one, everything else in the
 * program's columns is put back with the reason. Columns of the staff's own are theirs.
 */
export function rowsEdited(desk: Desk, procedure: Procedure, edit: Edit): string {
  const { fromRow, toRow, user } = edit;
  // Also the rows that were not edited: one may be hit by mistake while somebody sorts, and gets back what it held.
  const plan = { ...surroundings, ...wholeRegister(procedure) };
  const messages = transact(desk, plan, (snapshot, commit) => {
    const stationery = stationeryOf(desk, snapshot);
    const actor = colleague(user, stationery.settings);
    const eventId = desk.newId();
    const occasion = { procedure, actor, eventId, stationery };
    const lost = coversRows(procedure, snapshot, edit) ? lostReferences(desk) : undefined;
    const told = noteLost(commit, lost ?? [], { now: stationery.now, actor: actor.mail, eventId });
    const outgoing: OutboxRecord[] = [];
    for (let rowIndex = fromRow; rowIndex < toRow; rowIndex += 1) {
      const row = editedRow(procedure, snapshot, rowIndex, edit, { links: stationery.links, eventId, lost });
      if (row) outgoing.push(...settleRow(commit, row, occasion, told));
    }
    return { answer: told, outgoing };
  });
  return toldOf(messages);
}

/** Whether an edit went over numbers and copies: such a one can bring rows along, and make others vanish. */
function coversRows(
  { register }: Procedure,
  snapshot: Snapshot<ProcedurePlan>,
  { fromColumn, toColumn }: Edit,
): boolean {
  return (['reference', 'copy'] as const).every((key) => {
    const position = snapshot.position(register, key);
    return fromColumn <= position && position < toColumn;
  });
}

/** Carries out what the edit means, then puts back what remains different from it. */
function settleRow(commit: Commit, row: EditedRow, occasion: Occasion, told: string[]): OutboxRecord[] {
  const undone = [...row.refusals];
  const outgoing: OutboxRecord[] = [];
  let request = row.before;
  for (const command of request ? row.commands : []) {
    const { procedure, actor, stationery, eventId } = occasion;
    const outcome = procedure.decide(request, command, contextOf(stationery, actor));
    if (outcome.kind === 'refusal') undone.push({ columns: row.columnsOf(command), refusal: outcome });
    // The same value in another form, as with a blank behind it: the cell gets the program's.
    if (outcome.kind === 'unchanged') row.restore(commit, row.columnsOf(command), request);
    if (outcome.kind !== 'decision' || !request) continue;
    const place = { rowIndex: row.rowIndex, before: request };
    outgoing.push(...record(commit, procedure, outcome, place, { actor, eventId, stationery }));
    told.push(doneInWords(procedure, outcome.request, command.kind));
    request = outcome.request;
  }
  if (row.formulas.length > 0) row.restore(commit, row.formulas, request);
  if (undone.length > 0) putBack(commit, { ...row, now: request }, undone, occasion, told);
  return outgoing;
}

function putBack(
  commit: Commit,
  row: EditedRow & { readonly now: RequestBase | undefined },
  undone: EditedRow['refusals'],
  { procedure, actor, eventId, stationery }: Occasion,
  told: string[],
): void {
  const { reference } = row;
  const columns = [...new Set(undone.flatMap((part) => part.columns))];
  if (columns.length > 0) row.restore(commit, columns, row.now);
  for (const { columns: concerned, refusal } of undone) {
    const sentence = refusalSentence(refusal, 'ja');
    told.push(sentence);
    commit.append('journal', {
      at: stationery.now,
      actor: actor.mail,
      reference,
      event: concerned.length > 0 ? '手入力を元に戻した' : '手入力を元に戻せない',
      ...stateIn(row.now),
      detail: [...captionsOf(procedure, concerned), sentence].join(': '),
      eventId,
    });
  }
}

function stateIn(request: RequestBase | undefined) {
  if (!request) return {};
  const state = request.state as StateOfAny;
  return { from: state, to: state };
}

function captionsOf({ register }: Procedure, columns: readonly string[]): string[] {
  const captions = columns.map((key) => columnsOf(register)[key]?.caption ?? key);
  return captions.length === 0 ? [] : [captions.join('、')];
}

function doneInWords({ steps, states }: Procedure, { reference, state }: RequestBase, kind: string): string {
  return `${reference}: 「${steps[kind]?.event ?? kind}」を記録しました(状態: ${states[state]?.ja ?? state})。`;
}
