import { expect, it, test } from '@jest/globals';
import { filterUrl, logFilter, parseFilter } from '../../../../src/workspace/web/executions/filter.ts';

it('asks the log for what is chosen only', () => {
  expect(logFilter({ status: '', functionName: '', page: 1 })).toEqual({});
  expect(logFilter({ status: 'failed', functionName: 'hourly', page: 2 })).toEqual({
    status: 'failed',
    functionName: 'hourly',
  });
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
