import type { ImageRequest } from '../../domain/image-request/request.ts';
import type { Cell } from '../../ledger/codec.ts';
import { requestFields, type imageRequests } from '../../ledger/registers/image-requests.ts';
import type { RecordOf } from '../../ledger/register.ts';
import { columnsOf } from '../../ledger/snapshot.ts';
import { requestOfCells, requestOfCopy } from '../row-copy.ts';
import { holds } from './holds.ts';

/** What is known of an edited row as the program last wrote it. */
export type KnownRow =
  | { readonly kind: 'request'; readonly request: ImageRequest }
  /** The program wrote none there, or every cell of its own is empty now. */
  | { readonly kind: 'none' }
  /** Nothing tells what the edited cells held: the edit went over the copy as well, or there was none. */
  | { readonly kind: 'spoilt' }
  /** A whole row that stands elsewhere, too. */
  | { readonly kind: 'twice'; readonly reference: string }
  /** A whole row in the place of another one, which has been told already. */
  | { readonly kind: 'lost' };

const columns = columnsOf('imageRequests');
const programs = Object.keys(columns).filter((key) => columns[key]?.owner === 'program');

/**
 * The request in an edited row before the edit. Its copy tells, unless the edit went over that as well: then the copy must
 * agree with what the edit left alone; where nothing but the copy was spoilt, the rest of the row tells.
 */
export function knownRow(
  cellOf: (key: string) => Cell | undefined,
  record: RecordOf<typeof imageRequests>,
  edited: ReadonlySet<string>,
): KnownRow {
  const copied = requestOfCopy(cellOf('copy'));
  const isLeft = (key: string) => !edited.has(key);
  if (copied && (isLeft('copy') || fits(copied, requestFields.filter(isLeft), cellOf))) {
    return { kind: 'request', request: copied };
  }
  const isEmpty = (key: string) => [undefined, '', false].includes(cellOf(key) as false);
  const isTyped = isLeft('copy') ? programs.filter(isLeft).every(isEmpty) : programs.every(isEmpty);
  if (isTyped) return { kind: 'none' };
  const request = requestOfCells(record);
  const others = programs.filter((key) => edited.has(key) && key !== 'copy');
  return request && edited.has('copy') && others.length === 0
    ? { kind: 'request', request }
    : { kind: 'spoilt' };
}

function fits(
  request: ImageRequest,
  fields: readonly (keyof ImageRequest)[],
  cellOf: (key: string) => Cell | undefined,
): boolean {
  return fields.every((field) => {
    const column = columns[field];
    return column !== undefined && holds(cellOf(field), column, request[field]);
  });
}
