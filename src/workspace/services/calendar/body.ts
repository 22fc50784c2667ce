import type { BodyField, BodyFields } from './body-fields.ts';
import { malformed } from './errors.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The JSON `body` as the v3 type `T`, without what only Google fills in; a null stays, because a patch clears
 * with it. What the type does not have, or a value of the wrong type, is refused with its place: `event.start`.
 */
export function checkedBody<T>(body: unknown, fields: BodyFields, place: string): T {
  return checkedObject(body ?? {}, fields, place) as T;
}

/**
 * `change` laid over `base` as Google's patch methods do it: objects are merged, lists replaced, null clears.
 * Over an empty base it gives the change itself without its nulls.
 */
export function patched<T extends object>(base: T, change: object): T {
  const result = { ...base } as Record<string, unknown>;
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete result[name];
    else if (isObject(value)) {
      const before = result[name];
      result[name] = patched(isObject(before) ? before : {}, value);
    } else result[name] = value;
  }
  return result as T;
}

function checkedObject(value: unknown, fields: BodyFields, place: string): Json {
  if (!isObject(value)) throw mismatch(value, place);
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) {
      throw malformed(
        `Invalid JSON payload received. Unknown name "${name}" at '${place}': Cannot find field.`,
      );
    }
    if (inner === undefined || field === 'read-only') continue;
    result[name] = inner === null ? null : checkedField(inner, field, `${place}.${name}`);
  }
  return result;
}

function checkedField(value: unknown, field: BodyField, place: string): unknown {
  switch (field) {
    case 'text':
      return asText(value) ?? fail(value, place, 'TYPE_STRING');
    case 'flag':
      return typeof value === 'boolean' ? value : fail(value, place, 'TYPE_BOOL');
    case 'count':
      return Number.isInteger(value) ? value : fail(value, place, 'TYPE_INT32');
    case 'texts':
      return checkedTexts(value, place);
    case 'lines':
      return checkedLines(value, place);
    case 'any':
      return value;
    case 'read-only':
      return undefined;
    case 'not emulated':
      throw new Error(`not emulated: Calendar API field ${place}`);
  }
  if ('object' in field) return checkedObject(value, field.object, place);
  if (!Array.isArray(value)) throw mismatch(value, place);
  return value.map((item: unknown, index) => checkedObject(item, field.list, `${place}[${index}]`));
}

function checkedTexts(value: unknown, place: string): Json {
  if (!isObject(value)) throw mismatch(value, place);
  const texts = Object.entries(value).map(([key, text]) => [
    key,
    text === null ? null : (asText(text) ?? fail(text, `${place}[${key}]`, 'TYPE_STRING')),
  ]);
  return Object.fromEntries(texts) as Json;
}

function checkedLines(value: unknown, place: string): readonly string[] {
  if (!Array.isArray(value)) throw mismatch(value, place);
  return value.map((text: unknown, index) => asText(text) ?? fail(text, `${place}[${index}]`, 'TYPE_STRING'));
}

/** A number or a boolean does for a text, as in Google's own samples (`colorId: 11`). */
function asText(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mismatch(value: unknown, place: string): Error {
  return malformed(
    `Invalid JSON payload received. Invalid value at '${place}', ${JSON.stringify(value) ?? 'nothing'}`,
  );
}

function fail(value: unknown, place: string, type: string): never {
  throw malformed(`Invalid value at '${place}' (${type}), ${JSON.stringify(value)}`);
}
