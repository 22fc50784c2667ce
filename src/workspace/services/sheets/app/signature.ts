import { isOpaque } from '../../../runtime/realm-values.ts';

/** What Apps Script throws where a member is called with arguments that none of its signatures takes. */
export function mismatch(member: string, args: readonly unknown[]): Error {
  const types = args.map(typeName).join(',');
  return new Error(
    `The parameters (${types}) don't match the method signature for SpreadsheetApp.${member}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return `${value.length === 0 ? '' : typeName(value[0])}[]`;
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'boolean':
      return 'Boolean';
    case 'number':
      return 'number';
  }
  if (value instanceof Date) return 'Date';
  // Objects of the service say their class; whatever else a script made is nameless there.
  return typeof value === 'object' && isOpaque(value) ? `SpreadsheetApp.${String(value)}` : '(class)';
}
