type Group = () => object;
type Merged<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** Which group has a member: learned from the first object of a kind, and the same for all of them. */
const prototypes = new Map<string, object>();

const state = Symbol('groups');
type Grouped = { [state]: { readonly groups: readonly Group[]; readonly objects: object[] } };

/**
 * The members of all `groups` as one object, for `facade`. A group is made when one of its members is first asked for: of an
 * object with hundreds of members, made thousands of times, a script uses one or two.
 */
export function memberGroups<Groups extends readonly Group[]>(
  kind: string,
  groups: Groups,
): Merged<ReturnType<Groups[number]>> {
  const prototype = prototypes.get(kind) ?? prototypeOf(groups);
  prototypes.set(kind, prototype);
  const members = Object.create(prototype) as Grouped;
  members[state] = { groups, objects: [] };
  return members as unknown as Merged<ReturnType<Groups[number]>>;
}

/** Of two groups with a member of one name the later has it, as when objects are spread. */
function prototypeOf(groups: readonly Group[]): object {
  const prototype = Object.create(null) as object;
  for (const [index, group] of groups.entries())
    for (const key of Object.keys(group()))
      Object.defineProperty(prototype, key, {
        configurable: true,
        enumerable: true,
        get(this: Grouped) {
          return (groupOf(this, index) as Readonly<Record<string, unknown>>)[key];
        },
      });
  return prototype;
}

function groupOf(members: Grouped, index: number): object {
  const { groups, objects } = members[state];
  return (objects[index] ??= groups[index]?.() ?? {});
}
