import { ApiError } from '../services/api-error.ts';
import { pageToken, startOfPage } from '../services/page-token.ts';

type Asked = { readonly pageSize?: number; readonly pageToken?: string };

/** One page of a list, and the token of the next while there is more; `usual` items where no size is asked for. */
export function pageOf<T>(
  items: readonly T[],
  { pageSize = 0, pageToken: given = '' }: Asked,
  usual: number,
): { readonly items: readonly T[]; readonly nextPageToken?: string } {
  if (pageSize < 0) throw invalid();
  const start = given === '' ? 0 : startOfPage(given);
  if (start === undefined) throw invalid();
  const end = start + (pageSize || usual);
  return {
    items: items.slice(start, end),
    ...(end < items.length && { nextPageToken: pageToken(end) }),
  };
}

function invalid(): ApiError {
  return new ApiError('INVALID_ARGUMENT', 'Request contains an invalid argument.');
}
