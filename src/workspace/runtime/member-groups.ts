type Group = (self: never) => object;
/** What all of the groups can be told. */
type SelfOf<Groups extends readonly Group[]> = Groups[number] extends (self: infer Self) => object
  ? Self
  : never;
type Merged<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

const state = Symbol('groups');
type Grouped = { [state]: { readonly self: never; readonly made: object[] } };

/**
 * Objects with the members of all `groups`, for `facade`; each group is told what the members of one object stand on. It is made
 * when one of its members is first asked for: of an object with hundreds of members, made thousands of times, a script uses one
 * or two.
 */
export function memberGroups<const Groups extends readonly Group[]>(
  ...groups: Groups
): (self: SelfOf<Groups>) => Merged<ReturnType<Groups[number]>> {
  // Which group has a member is learned from the first object, and the same for all of them.
  let prototype: object | undefined;
  return (self) => {
    const members = Object.create((prototype ??= prototypeOf(groups, self as never))) as Grouped;
    members[state] = { self: self as never, made: [] };
    return members as unknown as Merged<ReturnType<Groups[number]>>;
  };
}

/** Of two groups with a member of one name the later has it, as when objects are spread. */
function prototypeOf(groups: readonly Group[], first: never): object {
  const prototype = Object.create(null) as object;
  for (const [index, group] of groups.entries())
    for (const key of Object.keys(group(first)))
      Object.defineProperty(prototype, key, {
        configurable: true,
        enumerable: true,
        get(this: Grouped) {
          const { self, made } = this[state];
          const members = (made[index] ??= group(self));
          return (members as Readonly<Record<string, unknown>>)[key];
        },
      });
  return prototype;
}
