import type { ExecutionRecord } from '../../runtime/execution.ts';
import { statuses } from './words.ts';

/** What the list shows: '' stands for all. */
export type Filter = {
  readonly status: string;
  readonly functionName: string;
  /** Counted from 1. */
  readonly page: number;
};

export function parseFilter(query: URLSearchParams): Filter {
  const status = query.get('status') ?? '';
  const page = Number(query.get('page') ?? 1);
  return {
    status: Object.hasOwn(statuses, status) ? status : '',
    functionName: query.get('function') ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

export function matching(records: readonly ExecutionRecord[], filter: Filter): ExecutionRecord[] {
  return records.filter(
    ({ status, functionName }) =>
      (filter.status === '' || status === filter.status) &&
      (filter.functionName === '' || functionName === filter.functionName),
  );
}

/** Address of the list so filtered, on that page. */
export function filterUrl(filter: Filter): string {
  const query = new URLSearchParams();
  if (filter.status !== '') query.set('status', filter.status);
  if (filter.functionName !== '') query.set('function', filter.functionName);
  if (filter.page > 1) query.set('page', String(filter.page));
  return query.size === 0 ? '/executions' : `/executions?${query}`;
}
