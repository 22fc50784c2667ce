type Work = (...args: readonly unknown[]) => unknown;

/** Members of a script's object, each method of which is done as `guard` makes of it; what is no method stays. */
export function guardedMembers<M extends object>(members: M, guard: (key: string, work: Work) => Work): M {
  const entries = Object.entries(members).map(([key, member]: [string, unknown]) => [
    key,
    typeof member === 'function' ? guard(key, member as Work) : member,
  ]);
  return Object.fromEntries(entries) as M;
}
