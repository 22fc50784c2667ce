import { expect, it, test } from '@jest/globals';
import type { ExecutionRecord } from '../../../../src/workspace/runtime/execution.ts';
import { filterUrl, matching, parseFilter } from '../../../../src/workspace/web/executions/filter.ts';

function anExecution(change: Partial<ExecutionRecord>): ExecutionRecord {
  return {
    id: '1',
    projectId: 'p',
    functionName: 'onFormSubmit',
    startedBy: 'form-submit',
    user: 'mduc@example.jp',
    startedAt: 0,
    durationMs: 1,
    status: 'completed',
    calls: [],
    log: [],
    ...change,
  };
}

it('finds by state and function', () => {
  const records = [
    anExecution({}),
    anExecution({ status: 'failed' }),
    anExecution({ functionName: 'hourly' }),
  ];
  expect(matching(records, { status: '', functionName: '', page: 1 })).toHaveLength(3);
  expect(matching(records, { status: 'failed', functionName: 'onFormSubmit', page: 1 })).toEqual([
    records[1],
  ]);
});

test.each(['', 'status=failed', 'status=failed&function=hourly&page=2'])(
  '%j survives the round trip',
  (query) => {
    const filter = parseFilter(new URLSearchParams(query));
    expect(filterUrl(filter)).toBe(query === '' ? '/executions' : `/executions?${query}`);
  },
);

test.each(['status=unknown', 'status=constructor', 'page=-1', 'page=x'])(
  'ignores the senseless %s',
  (query) => {
    expect(filterUrl(parseFilter(new URLSearchParams(query)))).toBe('/executions');
  },
);
