import type { Execution } from './execution.ts';
import { internalSlot } from './internal-slot.ts';
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

/** What stands behind one object. */
type Behind = {
  readonly execution: Execution;
  readonly name: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly roundTrips: readonly string[];
  /** A script uses few of the members of an object: each is made ready when it is first asked for. */
  readonly ready: Map<string, unknown>;
};

const behind = internalSlot<Behind>('behind');

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
  const target = Object.create(null) as object;
  behind.put(target, {
    execution,
    name,
    members: members as Readonly<Record<string, unknown>>,
    roundTrips,
    ready: new Map(),
  });
  markOpaque(target, name);
  return new Proxy(target, handler) as T;
}

/** One for all objects: a script that walks over cells makes thousands of them. */
const handler: ProxyHandler<object> = {
  get(target, key) {
    if (typeof key === 'symbol') return Reflect.get(target, key) as unknown;
    const object = behind.of(target);
    return object && memberOf(object, key);
  },
  has(target, key) {
    const object = behind.of(target);
    return object !== undefined && typeof key === 'string' && isKnown(object, key);
  },
  ownKeys: () => [],
};

function memberOf(object: Behind, key: string): unknown {
  const { execution, name, ready } = object;
  if (ready.has(key)) return ready.get(key);
  if (isKnown(object, key)) {
    const member = madeReady(object, key);
    ready.set(key, member);
    return member;
  }
  if (key === 'toString') return () => name.slice(name.lastIndexOf('.') + 1);
  if (askedByTheLanguage.has(key)) return undefined;
  return execution.call(`${name}.${key}`, [], () => {
    throw new Error(`not emulated: ${name}.${key}`);
  });
}

function isKnown({ members }: Behind, key: string): boolean {
  return Object.hasOwn(members, key) || (key in members && !(key in Object.prototype));
}

/** A method whose calls are logged; whatever else a member is stays what it is. */
function madeReady({ execution, name, members, roundTrips }: Behind, key: string): unknown {
  const member = members[key];
  if (typeof member !== 'function') return member;
  const work = member as (...args: readonly unknown[]) => unknown;
  const options = { roundTrip: roundTrips.includes(key) };
  return (...args: readonly unknown[]) =>
    execution.call(`${name}.${key}`, args, () => work(...args.map(toPlain)), options);
}

/** An object that a script may write its own properties into; unlike a façade it lets what is missing be undefined. */
export function openObject<T extends object>(members: Partial<T>, name?: string): T {
  markOpaque(members, name);
  return members as T;
}
