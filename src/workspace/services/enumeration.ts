import { openObject } from '../runtime/facade.ts';
import { mismatch } from './signature.ts';

/** A constant of an enumeration of Apps Script: an object that says its name, the same one each time. */
type Constant = {
  toString(): string;
  name(): string;
  ordinal(): number;
  compareTo(other: Constant): number;
  toJSON(): string;
};

/** The names of an enumeration's constants. */
export type NameOf<Enum> = keyof Enum & string;

declare const className: unique symbol;

/** A constant of an enumeration that the type package does not know; a type of its own for each class. */
export type NewConstant<ClassName extends string> = { readonly [className]: ClassName };

/** An enumeration that the type package does not know. */
export type NewEnum<ClassName extends string, Name extends string> = {
  readonly [Key in Name]: NewConstant<ClassName>;
};

const names = new WeakMap<object, string>();

/**
 * The constants of one enumeration (`SpreadsheetApp.ColorType`), in the order of the reference documentation. The type
 * package has numbers for them, with names of their own: so the compiler tells those of one enumeration from another's.
 */
export function enumeration<Enum extends object>(
  className: string,
  constants: readonly NameOf<Enum>[],
): Enum {
  return Object.freeze(
    Object.fromEntries(constants.map((name, ordinal) => [name, constantOf(className, name, ordinal)])),
  ) as unknown as Enum;
}

/** The name of one of the enumeration's own constants; undefined for anything else. */
export function nameIn<Enum extends object>(constants: Enum, value: unknown): NameOf<Enum> | undefined {
  const name = typeof value === 'object' && value !== null ? names.get(value) : undefined;
  return name !== undefined && Object.hasOwn(constants, name) && constants[name as NameOf<Enum>] === value
    ? (name as NameOf<Enum>)
    : undefined;
}

/** The name of the constant that `member` was given as its only argument; for anything else it has no signature. */
export function nameGiven<Enum extends object>(
  constants: Enum,
  value: unknown,
  member: string,
): NameOf<Enum> {
  const name = nameIn(constants, value);
  if (name === undefined) throw mismatch(member, [value]);
  return name;
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
