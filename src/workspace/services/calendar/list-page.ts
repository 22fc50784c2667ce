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
  { maxResults = DEFAULT_RESULTS, pageToken }: PageQuery,
  most: number,
): { readonly page: T[]; readonly next?: string } {
  if (!Number.isInteger(maxResults) || maxResults < 1) throw invalid();
  const start = pageToken === undefined ? 0 : startOf(pageToken);
  const end = start + Math.min(maxResults, most);
  const page = found.slice(start, end);
  return end < found.length ? { page, next: tokenOf(end) } : { page };
}

function tokenOf(start: number): string {
  return Buffer.from(`events:${start}`).toString('base64url');
}

function startOf(pageToken: string): number {
  const start = /^events:(\d+)$/.exec(Buffer.from(pageToken, 'base64url').toString())?.[1];
  if (start === undefined) throw invalid();
  return Number(start);
}
