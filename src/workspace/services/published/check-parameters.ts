import { ApiError } from '../api-error.ts';
import { parametersOfEveryMethod, type PublishedMethod, type PublishedType } from './published-api.ts';

const ofEveryMethod: readonly string[] = parametersOfEveryMethod;

/**
 * Throws INVALID_ARGUMENT, in Google's words, where `given` names a parameter that the published method has not, or gives one
 * a value of another kind. Values are texts, as a query has them, or what a script hands over.
 */
export function checkParameters(
  { parameters }: PublishedMethod,
  given: Iterable<readonly [string, unknown]>,
): void {
  for (const [name, value] of given) {
    if (ofEveryMethod.includes(name)) continue;
    const type = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (type === undefined) throw unknownParameter(name);
    checkParameter(name, Array.isArray(type) ? (type as readonly PublishedType[])[0] : type, value);
  }
}

function checkParameter(name: string, type: PublishedType | undefined, value: unknown): void {
  if (Array.isArray(value)) for (const one of value) checkParameter(name, type, one);
  else if (type === 'number' && !Number.isFinite(Number(value))) throw mismatch(name, 'TYPE_INT32', value);
  else if (type === 'boolean' && !isFlag(value)) throw mismatch(name, 'TYPE_BOOL', value);
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean' || value === 'true' || value === 'false';
}

function unknownParameter(name: string): ApiError {
  return new ApiError(
    'INVALID_ARGUMENT',
    `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. ` +
      `Field '${name}' could not be found in request message.`,
  );
}

function mismatch(name: string, type: string, value: unknown): ApiError {
  return new ApiError('INVALID_ARGUMENT', `Invalid value at '${name}' (${type}), ${JSON.stringify(value)}`);
}
