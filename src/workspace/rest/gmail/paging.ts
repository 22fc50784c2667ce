import { ApiError } from '../../services/api-error.ts';

const USUAL = 100;
/** Most mails, threads or drafts of one page (Gmail API, users.messages.list). */
const MOST = 500;

export type ListPage<T> = {
  readonly items: readonly T[];
  readonly nextPageToken?: string;
  readonly resultSizeEstimate: number;
};

/** The page of a list that `maxResults` and `pageToken` name. */
export function pageOf<T>(all: readonly T[], query: URLSearchParams): ListPage<T> {
  const size = Math.min(Number(query.get('maxResults') || USUAL), MOST);
  const token = query.get('pageToken') ?? '0';
  if (!/^\d+$/.test(token)) throw new ApiError('INVALID_ARGUMENT', 'Invalid pageToken');
  const start = Number(token);
  const end = start + size;
  return {
    items: all.slice(start, end),
    ...(end < all.length && { nextPageToken: String(end) }),
    resultSizeEstimate: all.length,
  };
}

/** A list as the API answers it: without its field where it is empty. */
export function listAnswer<T>(
  name: string,
  { items, ...rest }: ListPage<T>,
  shown: (item: T) => object,
): object {
  return { ...(items.length > 0 && { [name]: items.map(shown) }), ...rest };
}
