import { ApiError } from '../api-error.ts';
import {
  type PublishedApi,
  publishedApi,
  type PublishedApiName,
  type PublishedType,
} from './published-api.ts';

/**
 * Throws INVALID_ARGUMENT, in Google's words and with the place in snake case (`requests[0].add_sheet`), where `body` has a field
 * that the published type has not, or a value of another kind. `null` is absent. What the types do not tell, names of
 * enumerations and whole numbers among it, is left to the service.
 */
export function checkBody(name: PublishedApiName, type: PublishedType, body: unknown, place = ''): void {
  checkValue(publishedApi(name), type, body, place);
}

function checkValue(api: PublishedApi, type: PublishedType, value: unknown, place: string): void {
  if (value === null || value === undefined || type === 'any') return;
  if (typeof type !== 'string') {
    if (isListType(type)) checkList(api, type[0], value, place);
    else checkFields(api, type, value, place);
    return;
  }
  if (type.startsWith('#')) checkFields(api, schemaOf(api, type.slice(1)), value, place);
  else if (!isScalar(api, type, value)) throw mismatch(value, scalarNames[type] ?? type, place);
}

function checkFields(
  api: PublishedApi,
  fields: { readonly [field: string]: PublishedType },
  value: unknown,
  place: string,
): void {
  if (!isObject(value)) throw notAnObject(value, place);
  const everyKey = fields['*'];
  for (const [field, inner] of Object.entries(value)) {
    const type = everyKey ?? (Object.hasOwn(fields, field) ? fields[field] : undefined);
    if (type === undefined) throw unknownName(field, place);
    const name = everyKey === undefined ? snakeCase(field) : field;
    checkValue(api, type, inner, place === '' ? name : `${place}.${name}`);
  }
}

/** Protobuf's JSON reader takes a lone value for a list of one. */
function checkList(api: PublishedApi, type: PublishedType, value: unknown, place: string): void {
  if (!Array.isArray(value)) checkValue(api, type, value, place);
  else for (const [index, item] of value.entries()) checkValue(api, type, item, `${place}[${index}]`);
}

const scalarNames: Readonly<Record<string, string>> = {
  string: 'TYPE_STRING',
  number: 'TYPE_DOUBLE',
  boolean: 'TYPE_BOOL',
};

/** Numbers may come as decimal strings. */
function isScalar(api: PublishedApi, type: string, value: unknown): boolean {
  if (type === 'string' && typeof value !== 'string') return isLenient(api) && isNumberOrFlag(value);
  if (type !== 'number') return typeof value === type;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number);
}

/** Calendar and Drive are older than the others: a number or a boolean does for a text. */
function isLenient(api: PublishedApi): boolean {
  return api === publishedApi('calendar') || api === publishedApi('drive');
}

function isNumberOrFlag(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function isListType(type: PublishedType): type is readonly [PublishedType] {
  return Array.isArray(type);
}

function schemaOf({ schemas }: PublishedApi, name: string) {
  const schema = schemas[name];
  if (!schema) throw new Error(`Cannot check a ${name}: the published types have no such schema.`);
  return schema;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownName(name: string, place: string): ApiError {
  const at = place ? ` at '${place}'` : '';
  return refused(`Invalid JSON payload received. Unknown name "${name}"${at}: Cannot find field.`);
}

function notAnObject(value: unknown, place: string): ApiError {
  return refused(`Invalid JSON payload received. Invalid value at '${place}', ${JSON.stringify(value)}`);
}

function mismatch(value: unknown, type: string, place: string): ApiError {
  return refused(`Invalid value at '${place}' (${type}), ${JSON.stringify(value)}`);
}

function refused(message: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', message);
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
