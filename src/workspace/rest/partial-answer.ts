import { ApiError } from '../services/api-error.ts';
import { type Mask, parseMask, select } from '../services/sheets/field-mask.ts';
import type { Field } from '../services/sheets/schema/shape.ts';
import type { Api } from './apis.ts';
import { fieldViolation } from './error-details.ts';

/** Takes from an answer what the query's `fields` asks for. */
export type Part = (answer: object) => object;

/**
 * Reads the parameter `fields` before anything is done. `shape` is what the method answers: a field that it does not
 * have is the 400 that Google gives. Without a shape only the syntax is checked.
 */
export function partOf(fields: string | null, shape: Field | undefined, api: Api | undefined): Part {
  if (fields === null || fields === '') return (answer) => answer;
  const mask = readMask(fields, api);
  const unknown = shape && unknownPath(mask, shape);
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

/** The first path of a mask that a message does not have. */
function unknownPath(mask: Mask, field: Field, path = ''): string | undefined {
  if (mask === true || field === 'any' || field === 'not emulated') return undefined;
  if (typeof field === 'string' || 'oneOf' in field) return `${path}${Object.keys(mask).join(',')}`;
  if ('list' in field) return unknownPath(mask, field.list, path);
  if ('mapOf' in field) return undefined;
  for (const [name, below] of Object.entries(mask)) {
    const known = Object.hasOwn(field.message, name) ? field.message[name] : undefined;
    const unknown = known === undefined ? `${path}${name}` : unknownPath(below, known, `${path}${name}.`);
    if (unknown !== undefined) return unknown;
  }
  return undefined;
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
