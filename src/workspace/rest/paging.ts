import { ApiError } from '../services/api-error.ts';

type Asked = { readonly pageSize?: number; readonly pageToken?: string };

/** One page of a list, and the token of the next while there is more; `usual` items where no size is asked for. */
export function pageOf<T>(
  items: readonly T[],
  { pageSize = 0, pageToken = '' }: Asked,
  usual: number,
): { readonly items: readonly T[]; readonly nextPageToken?: string } {
  if (pageSize < 0) throw invalid();
  const told = pageToken === '' ? '0' : Buffer.from(pageToken, 'base64url').toString();
  if (!/^\d+$/.test(told)) throw invalid();
  const start = Number(told);
  const end = start + (pageSize || usual);
  return {
    items: items.slice(start, end),
    ...(end < items.length && { nextPageToken: Buffer.from(String(end)).toString('base64url') }),
  };
}

function invalid(): ApiError {
  return new ApiError('INVALID_ARGUMENT', 'Request contains an invalid argument.');
}
