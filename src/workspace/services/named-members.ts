/** A member's name with `Name` where it has an asterisk. */
type Filled<Pattern, Name extends string> = Pattern extends `${infer Before}*${infer After}`
  ? `${Before}${Name}${After}`
  : Pattern;

/** Members with `Name` where theirs have an asterisk; each keeps its type, so that its signature is compared. */
export type NamedMembers<Name extends string, Members> = {
  readonly [Pattern in keyof Members as Filled<Pattern, Name>]: Members[Pattern];
};

/** Members that several things have by names of the same pattern: `insert*Before` of a `Row` and of a `Column`. */
export function namedMembers<Name extends string, Members extends object>(
  name: Name,
  members: Members,
): NamedMembers<Name, Members> {
  const named = Object.entries(members).map(([pattern, member]) => [pattern.replace('*', name), member]);
  return Object.fromEntries(named) as NamedMembers<Name, Members>;
}
