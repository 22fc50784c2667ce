import { classNameOf } from '../runtime/realm-values.ts';

/** What Apps Script throws where `member` is called with arguments that none of its signatures takes. */
export function mismatch(member: string, args: readonly unknown[]): Error {
  const types = args.map(typeName).join(',');
  return new Error(`The parameters (${types}) don't match the method signature for ${member}.`);
}

/** Refuses arguments of other types than the member's; what is left out at the end is not named. */
export function requireTypes(
  member: string,
  args: readonly unknown[],
  ...types: readonly ArgumentType[]
): void {
  if (types.every((type, index) => isOfType(args[index], type))) return;
  throw mismatch(
    member,
    args.filter((value) => value !== undefined),
  );
}

type ArgumentType = 'String' | 'Date' | 'Object';

function isOfType(value: unknown, type: ArgumentType): boolean {
  switch (type) {
    case 'String':
      // Whatever has a text is taken by it, as Apps Script does.
      return ['string', 'number', 'boolean'].includes(typeof value) || value === null;
    case 'Date':
      return isDate(value);
    case 'Object':
      return typeof value === 'object' && value !== null && !isDate(value);
  }
}

/** Of any realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

const primitives: Readonly<Record<string, string>> = {
  string: 'String',
  boolean: 'Boolean',
  number: 'number',
};

function typeName(value: unknown): string {
  // Java has no undefined.
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : typeName(value[0])}[]`;
  if (isDate(value)) return 'Date';
  const ofService = typeof value === 'object' ? classNameOf(value) : undefined;
  // Whatever a script made itself is nameless there.
  return ofService ?? primitives[typeof value] ?? '(class)';
}
