import type { sheets_v4 } from '@googleapis/sheets';
import { ApiError, invalid } from '../api-error.ts';
import type { Spreadsheet } from './model/spreadsheet.ts';
import type { BatchContext, Change, Requests } from './requests/change.ts';
import { handlers } from './requests/handlers.ts';
import { checked } from './schema/check.ts';
import { type RequestKind, requestShapes, unemulatedRequests } from './schema/requests.ts';

export type BatchResult = {
  readonly spreadsheet: Spreadsheet;
  readonly replies: readonly sheets_v4.Schema$Response[];
};

/** One request, its JSON checked. */
type NamedRequest = { readonly kind: RequestKind; readonly request: object };

/**
 * Carries out the requests one after the other on the immutable spreadsheet; throws on the first that cannot be
 * done, and then nothing has happened. The JSON of all of them is checked before any is begun.
 */
export function applyRequests(
  spreadsheet: Spreadsheet,
  requests: readonly unknown[],
  context: BatchContext,
): BatchResult {
  const named = requests.map(readRequest);
  const replies: sheets_v4.Schema$Response[] = [];
  let current = spreadsheet;
  named.forEach(({ kind, request }, index) => {
    const change = placed(`requests[${index}].${kind}`, () => carryOut(kind, current, request, context));
    current = change.spreadsheet;
    replies.push(change.reply ?? {});
  });
  return { spreadsheet: current, replies };
}

function readRequest(given: unknown, index: number): NamedRequest {
  const place = `requests[${index}]`;
  if (typeof given !== 'object' || given === null)
    throw invalid(`Invalid value at '${place}', ${JSON.stringify(given)}`);
  const kinds = Object.entries(given).filter(([, request]) => request !== null && request !== undefined);
  const [first, second] = kinds;
  if (!first) throw invalid(`Invalid ${place}: No request set.`);
  if (second) {
    throw invalid(
      `Invalid value at '${place}' (oneof), oneof field 'kind' is already set. Cannot set '${second[0]}'`,
    );
  }
  const [kind, request] = first;
  if (isEmulated(kind)) {
    const snakeCase = kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return { kind, request: checked(request, requestShapes[kind], `${place}.${snakeCase}`) };
  }
  if (unemulatedRequests.has(kind)) throw new Error(`not emulated: Sheets batchUpdate request ${kind}`);
  throw invalid(`Invalid JSON payload received. Unknown name "${kind}" at '${place}': Cannot find field.`);
}

function isEmulated(kind: string): kind is RequestKind {
  return Object.hasOwn(requestShapes, kind);
}

function carryOut(
  kind: RequestKind,
  spreadsheet: Spreadsheet,
  request: object,
  context: BatchContext,
): Change {
  // The request was checked against the shape of the same kind, which the compiler cannot follow.
  const handler = handlers[kind] as (
    spreadsheet: Spreadsheet,
    request: Requests[RequestKind],
    context: BatchContext,
  ) => Change;
  return handler(spreadsheet, request, context);
}

/** Says in the message which request of the batch was refused. */
function placed<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    // Google tells a failure of its own without the place.
    if (error instanceof ApiError && error.status !== 'INTERNAL')
      throw new ApiError(error.status, `Invalid ${place}: ${error.message}`);
    throw error;
  }
}
