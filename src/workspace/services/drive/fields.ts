import { ApiError } from '../api-error.ts';
import { publishedApi, type PublishedType } from '../published/published-api.ts';

/** A `fields` parameter as a tree: `files(id,owners/emailAddress)`; `true` takes everything below. */
type Mask = { readonly [field: string]: Mask | true };

/**
 * What `fields` selects of a resource. `known` names the fields that may be asked for at the top level and
 * inside lists named in it; any other is the 400 that Google answers.
 */
export function selectFields(resource: object, fields: string, known: KnownFields): Record<string, unknown> {
  return select(resource, parse(fields), known) as Record<string, unknown>;
}

/** Fields of a resource; a nested record describes the items of a list or a nested object, `true` a leaf, `any` what is not looked at. */
export type KnownFields = { readonly [field: string]: KnownFields | true | 'any' };

function select(value: unknown, mask: Mask, known: KnownFields): unknown {
  if (Array.isArray(value)) return value.map((item) => select(item, mask, known));
  if (mask['*'] !== undefined) return value;

  const chosen: Record<string, unknown> = {};
  for (const [field, below] of Object.entries(mask)) {
    const knownBelow = Object.hasOwn(known, field) ? known[field] : undefined;
    if (knownBelow === undefined) throw isPublished(field) ? notEmulated(field) : invalid(field);
    const found = (value as Record<string, unknown>)[field];
    if (knownBelow === 'any') {
      if (found !== undefined) chosen[field] = part(found, below);
      continue;
    }
    if (below !== true && knownBelow !== true) {
      const inner = select(found ?? {}, below, knownBelow);
      if (found !== undefined) chosen[field] = inner;
      continue;
    }
    if (below !== true && found !== undefined && !isFreeMap(field)) throw invalid(field);
    if (found !== undefined) chosen[field] = found;
  }
  return chosen;
}

/** The same where nobody says what there may be. */
function part(value: unknown, mask: Mask | true): unknown {
  if (mask === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => part(item, mask));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => mask['*'] !== undefined || mask[field] !== undefined)
      .map(([field, inner]) => [field, part(inner, mask[field] ?? true)]),
  );
}

/** Maps whose keys are the user's own. */
function isFreeMap(field: string): boolean {
  return field === 'properties' || field === 'appProperties';
}

function parse(fields: string): Mask {
  const tokens = fields.match(/[A-Za-z0-9_*]+|[(),/]/g) ?? [];
  if (tokens.length === 0 || tokens.join('') !== fields.replace(/\s+/g, '')) throw invalid(fields);
  const rest = [...tokens];
  const mask = parseList(rest, fields);
  if (rest.length > 0) throw invalid(fields);
  return mask;
}

function parseList(rest: string[], whole: string): Mask {
  const mask: Record<string, Mask | true> = {};
  do {
    const [field, below] = parsePath(rest, whole);
    const before = mask[field];
    mask[field] = typeof before === 'object' && typeof below === 'object' ? { ...before, ...below } : below;
  } while (taken(rest, ','));
  return mask;
}

function parsePath(rest: string[], whole: string): [string, Mask | true] {
  const field = rest.shift();
  if (field === undefined || /^[(),/]$/.test(field)) throw invalid(whole);
  if (taken(rest, '/')) {
    const [inner, below] = parsePath(rest, whole);
    return [field, { [inner]: below }];
  }
  if (!taken(rest, '(')) return [field, true];
  const below = parseList(rest, whole);
  if (!taken(rest, ')')) throw invalid(whole);
  return [field, below];
}

function taken(rest: string[], token: string): boolean {
  if (rest[0] !== token) return false;
  rest.shift();
  return true;
}

/** Whether some message of Drive or Calendar has a field of that name: of a resource that is known here, then of it. */
function isPublished(field: string): boolean {
  return (['drive', 'calendar'] as const).some((name) =>
    Object.values(publishedApi(name).schemas).some((schema) => hasField(schema, field)),
  );
}

function hasField(type: PublishedType, field: string): boolean {
  if (typeof type === 'string') return false;
  return Object.hasOwn(type, field) || Object.values(type).some((inner) => hasField(inner, field));
}

function notEmulated(field: string): Error {
  return new Error(`not emulated: the field ${field} of this resource`);
}

function invalid(field: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', `Invalid field selection ${field}`, { reason: 'invalidParameter' });
}
