import type { Tariff } from '../../domain/fee/tariff.ts';
import type { Actor } from '../../domain/procedure/actor.ts';
import type { Commit } from '../../ledger/commit.ts';
import type { OutboxRecord } from '../../ledger/outbox.ts';
import { procedure } from '../../domain/image-request/procedure.ts';
import { decide } from '../../domain/image-request/decide.ts';
import type { ImageRequest } from '../../domain/image-request/request.ts';
import { states } from '../../domain/image-request/vocabulary.ts';
import { rowColumns } from '../../ledger/registers/image-requests.ts';
import { columnsOf, type Snapshot } from '../../ledger/snapshot.ts';
import { refusalSentence } from '../../messages/refusals.ts';
import type { Edit } from './edit.ts';
import type { Stationery } from '../compose.ts';
import type { Desk } from '../ports.ts';
import { record } from '../record.ts';
import { colleague, stationeryOf, surroundings } from '../surroundings.ts';
import { lostReferences, noteLost } from '../lost-rows.ts';
import { transact } from '../transact.ts';
import { editedRow, type EditedRow } from './edited-row.ts';
import { toldOf } from './told.ts';

/** Also the rows that were not edited: one may be hit by mistake while somebody sorts, and gets back what it held. */
const plan = { ...surroundings, imageRequests: rowColumns } as const;

/** Who edits, and with what the desk answers. */
type Occasion = {
  readonly actor: Actor;
  readonly eventId: string;
  readonly stationery: Stationery;
  readonly tariff: Tariff;
};

/**
 * Hand edits in 画像データ台帳, row by row: what is a step or a correction is carried out as one, everything else in the
 * program's columns is put back with the reason. Columns of the staff's own are theirs.
 */
export function rowsEdited(desk: Desk, edit: Edit): string {
  const { fromRow, toRow, user } = edit;
  const messages = transact(desk, plan, (snapshot, commit) => {
    const stationery = stationeryOf(desk, snapshot);
    const actor = colleague(user, stationery.settings);
    const eventId = desk.newId();
    const occasion = { actor, eventId, stationery, tariff: [] };
    const lost = coversRows(snapshot, edit) ? lostReferences(desk) : undefined;
    const told = noteLost(commit, lost ?? [], { now: stationery.now, actor: actor.mail, eventId });
    const outgoing: OutboxRecord[] = [];
    for (let rowIndex = fromRow; rowIndex < toRow; rowIndex += 1) {
      const row = editedRow(snapshot, rowIndex, edit, { links: stationery.links, eventId, lost });
      if (row) outgoing.push(...settleRow(commit, row, occasion, told));
    }
    return { answer: told, outgoing };
  });
  return toldOf(messages);
}

/** Whether an edit went over numbers and copies: such a one can bring rows along, and make others vanish. */
function coversRows(snapshot: Snapshot<typeof plan>, { fromColumn, toColumn }: Edit): boolean {
  return (['reference', 'copy'] as const).every((key) => {
    const position = snapshot.position('imageRequests', key);
    return fromColumn <= position && position < toColumn;
  });
}

/** Carries out what the edit means, then puts back what remains different from it. */
function settleRow(commit: Commit, row: EditedRow, occasion: Occasion, told: string[]): OutboxRecord[] {
  const undone = [...row.refusals];
  const outgoing: OutboxRecord[] = [];
  let request = row.before;
  for (const command of request ? row.commands : []) {
    const { actor, stationery, tariff, eventId } = occasion;
    const context = { now: stationery.now, actor, tariff, policy: stationery.settings, nextReference: '' };
    const outcome = decide(request, command, context);
    if (outcome.kind === 'refusal') undone.push({ columns: row.columnsOf(command), refusal: outcome });
    // The same value in another form, as with a blank behind it: the cell gets the program's.
    if (outcome.kind === 'unchanged') row.restore(commit, row.columnsOf(command), request);
    if (outcome.kind !== 'decision' || !request) continue;
    const place = { rowIndex: row.rowIndex, before: request };
    outgoing.push(...record(commit, outcome, place, { actor, eventId, stationery }));
    told.push(doneInWords(outcome.request, command.kind));
    request = outcome.request;
  }
  if (row.formulas.length > 0) row.restore(commit, row.formulas, request);
  if (undone.length > 0) putBack(commit, { ...row, now: request }, undone, occasion, told);
  return outgoing;
}

function putBack(
  commit: Commit,
  row: EditedRow & { readonly now: ImageRequest | undefined },
  undone: EditedRow['refusals'],
  { actor, eventId, stationery }: Occasion,
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
      ...(row.now && { from: row.now.state, to: row.now.state }),
      detail: [...captionsOf(concerned), sentence].join(': '),
      eventId,
    });
  }
}

function captionsOf(columns: readonly string[]): string[] {
  const captions = columns.map((key) => columnsOf('imageRequests')[key]?.caption ?? key);
  return captions.length === 0 ? [] : [captions.join('、')];
}

function doneInWords({ reference, state }: ImageRequest, kind: keyof typeof procedure): string {
  return `${reference}: 「${procedure[kind].event}」を記録しました(状態: ${states[state].ja})。`;
}
