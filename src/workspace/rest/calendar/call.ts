import { readOptions } from '../../services/calendar/options.ts';
import { type ApiCall, jsonBody } from '../api-routes.ts';

type Method = Parameters<typeof readOptions>[0];

/** A call's parameters, as the method of that name takes them. */
export function optionsOf<M extends Method>(method: M, { query }: ApiCall) {
  return readOptions(method, given(query));
}

/** The body of a call that changes something. */
export async function bodyOf({ request }: ApiCall): Promise<object> {
  refuseConditions(request);
  return jsonBody(request);
}

/** A change that must happen only to a known version would otherwise happen to any. */
export function refuseConditions({ headers }: Request): void {
  for (const name of ['If-Match', 'If-None-Match']) {
    if (headers.has(name)) throw new Error(`not emulated: Calendar call with header ${name}`);
  }
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
