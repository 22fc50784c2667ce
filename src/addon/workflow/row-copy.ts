import type { ImageRequest } from '../domain/image-request/request.ts';
import { states } from '../domain/image-request/vocabulary.ts';
import { parseReference } from '../domain/reference.ts';
import type { Cell } from '../ledger/codec.ts';
import { requestFields, type imageRequests } from '../ledger/registers/image-requests.ts';
import type { RecordOf } from '../ledger/register.ts';

type Row = RecordOf<typeof imageRequests>;

/** What the column 控え holds: the request as the program last wrote it, always in the order of the columns. */
export function copyOf(request: ImageRequest): string {
  return JSON.stringify(fieldsOf(request));
}

/** The request that a copy is of; `undefined` where somebody spoilt it, or none was ever written. */
export function requestOfCopy(copy: Cell | undefined): ImageRequest | undefined {
  try {
    const known: unknown = JSON.parse(String(copy));
    return isRequest(known) ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a copy says of a request what the program would; its fields may stand in another order. */
export function isCopyOf(request: ImageRequest, copy: Cell | undefined): boolean {
  const copied = requestOfCopy(copy);
  return copied !== undefined && copyOf(copied) === copyOf(request);
}

/**
 * The request in a row as the program last wrote it: what somebody typed into its cells counts when it has been carried
 * out. A row whose copy was deleted or spoilt is taken as it stands.
 */
export function requestOf(row: Row): ImageRequest | undefined {
  const copied = requestOfCopy(row.copy);
  if (copied && (row.reference === undefined || row.reference === copied.reference)) return copied;
  return requestOfCells(row);
}

/** The request as the cells of its row have it. */
export function requestOfCells(row: Row): ImageRequest | undefined {
  const fields = fieldsOf(row);
  return isRequest(fields) ? fields : undefined;
}

function fieldsOf(row: Row | ImageRequest): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    requestFields.flatMap((field) =>
      row[field] === undefined || row[field] === '' ? [] : [[field, row[field]]],
    ),
  );
}

/** What every row of the program's has. */
function isRequest(value: unknown): value is ImageRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { reference, state, stateSince } = value as Partial<ImageRequest>;
  return (
    typeof reference === 'string' &&
    parseReference(reference) !== undefined &&
    typeof state === 'string' &&
    state in states &&
    typeof stateSince === 'number'
  );
}
