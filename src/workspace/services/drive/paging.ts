import { ApiError } from '../api-error.ts';
import { pageToken, startOfPage } from '../page-token.ts';

export type PageQuery = {
  readonly pageSize?: number;
  readonly pageToken?: string;
};

export type Page<T> = { readonly items: readonly T[]; readonly nextPageToken?: string };

/**
 * The page of `items` that a query asks for, of `usual` items unless it says otherwise and of `most` at most. A token belongs to
 * the list that it was given with: `list` tells lists apart, and with another one it is refused, as Google does.
 */
export function pageOf<T>(
  items: readonly T[],
  query: PageQuery,
  { list, usual, most }: { readonly list: readonly string[]; readonly usual: number; readonly most: number },
): Page<T> {
  const pageSize = Number(query.pageSize ?? usual);
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > most) throw invalidValue();
  const start = query.pageToken ? startIn(query.pageToken, list) : 0;
  const end = start + pageSize;
  return {
    items: items.slice(start, end),
    ...(end < items.length && { nextPageToken: pageToken(end, ...list) }),
  };
}

function startIn(token: string, list: readonly string[]): number {
  const start = startOfPage(token, ...list);
  if (start === undefined) throw invalidValue();
  return start;
}

/** What Drive says of a value that it cannot read, whichever it is. */
export function invalidValue(): ApiError {
  return new ApiError('INVALID_ARGUMENT', 'Invalid Value', { reason: 'invalid' });
}
