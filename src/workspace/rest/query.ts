import { ApiError } from '../services/api-error.ts';

/** How a query parameter is read. */
type Reading = 'text' | 'flag' | 'list' | 'number';

/** Parameters that every Google API takes; those that change nothing here are let through. */
const ofEveryMethod = new Set([
  'access_token',
  'alt',
  'fields',
  'key',
  'prettyPrint',
  'quotaUser',
  '$.xgafv',
  'uploadType',
  'upload_protocol',
]);

type Read<R extends Reading> = R extends 'list'
  ? string[]
  : R extends 'flag'
    ? boolean
    : R extends 'number'
      ? number
      : string;

/**
 * Query parameters as the engine takes them, read as `readings` says; absent ones are left out. What Google does not
 * publish has been refused before; one that it does and that is not read here throws its name.
 */
export function readQuery<Readings extends Readonly<Record<string, Reading>>>(
  query: URLSearchParams,
  readings: Readings,
): { [Name in keyof Readings]?: Read<Readings[Name]> } {
  const read: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    const reading = Object.hasOwn(readings, name) ? readings[name] : undefined;
    if (reading === undefined && ofEveryMethod.has(name)) continue;
    if (reading === undefined) throw new Error(`not emulated: the parameter ${name} of this method`);
    read[name] = readValue(name, query.getAll(name), reading);
  }
  return read as { [Name in keyof Readings]?: Read<Readings[Name]> };
}

function readValue(name: string, values: readonly string[], reading: Reading): unknown {
  const value = values.at(-1) ?? '';
  switch (reading) {
    case 'list':
      return [...values];
    case 'text':
      return value;
    case 'flag':
      if (value === 'true' || value === 'false') return value === 'true';
      throw new ApiError('INVALID_ARGUMENT', `Invalid value at '${name}' (TYPE_BOOL), "${value}"`);
    case 'number':
      if (/^-?\d+$/.test(value)) return Number(value);
      throw new ApiError('INVALID_ARGUMENT', `Invalid value at '${name}' (TYPE_INT32), "${value}"`);
  }
}
