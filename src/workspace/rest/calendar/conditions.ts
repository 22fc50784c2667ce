import { ApiError } from '../../services/api-error.ts';

type Versioned = { readonly etag?: string | null };

/** Refuses a change where the caller knows another version than the one there is (guide "Get specific versions of resources"). */
export function requireMatch({ headers }: Request, current: () => Versioned): void {
  const wanted = headers.get('If-Match');
  if (wanted !== null && wanted !== '*' && !tags(wanted).includes(current().etag ?? '')) {
    throw conditionNotMet('If-Match');
  }
  const unwanted = headers.get('If-None-Match');
  if (unwanted !== null && (unwanted === '*' || tags(unwanted).includes(current().etag ?? ''))) {
    throw conditionNotMet('If-None-Match');
  }
}

/** What was read, or that it is as the caller already has it: 304, without a body. */
export function unlessKnown<T extends Versioned>({ headers }: Request, current: T): T | Response {
  const known = headers.get('If-None-Match');
  if (known === null || !current.etag || !tags(known).includes(current.etag)) return current;
  return new Response(undefined, { status: 304, headers: { ETag: current.etag } });
}

function tags(header: string): string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}

function conditionNotMet(location: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', 'Precondition Failed', {
    reason: 'conditionNotMet',
    code: 412,
    locationType: 'header',
    location,
  });
}
