import { advancedCall } from '../advanced-call.ts';
import { checkCall } from './check-call.ts';
import { publishedApi, type PublishedApiName, type PublishedMethod } from './published-api.ts';

type Work = (...args: readonly unknown[]) => unknown;

/**
 * The members of an advanced service's `resource` (`files`), each of which refuses first what its published method does not
 * take: a script gives the body first where there is one, and options as an object behind the ids.
 */
export function checkedMembers<T extends object>(name: PublishedApiName, resource: string, members: T): T {
  const checked = Object.entries(members).map(([member, work]: [string, Work]) => [
    member,
    (...args: readonly unknown[]) => {
      const id = `${name}.${resource}.${member === 'remove' ? 'delete' : member}`;
      const method = publishedApi(name).methods[id];
      if (!method) throw new Error(`Cannot check ${id}: the published types have no such method.`);
      const [body, ...others] = method.body === undefined ? [undefined, ...args] : args;
      const parameters = Object.entries(optionsOf(others, method));
      advancedCall(id, () => checkCall(name, method, { parameters, body }));
      return work(...args);
    },
  ]);
  return Object.fromEntries(checked) as T;
}

/** Behind the values of the path, and behind the blob where the method takes one. */
function optionsOf(others: readonly unknown[], { path, uploadPath }: PublishedMethod): object {
  const before = path.split('{').length - 1 + (uploadPath === undefined ? 0 : 1);
  const options = others.slice(before).find((arg) => typeof arg === 'object' && arg !== null);
  return options ?? {};
}
