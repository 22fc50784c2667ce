import type { RequestBase } from '../domain/procedure/request.ts';
import { refuse } from '../domain/refusal.ts';
import type { Commit } from '../ledger/commit.ts';
import type { StateOfAny } from '../domain/states.ts';
import { columnsOf, type Snapshot } from '../ledger/snapshot.ts';
import { refusalSentence } from '../messages/refusals.ts';
import { holds } from './edit/holds.ts';
import type { Procedure, ProcedureRegister, ProcedureRow } from './procedures/procedure.ts';
import type { ProcedurePlan } from './procedures/plan.ts';
import { rightValues, rowKey } from './register-row.ts';
import { isCopyOf, requestOfCells, requestOfCopy } from './row-copy.ts';
import type { Stationery } from './stationery.ts';

type Row = { readonly rowIndex: number; readonly record: ProcedureRow };

/**
 * The request of a row, in which every cell of the program's is put back that differs from it: somebody typed, and the
 * trigger that would have carried it out or undone it at once never came. The journal keeps what was put back.
 */
export function withoutUnheardEdits(
  commit: Commit,
  procedure: Procedure,
  snapshot: Snapshot<ProcedurePlan>,
  row: Row,
  { eventId, actor, stationery }: { eventId: string; actor: string; stationery: Stationery },
): RequestBase | undefined {
  const request = requestIn(procedure, snapshot, row);
  if (!request) return undefined;
  const right = rightValues(procedure, request, stationery.links);
  const strays = straysIn(procedure, snapshot, row.rowIndex, request, right);
  if (strays.length === 0) return request;
  const values = Object.fromEntries(strays.map((key) => [key, right[key]]));
  const place = { rowIndex: row.rowIndex, ...rowKey(procedure, request, strays) };
  commit.update<ProcedureRegister>(procedure.register, place, values);
  const captions = captionsOfMeant(procedure, strays);
  if (captions.length > 0) {
    commit.append('journal', {
      at: stationery.now,
      actor,
      reference: request.reference,
      event: '手入力を元に戻した',
      from: request.state as StateOfAny,
      to: request.state as StateOfAny,
      detail: `${captions.join('、')}: ${refusalSentence(refuse('unheard-edit'), 'ja')}`,
      eventId,
    });
  }
  return request;
}

/** The program's columns whose cells hold something else than they should. */
function straysIn(
  procedure: Procedure,
  snapshot: Snapshot<ProcedurePlan>,
  rowIndex: number,
  request: RequestBase,
  right: Readonly<Record<string, unknown>>,
): string[] {
  const { register } = procedure;
  return Object.entries(columnsOf(register)).flatMap(([key, column]) => {
    if (column.owner === 'staff') return [];
    const cell = snapshot.cells(register, key as 'copy')[rowIndex - 1];
    const isRight = key === 'copy' ? isCopyOf(procedure, request, cell) : holds(cell, column, right[key]);
    return isRight ? [] : [key];
  });
}

/** Captions of the columns whose content a person may have meant; the rest only follows from them. */
function captionsOfMeant({ register, fields, ticks }: Procedure, columns: readonly string[]): string[] {
  return columns
    .filter((key) => fields.includes(key) || ticks.includes(key))
    .map((key) => columnsOf(register)[key]?.caption ?? key);
}

/** Its copy tells, unless it is that of a request that stands in another row. */
function requestIn(
  procedure: Procedure,
  snapshot: Snapshot<ProcedurePlan>,
  { rowIndex, record }: Row,
): RequestBase | undefined {
  const copied = requestOfCopy(procedure, record.copy);
  const isForeign =
    copied !== undefined &&
    copied.reference !== record.reference &&
    snapshot
      .cells(procedure.register, 'reference')
      .some((cell, index) => cell === copied.reference && index + 1 !== rowIndex);
  return copied && !isForeign ? copied : requestOfCells(procedure, record);
}
