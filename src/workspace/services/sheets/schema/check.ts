import { invalid } from '../../api-error.ts';
import type { Given } from './given.ts';
import type { Enumeration, Field, Message } from './shape.ts';

/**
 * The JSON `body` as a v4 type, without its nulls. A field that the type does not have, or a value of the wrong
 * type, is the 400 that Google answers, with the place in snake case: `requests[0].add_sheet`.
 */
export function checked<T>(body: unknown, shape: Message, place = ''): Given<T> {
  return read(body, shape, place) as Given<T>;
}

function read(value: unknown, field: Field, place: string): unknown {
  if (typeof field === 'string') return scalar(value, field, place);
  if ('oneOf' in field) return enumerated(value, field, place);
  if ('list' in field) return listed(value, field.list, place);
  if ('mapOf' in field) return mapped(value, field.mapOf, place);
  return structured(value, field, place);
}

function structured(value: unknown, { message }: Message, place: string): object {
  const given = requireObject(value, place);
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(given)) {
    if (inner === null || inner === undefined) continue;
    const known = Object.hasOwn(message, name) ? message[name] : undefined;
    if (known === undefined) throw unknownName(name, place);
    result[name] = read(inner, known, place ? `${place}.${snakeCase(name)}` : snakeCase(name));
  }
  return result;
}

function mapped(value: unknown, field: Field, place: string): object {
  const given = requireObject(value, place);
  return Object.fromEntries(
    Object.entries(given).map(([key, inner]) => [key, read(inner, field, `${place}[${key}]`)]),
  );
}

function listed(value: unknown, field: Field, place: string): unknown[] {
  if (Array.isArray(value)) return value.map((item, index) => read(item, field, `${place}[${index}]`));
  // Protobuf's JSON reader takes a lone value for a list of one.
  return [read(value, field, place)];
}

function requireObject(value: unknown, place: string): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw invalid(`Invalid JSON payload received. Invalid value at '${place}', ${JSON.stringify(value)}`);
}

function enumerated(value: unknown, field: Enumeration, place: string) {
  if (typeof value === 'string' && field.oneOf.includes(value)) return value;
  if (typeof value === 'string' && field.unemulated.includes(value))
    throw new Error(`not emulated: Sheets API value ${value} of ${place}`);
  throw invalid(
    `Invalid value at '${place}' (type.googleapis.com/google.apps.sheets.v4.${field.type}), ${JSON.stringify(value)}`,
  );
}

function scalar(value: unknown, field: Extract<Field, string>, place: string): unknown {
  switch (field) {
    case 'any':
      return value;
    case 'rows':
      return rows(value, place);
    case 'not emulated':
      throw new Error(`not emulated: Sheets API field ${place}`);
    case 'string':
      return typeof value === 'string' ? value : mismatch(value, 'TYPE_STRING', place);
    case 'boolean':
      return typeof value === 'boolean' ? value : mismatch(value, 'TYPE_BOOL', place);
    case 'integer':
      return integer(value, place);
    case 'number':
      return number(value, 'TYPE_DOUBLE', place);
  }
}

/** Google names every row that is none. */
function rows(value: unknown, place: string): unknown {
  const given: unknown[] = Array.isArray(value) ? value : [value];
  const wrong = given.flatMap((row, index) => {
    if (Array.isArray(row)) return [];
    const at = Array.isArray(value) ? `${place}[${index}]` : place;
    return [
      `Invalid value at '${at}' (type.googleapis.com/google.protobuf.ListValue), ${JSON.stringify(row)}`,
    ];
  });
  if (wrong.length > 0) throw invalid(wrong.join('\n'));
  return given;
}

function integer(value: unknown, place: string): number {
  const parsed = number(value, 'TYPE_INT32', place);
  return Number.isInteger(parsed) ? parsed : mismatch(value, 'TYPE_INT32', place);
}

/** Numbers may come as decimal strings. */
function number(value: unknown, type: string, place: string): number {
  const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : mismatch(value, type, place);
}

function mismatch(value: unknown, type: string, place: string): never {
  throw invalid(`Invalid value at '${place}' (${type}), ${JSON.stringify(value)}`);
}

function unknownName(name: string, place: string) {
  const at = place ? ` at '${place}'` : '';
  return invalid(`Invalid JSON payload received. Unknown name "${name}"${at}: Cannot find field.`);
}

const inSnakeCase = new Map<string, string>();

/** Only names that a shape has come here, so there are not many. */
function snakeCase(name: string): string {
  const known = inSnakeCase.get(name) ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  inSnakeCase.set(name, known);
  return known;
}
