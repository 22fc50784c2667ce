import { readOptions } from '../../services/calendar/options.ts';
import type { ApiCall } from '../api-routes.ts';

type Method = Parameters<typeof readOptions>[0];

/** A call's parameters, as the method of that name takes them. */
export function optionsOf<M extends Method>(method: M, { query }: ApiCall) {
  return readOptions(method, given(query));
}

/** Query parameters by name; a repeated one as a list. */
function given(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const [value = '', ...more] = query.getAll(name);
      return [name, more.length > 0 ? [value, ...more] : value];
    }),
  );
}
