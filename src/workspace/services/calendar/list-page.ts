import { pageToken, startOfPage } from '../page-token.ts';
import { invalid } from './errors.ts';

export type PageQuery = {
  /** 250 when absent; at most 2,500. */
  readonly maxResults?: number;
  readonly pageToken?: string;
};

const DEFAULT_RESULTS = 250;

/** The part of a list that a query asks for, and the token of the next one. */
export function pageOf<T>(
  found: readonly T[],
  { maxResults = DEFAULT_RESULTS, pageToken: given }: PageQuery,
  most: number,
): { readonly page: T[]; readonly next?: string } {
  if (!Number.isInteger(maxResults) || maxResults < 1) throw invalid();
  const start = given === undefined ? 0 : startOfPage(given, 'calendar');
  if (start === undefined) throw invalid();
  const end = start + Math.min(maxResults, most);
  const page = found.slice(start, end);
  return end < found.length ? { page, next: pageToken(end, 'calendar') } : { page };
}
