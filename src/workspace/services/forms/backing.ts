/** What stands behind the objects that a script holds and hands back: choices, answers, rules. */
const backings = new WeakMap<object, unknown>();

export function back<T extends object>(object: T, backing: unknown): T {
  backings.set(object, backing);
  return object;
}

/** What was put behind an object; throws when the script hands in something else. */
export function backingOf<B>(object: object, expected: string): B {
  if (!backings.has(object)) throw new Error(`Invalid argument: ${expected}`);
  return backings.get(object) as B;
}
