import { invalid } from '../api-error.ts';
import type { Field, Message } from './schema/shape.ts';

/** A `fields` parameter as a tree; `true` takes everything below. */
export type Mask = true | { readonly [field: string]: Mask };

/** The mask of an update request, checked against the message that it chooses from. */
export function updateMask(fields: string | undefined, shape: Message): Mask {
  if (!fields)
    throw invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  return checkedMask(parseMask(fields), shape);
}

/** The mask of an answer; a field that the answer cannot have is the 400 that Google gives. */
export function answerMask(fields: string, shape: Message): Mask {
  return checkedMask(parseMask(fields), shape);
}

/** Whether the mask takes the field at `path`, or something below it. */
export function takes(mask: Mask, ...path: readonly string[]): boolean {
  let here = mask;
  for (const field of path) {
    if (here === true) return true;
    const below = Object.hasOwn(here, field) ? here[field] : undefined;
    if (below === undefined) return false;
    here = below;
  }
  return true;
}

/** The part of `value` that the mask takes; lists are taken item by item. */
export function select<T>(value: T, mask: Mask): T {
  if (mask === true || value === undefined || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => select(item, mask)) as T;
  const chosen: Record<string, unknown> = {};
  for (const [field, below] of Object.entries(mask)) {
    const inner = (value as Record<string, unknown>)[field];
    if (inner !== undefined) chosen[field] = select(inner, below);
  }
  return chosen as T;
}

/** `base` with the masked fields taken from `patch`: a masked field that `patch` lacks is cleared. */
export function patched<T extends object>(
  base: T | undefined,
  patch: T | undefined,
  mask: Mask,
): T | undefined {
  if (mask === true) return patch && Object.keys(patch).length > 0 ? patch : undefined;
  const result: Record<string, unknown> = { ...base };
  for (const [field, below] of Object.entries(mask)) {
    const before = result[field];
    const given = (patch as Record<string, unknown> | undefined)?.[field];
    const next =
      below === true ? given : patched(before as object | undefined, given as object | undefined, below);
    if (next === undefined) delete result[field];
    else result[field] = next;
  }
  return Object.keys(result).length > 0 ? (result as T) : undefined;
}

/** Reads `a.b,c(d,e)`, also `a/b`; throws on anything else. */
export function parseMask(fields: string): Mask {
  const tokens = fields.match(/[A-Za-z0-9_*]+|[(),./]/g) ?? [];
  if (tokens.length === 0 || tokens.join('') !== fields.replace(/\s+/g, '')) throw badField(fields);
  const mask = parseAlternatives(tokens, fields);
  if (tokens.length > 0) throw badField(fields);
  return mask;
}

function parseAlternatives(rest: string[], whole: string): Mask {
  let mask: Mask = {};
  do mask = joined(mask, parsePath(rest, whole));
  while (take(rest, ','));
  return mask;
}

function parsePath(rest: string[], whole: string): Mask {
  const field = rest.shift();
  if (field === undefined || !/^[A-Za-z0-9_*]+$/.test(field)) throw badField(whole);
  if (field === '*') return true;
  if (take(rest, '.') || take(rest, '/')) return { [field]: parsePath(rest, whole) };
  if (!take(rest, '(')) return { [field]: true };
  const below = parseAlternatives(rest, whole);
  if (!take(rest, ')')) throw badField(whole);
  return { [field]: below };
}

function joined(one: Mask, other: Mask): Mask {
  if (one === true || other === true) return true;
  const result: Record<string, Mask> = { ...one };
  for (const [field, below] of Object.entries(other)) {
    const before = result[field];
    result[field] = before === undefined ? below : joined(before, below);
  }
  return result;
}

function take(rest: string[], token: string): boolean {
  if (rest[0] !== token) return false;
  rest.shift();
  return true;
}

function checkedMask(mask: Mask, shape: Message): Mask {
  requireKnown(mask, shape);
  return mask;
}

function requireKnown(mask: Mask, field: Field): void {
  if (field === 'not emulated') throw new Error('not emulated: Sheets API field named in a field mask');
  if (mask === true || field === 'any') return;
  if (typeof field === 'string' || 'oneOf' in field) throw badField(Object.keys(mask).join(','));
  if ('list' in field) return requireKnown(mask, field.list);
  if ('mapOf' in field) return;
  for (const [name, below] of Object.entries(mask)) {
    const known = Object.hasOwn(field.message, name) ? field.message[name] : undefined;
    if (known === undefined) throw badField(name);
    requireKnown(below, known);
  }
}

function badField(field: string) {
  return invalid(`Invalid field: ${field}`);
}
