import type { RequestBase } from '../../domain/procedure/request.ts';
import type { Cell } from '../../ledger/codec.ts';
import { columnsOf } from '../../ledger/snapshot.ts';
import type { Procedure, ProcedureRow } from '../procedures/procedure.ts';
import { requestOfCells, requestOfCopy } from '../row-copy.ts';
import { holds } from './holds.ts';

/** What is known of an edited row as the program last wrote it. */
export type KnownRow =
  | { readonly kind: 'request'; readonly request: RequestBase }
  /** The program wrote none there, or every cell of its own is empty now. */
  | { readonly kind: 'none' }
  /** Nothing tells what the edited cells held: the edit went over the copy as well, or there was none. */
  | { readonly kind: 'spoilt' }
  /** A whole row that stands elsewhere, too. */
  | { readonly kind: 'twice'; readonly reference: string }
  /** A whole row in the place of another one, which has been told already. */
  | { readonly kind: 'lost' };

type CellOf = (key: string) => Cell | undefined;

/**
 * The request in an edited row before the edit. Its copy tells, unless the edit went over that as well: then the copy must
 * agree with what the edit left alone; where nothing but the copy was spoilt, the rest of the row tells.
 */
export function knownRow(
  procedure: Procedure,
  cellOf: CellOf,
  record: ProcedureRow,
  edited: ReadonlySet<string>,
): KnownRow {
  const copied = requestOfCopy(procedure, cellOf('copy'));
  const isLeft = (key: string) => !edited.has(key);
  if (copied && (isLeft('copy') || fits(procedure, copied, procedure.fields.filter(isLeft), cellOf))) {
    return { kind: 'request', request: copied };
  }
  const programs = programColumnsOf(procedure);
  const isEmpty = (key: string) => [undefined, '', false].includes(cellOf(key) as false);
  const isTyped = isLeft('copy') ? programs.filter(isLeft).every(isEmpty) : programs.every(isEmpty);
  if (isTyped) return { kind: 'none' };
  const request = requestOfCells(procedure, record);
  const others = programs.filter((key) => edited.has(key) && key !== 'copy');
  return request && edited.has('copy') && others.length === 0
    ? { kind: 'request', request }
    : { kind: 'spoilt' };
}

function programColumnsOf({ register }: Procedure): string[] {
  const columns = columnsOf(register);
  return Object.keys(columns).filter((key) => columns[key]?.owner === 'program');
}

function fits(
  { register }: Procedure,
  request: RequestBase,
  fields: readonly string[],
  cellOf: CellOf,
): boolean {
  const values = request as unknown as Readonly<Record<string, unknown>>;
  return fields.every((field) => {
    const column = columnsOf(register)[field];
    return column !== undefined && holds(cellOf(field), column, values[field]);
  });
}
