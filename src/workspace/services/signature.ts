/** Google's refusal of arguments of other types than any signature has. */
export function requireTypes(
  member: string,
  args: readonly unknown[],
  ...types: readonly ArgumentType[]
): void {
  if (types.every((type, index) => isOfType(args[index], type))) return;
  const given = args.filter((value) => value !== undefined).map(typeName);
  throw new Error(`The parameters (${given.join(',')}) don't match the method signature for ${member}.`);
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

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (isDate(value)) return 'Date';
  if (isDate(value)) return 'Date';
  if (typeof value === 'object') return Array.isArray(value) ? 'number[]' : '(class)';
  return typeof value === 'string' ? 'String' : typeof value;
}
