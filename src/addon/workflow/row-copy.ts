import type { RequestBase } from '../domain/procedure/request.ts';
import { parseReference } from '../domain/reference.ts';
import type { Cell } from '../ledger/codec.ts';
import type { Procedure, ProcedureRow } from './procedures/procedure.ts';

/** What the column 控え holds: the request as the program last wrote it, always in the order of the columns. */
export function copyOf(procedure: Procedure, request: RequestBase): string {
  return JSON.stringify(fieldsOf(procedure, request));
}

/** The request that a copy is of; `undefined` where somebody spoilt it, or none was ever written. */
export function requestOfCopy(procedure: Procedure, copy: Cell | undefined): RequestBase | undefined {
  try {
    const known: unknown = JSON.parse(String(copy));
    return isRequest(procedure, known) ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a copy says of a request what the program would; its fields may stand in another order. */
export function isCopyOf(procedure: Procedure, request: RequestBase, copy: Cell | undefined): boolean {
  const copied = requestOfCopy(procedure, copy);
  return copied !== undefined && copyOf(procedure, copied) === copyOf(procedure, request);
}

/**
 * The request in a row as the program last wrote it: what somebody typed into its cells counts when it has been carried
 * out. A row whose copy was deleted or spoilt is taken as it stands.
 */
export function requestOf(procedure: Procedure, row: ProcedureRow): RequestBase | undefined {
  const copied = requestOfCopy(procedure, row.copy);
  if (copied && (row.reference === undefined || row.reference === copied.reference)) return copied;
  return requestOfCells(procedure, row);
}

/** The request as the cells of its row have it. */
export function requestOfCells(procedure: Procedure, row: ProcedureRow): RequestBase | undefined {
  const fields = fieldsOf(procedure, row);
  return isRequest(procedure, fields) ? fields : undefined;
}

function fieldsOf({ fields }: Procedure, row: ProcedureRow | RequestBase): Readonly<Record<string, unknown>> {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    fields.flatMap((field) =>
      values[field] === undefined || values[field] === '' ? [] : [[field, values[field]]],
    ),
  );
}

/** What every row of the program's has. */
function isRequest({ series, states }: Procedure, value: unknown): value is RequestBase {
  if (typeof value !== 'object' || value === null) return false;
  const { reference, state, stateSince } = value as Partial<RequestBase>;
  return (
    typeof reference === 'string' &&
    parseReference(reference)?.series === series &&
    typeof state === 'string' &&
    state in states &&
    typeof stateSince === 'number'
  );
}
