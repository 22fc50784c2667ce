import type { ImageRequest } from '../domain/image-request/request.ts';
import { refuse } from '../domain/refusal.ts';
import type { Commit } from '../ledger/commit.ts';
import {
  requestFields,
  tickColumns,
  type RowColumn,
  type imageRequests,
} from '../ledger/registers/image-requests.ts';
import type { RecordOf } from '../ledger/register.ts';
import { columnsOf, type Snapshot } from '../ledger/snapshot.ts';
import { refusalSentence } from '../messages/refusals.ts';
import type { Stationery } from './compose.ts';
import { holds } from './edit/holds.ts';
import { newRow, rowKey } from './register-row.ts';
import { isCopyOf, requestOfCells, requestOfCopy } from './row-copy.ts';

type Register = Snapshot<{ readonly imageRequests: readonly RowColumn[] }>;

/** Columns whose content a person may have meant; the rest only follows from them. */
const meant: ReadonlySet<string> = new Set([...requestFields, ...Object.values(tickColumns)]);

const columns = Object.entries(columnsOf('imageRequests'));

/**
 * The request of a row, in which every cell of the program's is put back that differs from it: somebody typed, and the
 * trigger that would have carried it out or undone it at once never came. The journal keeps what was put back.
 */
export function withoutUnheardEdits(
  commit: Commit,
  snapshot: Register,
  { rowIndex, record }: { readonly rowIndex: number; readonly record: RecordOf<typeof imageRequests> },
  { eventId, actor, stationery }: { eventId: string; actor: string; stationery: Stationery },
): ImageRequest | undefined {
  const request = requestIn(snapshot, rowIndex, record);
  if (!request) return undefined;
  const right = newRow(request, stationery.links) as Readonly<Record<string, unknown>>;
  const strays = columns.filter(([key, column]) => {
    const cell = snapshot.cells('imageRequests', key as RowColumn)[rowIndex - 1];
    if (column.owner === 'staff') return false;
    return key === 'copy' ? !isCopyOf(request, cell) : !holds(cell, column, right[key]);
  });
  if (strays.length === 0) return request;
  const { reference } = request;
  const values = Object.fromEntries(strays.map(([key]) => [key, right[key]]));
  const place = { rowIndex, ...rowKey(request, Object.keys(values)) };
  commit.update('imageRequests', place, values);
  const captions = strays.flatMap(([stray, { caption }]) => (meant.has(stray) ? [caption] : []));
  if (captions.length > 0) {
    commit.append('journal', {
      at: stationery.now,
      actor,
      reference,
      event: '手入力を元に戻した',
      from: request.state,
      to: request.state,
      detail: `${captions.join('、')}: ${refusalSentence(refuse('unheard-edit'), 'ja')}`,
      eventId,
    });
  }
  return request;
}

/** Its copy tells, unless it is that of a request that stands in another row. */
function requestIn(
  snapshot: Register,
  rowIndex: number,
  record: RecordOf<typeof imageRequests>,
): ImageRequest | undefined {
  const copied = requestOfCopy(record.copy);
  const isForeign =
    copied !== undefined &&
    copied.reference !== record.reference &&
    snapshot
      .cells('imageRequests', 'reference')
      .some((cell, index) => cell === copied.reference && index + 1 !== rowIndex);
  return copied && !isForeign ? copied : requestOfCells(record);
}
