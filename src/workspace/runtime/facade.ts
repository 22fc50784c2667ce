import type { Execution } from './execution.ts';
import { markOpaque, toPlain } from './realm-values.ts';

/** What JavaScript itself looks up on any object; a script that never asked for them must not be told off. */
const askedByTheLanguage = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'nodeType',
  '$$typeof',
  'asymmetricMatch',
]);

/**
 * One object as a script sees it: `members` are its methods, each call of which is logged as
 * `<name>.<member>`; a member that is not emulated throws its full name, so that nothing quietly does nothing.
 * `roundTrips` are the members for which Apps Script leaves its process.
 */
export function facade<T extends object>(
  execution: Execution,
  name: string,
  members: Partial<T>,
  roundTrips: readonly (keyof T & string)[] = [],
): T {
  // A script uses few of the members of an object: each is made ready when it is first asked for.
  const ready = new Map<string, unknown>();
  const isKnown = (key: string) =>
    Object.hasOwn(members, key) || (key in members && !(key in Object.prototype));
  const member = (key: string): unknown => {
    if (ready.has(key)) return ready.get(key);
    const value = (members as Readonly<Record<string, unknown>>)[key];
    const isRoundTrip = (roundTrips as readonly string[]).includes(key);
    const made =
      typeof value === 'function' ? logged(execution, `${name}.${key}`, value as Work, isRoundTrip) : value;
    ready.set(key, made);
    return made;
  };

  const proxy = new Proxy(Object.create(null) as object, {
    get(_target, key) {
      if (typeof key === 'symbol') return undefined;
      if (isKnown(key)) return member(key);
      if (key === 'toString') return () => name.slice(name.lastIndexOf('.') + 1);
      if (askedByTheLanguage.has(key)) return undefined;
      return execution.call(`${name}.${key}`, [], () => {
        throw new Error(`not emulated: ${name}.${key}`);
      });
    },
    has: (_target, key) => typeof key === 'string' && isKnown(key),
    ownKeys: () => [],
  });
  markOpaque(proxy, name);
  return proxy as T;
}

/** An object that a script may write its own properties into; unlike a façade it lets what is missing be undefined. */
export function openObject<T extends object>(members: Partial<T>, name?: string): T {
  markOpaque(members, name);
  return members as T;
}

type Work = (...args: readonly unknown[]) => unknown;

function logged(execution: Execution, member: string, work: Work, roundTrip: boolean): Work {
  return (...args) => execution.call(member, args, () => work(...args.map(toPlain)), { roundTrip });
}
