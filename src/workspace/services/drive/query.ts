import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, resolved } from './caller.ts';
import type { DriveFile } from './files.ts';
import { isTrashed, parseTime } from './resource.ts';

/** Whether a file belongs into the answer of `files.list`. */
export type Matcher = (file: DriveFile) => boolean;

type Tokens = { readonly rest: string[]; readonly host: Host; readonly caller: Caller };

const comparisons = {
  '=': (a: number, b: number) => a === b,
  '!=': (a: number, b: number) => a !== b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
} as const;

/**
 * Reads the `q` of `files.list` (Drive guide "Search query terms and operators"): name, mimeType, trashed,
 * createdTime, modifiedTime, parents, owners, writers, readers, properties and appProperties, joined by
 * and, or, not. What Google could not read is a 400, what is not emulated says so.
 */
export function parseQuery(host: Host, caller: Caller, query: string): Matcher {
  const rest = query.match(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[()={}]|!=|<=|>=|<|>|[A-Za-z]+|\S/g) ?? [];
  const tokens: Tokens = { rest: [...rest], host, caller };
  const matcher = parseOr(tokens);
  if (tokens.rest.length > 0) throw invalidValue();
  return matcher;
}

function parseOr(tokens: Tokens): Matcher {
  const terms = [parseAnd(tokens)];
  while (taken(tokens, 'or')) terms.push(parseAnd(tokens));
  return (file) => terms.some((term) => term(file));
}

function parseAnd(tokens: Tokens): Matcher {
  const terms = [parseNot(tokens)];
  while (taken(tokens, 'and')) terms.push(parseNot(tokens));
  return (file) => terms.every((term) => term(file));
}

function parseNot(tokens: Tokens): Matcher {
  if (taken(tokens, 'not')) {
    const term = parseNot(tokens);
    return (file) => !term(file);
  }
  if (taken(tokens, '(')) {
    const group = parseOr(tokens);
    expect(tokens, ')');
    return group;
  }
  return parseTerm(tokens);
}

function parseTerm(tokens: Tokens): Matcher {
  const first = next(tokens);
  if (/^['"]/.test(first)) {
    expect(tokens, 'in');
    return membership(tokens, unquoted(first), next(tokens));
  }
  const operator = next(tokens);
  switch (first) {
    case 'name':
      return nameMatcher(operator, unquoted(next(tokens)));
    case 'mimeType':
      return textMatcher((file) => file.mimeType, operator, unquoted(next(tokens)));
    case 'trashed':
      return flagMatcher((file) => isTrashed(tokens.host, file), operator, next(tokens));
    case 'createdTime':
    case 'modifiedTime':
      return timeMatcher(first, operator, parseTime(unquoted(next(tokens))));
    case 'properties':
    case 'appProperties':
      if (operator !== 'has') throw invalidValue();
      return propertyMatcher(tokens, first);
    case 'fullText':
    case 'starred':
    case 'sharedWithMe':
    case 'visibility':
    case 'viewedByMeTime':
      throw new Error(`not emulated: Drive.Files.list with ${first} in q`);
    default:
      throw invalidValue();
  }
}

function membership({ host, caller }: Tokens, value: string, collection: string): Matcher {
  switch (collection) {
    case 'parents': {
      const parent = resolved(host, caller, value);
      return (file) => file.parents.includes(parent);
    }
    case 'owners':
      return (file) => file.owner === value.toLowerCase();
    case 'writers':
      return (file) => hasRole(file, value, ['owner', 'writer']);
    case 'readers':
      return (file) => hasRole(file, value, ['owner', 'writer', 'commenter', 'reader']);
    default:
      throw invalidValue();
  }
}

function hasRole(file: DriveFile, email: string, roles: readonly string[]): boolean {
  return file.permissions.some(
    (permission) => permission.email === email.toLowerCase() && roles.includes(permission.role),
  );
}

/** `name contains` looks for the beginnings of words only, as Google says of it. */
function nameMatcher(operator: string, value: string): Matcher {
  if (operator !== 'contains') return textMatcher((file) => file.name, operator, value);
  const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const beginning = new RegExp(`(^|[^A-Za-z0-9])${escaped}`, 'iu');
  return (file) => beginning.test(file.name);
}

function textMatcher(field: (file: DriveFile) => string, operator: string, value: string): Matcher {
  switch (operator) {
    case '=':
      return (file) => field(file) === value;
    case '!=':
      return (file) => field(file) !== value;
    case 'contains':
      return (file) => field(file).startsWith(value);
    default:
      throw invalidValue();
  }
}

function flagMatcher(field: (file: DriveFile) => boolean, operator: string, value: string): Matcher {
  if ((value !== 'true' && value !== 'false') || (operator !== '=' && operator !== '!='))
    throw invalidValue();
  const wanted = (value === 'true') === (operator === '=');
  return (file) => field(file) === wanted;
}

function timeMatcher(field: 'createdTime' | 'modifiedTime', operator: string, time: number): Matcher {
  if (!Object.hasOwn(comparisons, operator)) throw invalidValue();
  const compare = comparisons[operator as keyof typeof comparisons];
  return (file) => compare(file[field], time);
}

function propertyMatcher(tokens: Tokens, field: 'properties' | 'appProperties'): Matcher {
  expect(tokens, '{');
  expect(tokens, 'key');
  expect(tokens, '=');
  const key = unquoted(next(tokens));
  expect(tokens, 'and');
  expect(tokens, 'value');
  expect(tokens, '=');
  const value = unquoted(next(tokens));
  expect(tokens, '}');
  return (file) => file[field]?.[key] === value;
}

function taken({ rest }: Tokens, word: string): boolean {
  if (rest[0] !== word) return false;
  rest.shift();
  return true;
}

function expect(tokens: Tokens, word: string): void {
  if (!taken(tokens, word)) throw invalidValue();
}

function next({ rest }: Tokens): string {
  const token = rest.shift();
  if (token === undefined) throw invalidValue();
  return token;
}

function unquoted(token: string): string {
  if (!/^(?:'.*'|".*")$/s.test(token)) throw invalidValue();
  return token.slice(1, -1).replace(/\\(.)/g, '$1');
}

function invalidValue(): ApiError {
  return new ApiError('INVALID_ARGUMENT', 'Invalid Value');
}
