import { ApiError } from '../services/api-error.ts';
import {
  publishedApi,
  type PublishedApiName,
  type PublishedType,
} from '../services/published/published-api.ts';
import { type Mask, parseMask, select } from '../services/sheets/field-mask.ts';
import type { Api } from './apis.ts';
import { fieldViolation } from './error-details.ts';

/** Takes from an answer what the query's `fields` asks for. */
export type Part = (answer: object) => object;

/** What a method of a published API answers. */
export type Answered = { readonly name: PublishedApiName; readonly type: PublishedType };

/**
 * Reads the parameter `fields` before anything is done: a field that the method's answer does not have is the 400 that
 * Google gives. Where what is answered is not known, only the syntax is checked.
 */
export function partOf(fields: string | null, answered: Answered | undefined, api: Api | undefined): Part {
  if (fields === null || fields === '') return (answer) => answer;
  const mask = readMask(fields, api);
  const unknown = answered && unknownPath(mask, answered, answered.type);
  if (unknown !== undefined) throw invalidMask(unknown, api);
  return (answer) => select(answer, mask);
}

function readMask(fields: string, api: Api | undefined): Mask {
  try {
    return parseMask(fields);
  } catch {
    throw invalidMask(fields, api);
  }
}

/** The first path of a mask that a message does not have; lists are looked through, and so are maps. */
function unknownPath(mask: Mask, answered: Answered, type: PublishedType, path = ''): string | undefined {
  if (mask === true || type === 'any') return undefined;
  if (typeof type === 'string') {
    const schema = type.startsWith('#') ? publishedApi(answered.name).schemas[type.slice(1)] : undefined;
    return schema ? unknownPath(mask, answered, schema, path) : `${path}${Object.keys(mask).join(',')}`;
  }
  if (isList(type)) return unknownPath(mask, answered, type[0], path);
  if ('*' in type) return undefined;
  for (const [name, below] of Object.entries(mask)) {
    const known = Object.hasOwn(type, name) ? type[name] : undefined;
    const unknown =
      known === undefined ? `${path}${name}` : unknownPath(below, answered, known, `${path}${name}.`);
    if (unknown !== undefined) return unknown;
  }
  return undefined;
}

function isList(type: PublishedType): type is readonly [PublishedType] {
  return Array.isArray(type);
}

function invalidMask(path: string, api: Api | undefined): ApiError {
  if (api?.errors === 'reason') {
    const place = { locationType: 'parameter', location: 'fields' } as const;
    return new ApiError('INVALID_ARGUMENT', `Invalid field selection ${path}`, {
      reason: 'invalidParameter',
      ...place,
    });
  }
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`;
  return new ApiError('INVALID_ARGUMENT', 'Request contains an invalid argument.', {
    reason: 'badRequest',
    details: [fieldViolation(description, path)],
  });
}
