import type { ExecutionRecord } from '../../runtime/execution.ts';
import type { ExecutionFilter } from '../../runtime/execution-log.ts';
import { statuses } from './words.ts';

/** What the list shows: '' stands for all. */
export type Filter = {
  readonly status: ExecutionRecord['status'] | '';
  readonly functionName: string;
  /** Counted from 1. */
  readonly page: number;
};

export function parseFilter(query: URLSearchParams): Filter {
  const status = query.get('status') ?? '';
  const page = Number(query.get('page') ?? 1);
  return {
    status: isStatus(status) ? status : '',
    functionName: query.get('function') ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

function isStatus(word: string): word is ExecutionRecord['status'] {
  return Object.hasOwn(statuses, word);
}

/** The same, as the execution log takes it. */
export function logFilter({ status, functionName }: Filter): ExecutionFilter {
  return {
    ...(status !== '' && { status }),
    ...(functionName !== '' && { functionName }),
  };
}

/** Address of the list so filtered, on that page. */
export function filterUrl(filter: Filter): string {
  const query = new URLSearchParams();
  if (filter.status !== '') query.set('status', filter.status);
  if (filter.functionName !== '') query.set('function', filter.functionName);
  if (filter.page > 1) query.set('page', String(filter.page));
  return query.size === 0 ? '/executions' : `/executions?${query}`;
}
