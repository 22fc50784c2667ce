import type { Tariff } from '../../domain/fee/tariff.ts';
import type { Actor } from '../../domain/image-request/command.ts';
import type { Commit } from '../../ledger/commit.ts';
import type { OutboxRecord } from '../../ledger/outbox.ts';
import { procedure } from '../../domain/image-request/procedure.ts';
import { decide } from '../../domain/image-request/decide.ts';
import type { ImageRequest } from '../../domain/image-request/request.ts';
import { states } from '../../domain/image-request/vocabulary.ts';
import { columnsOf, type Snapshot } from '../../ledger/snapshot.ts';
import { refuse } from '../../domain/refusal.ts';
import { refusalSentence } from '../../messages/refusals.ts';
import type { Edit } from './edit.ts';
import type { Stationery } from '../compose.ts';
import type { Desk } from '../ports.ts';
import { record } from '../record.ts';
import { colleague, stationeryOf, surroundings } from '../surroundings.ts';
import { read, transact } from '../transact.ts';
import { editedRow, type EditedRow } from './edited-row.ts';
import { toldOf } from './told.ts';

type RowsPlan = typeof surroundings & {
  readonly imageRequests: { readonly fromRow: number; readonly toRow: number };
};

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
  const plan: RowsPlan = { ...surroundings, imageRequests: { fromRow, toRow } };
  const messages = transact(desk, plan, (snapshot, commit) => {
    const stationery = stationeryOf(desk, snapshot);
    const actor = colleague(user, stationery.settings);
    const occasion = { actor, eventId: desk.newId(), stationery, tariff: [] };
    const told: string[] = [];
    const outgoing: OutboxRecord[] = [];
    told.push(...duplicatesIn(desk, snapshot, edit));
    for (let rowIndex = fromRow; rowIndex < toRow; rowIndex += 1) {
      const row = editedRow(snapshot, rowIndex, edit, stationery.links, occasion.eventId);
      if (row) outgoing.push(...settleRow(commit, row, occasion, told));
    }
    return { answer: told, outgoing };
  });
  return toldOf(messages);
}

/** Rows pasted whole bring another row's number and copy along: told at once, because only the person can undo it. */
function duplicatesIn(desk: Desk, snapshot: Snapshot<RowsPlan>, edit: Edit): string[] {
  const position = snapshot.position('imageRequests', 'reference');
  if (position < edit.fromColumn || edit.toColumn <= position) return [];
  const pasted = snapshot.rows('imageRequests').flatMap(({ record }) => record.reference ?? []);
  if (pasted.length === 0) return [];
  const all = read(desk, { imageRequests: ['reference'] }).cells('imageRequests', 'reference');
  const twice = pasted.filter((reference) => all.filter((cell) => cell === reference).length > 1);
  return twice.map((reference) => refusalSentence(refuse('duplicate-row', { reference }), 'ja'));
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
    if (outcome.kind !== 'decision' || !request) continue;
    const place = { rowIndex: row.rowIndex, before: request };
    outgoing.push(...record(commit, outcome, place, { actor, eventId, stationery }));
    told.push(doneInWords(outcome.request, command.kind));
    request = outcome.request;
  }
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
  const reference = row.now?.reference ?? '';
  const columns = [...new Set(undone.flatMap((part) => part.columns))];
  row.restore(commit, columns, row.now);
  for (const { columns: concerned, refusal } of undone) {
    const sentence = refusalSentence(refusal, 'ja');
    told.push(sentence);
    commit.append('journal', {
      at: stationery.now,
      actor: actor.mail,
      reference,
      event: '手入力を元に戻した',
      ...(row.now && { from: row.now.state, to: row.now.state }),
      detail: `${concerned.map((key) => columnsOf('imageRequests')[key]?.caption ?? key).join('、')}: ${sentence}`,
      eventId,
    });
  }
}

function doneInWords({ reference, state }: ImageRequest, kind: keyof typeof procedure): string {
  return `${reference}: 「${procedure[kind].event}」を記録しました(状態: ${states[state].ja})。`;
}
