import { openObject } from '../runtime/facade.ts';

/** A constant of an enumeration of Apps Script: an object that says its name, the same one each time. */
export type Constant = {
  toString(): string;
  name(): string;
  ordinal(): number;
  compareTo(other: Constant): number;
  toJSON(): string;
};

export type Enumeration<Name extends string> = { readonly [Key in Name]: Constant };

const names = new WeakMap<object, string>();

/** The constants of one enumeration (`SpreadsheetApp.ColorType`), in the order of the reference documentation. */
export function enumeration<Name extends string>(
  className: string,
  constants: readonly Name[],
): Enumeration<Name> {
  return Object.freeze(
    Object.fromEntries(constants.map((name, ordinal) => [name, constantOf(className, name, ordinal)])),
  ) as Enumeration<Name>;
}

/** The name of one of the enumeration's own constants; undefined for anything else. */
export function nameIn<Name extends string>(constants: Enumeration<Name>, value: unknown): Name | undefined {
  const name = typeof value === 'object' && value !== null ? (names.get(value) as Name) : undefined;
  return name !== undefined && constants[name] === value ? name : undefined;
}

function constantOf(className: string, name: string, ordinal: number): Constant {
  const constant = openObject<Constant>(
    {
      toString: () => name,
      name: () => name,
      ordinal: () => ordinal,
      compareTo: (other) => ordinal - other.ordinal(),
      toJSON: () => name,
    },
    className,
  );
  names.set(constant, name);
  return Object.freeze(constant);
}

/** The names of an enumeration of the type package, each standing for itself. */
export type Names<Enum> = { readonly [Name in keyof Enum]: Name };

/** An enumeration whose constants are plain texts, their own names: what services that hand them on to an API take. */
export function named<const Name extends string>(...constants: readonly Name[]): { readonly [N in Name]: N } {
  return Object.fromEntries(constants.map((name) => [name, name])) as { readonly [N in Name]: N };
}
