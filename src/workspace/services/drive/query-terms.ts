import type { Host } from '../../host.ts';
import { type Caller, emailOf, resolved } from './caller.ts';
import type { DriveFile } from './files.ts';
import { invalidValue } from './paging.ts';
import { expect, next, taken, type Tokens, unquoted } from './query-tokens.ts';
import { visibilityOf } from './visibility.ts';

/** Whether a file belongs into the answer of `files.list`. */
export type Matcher = (file: DriveFile) => boolean;

const comparisons = {
  '=': (a: number, b: number) => a === b,
  '!=': (a: number, b: number) => a !== b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
} as const;

/** `'<id>' in parents`, or an address, `me` for the caller's own, in owners, writers or readers. */
export function membership(host: Host, caller: Caller, value: string, collection: string): Matcher {
  const email = value === 'me' ? emailOf(caller).toLowerCase() : value.toLowerCase();
  switch (collection) {
    case 'parents': {
      const parent = resolved(host, caller, value);
      return (file) => file.parents.includes(parent);
    }
    case 'owners':
      return (file) => file.owner === email;
    case 'writers':
      return (file) => hasRole(file, email, ['owner', 'writer']);
    case 'readers':
      return (file) => hasRole(file, email, ['owner', 'writer', 'commenter', 'reader']);
    default:
      throw invalidValue();
  }
}

function hasRole(file: DriveFile, email: string, roles: readonly string[]): boolean {
  return file.permissions.some((permission) => permission.email === email && roles.includes(permission.role));
}

/** `name contains` looks for the beginnings of words only, as Google says of it. */
export function nameMatcher(operator: string, value: string): Matcher {
  if (operator !== 'contains') return textMatcher((file) => file.name, operator, value);
  const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const beginning = new RegExp(`(^|[^A-Za-z0-9])${escaped}`, 'iu');
  return (file) => beginning.test(file.name);
}

export function textMatcher(field: (file: DriveFile) => string, operator: string, value: string): Matcher {
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

/** `trashed = true`, or the field alone, which says the same. */
export function flagMatcher(field: (file: DriveFile) => boolean, tokens: Tokens): Matcher {
  const isNegated = taken(tokens, '!=');
  if (!isNegated && !taken(tokens, '=')) return field;
  const value = next(tokens);
  if (value !== 'true' && value !== 'false') throw invalidValue();
  const wanted = (value === 'true') !== isNegated;
  return (file) => field(file) === wanted;
}

const visibilities = ['anyoneCanFind', 'anyoneWithLink', 'domainCanFind', 'domainWithLink', 'limited'];

/** By whom a file may be opened beside the people whom it names. */
export function visibilityMatcher(host: Host, operator: string, value: string): Matcher {
  if (!visibilities.includes(value)) throw invalidValue();
  return textMatcher((file) => visibilityOf(host, file), operator, value);
}

export function timeMatcher(field: 'createdTime' | 'modifiedTime', operator: string, time: number): Matcher {
  if (!Object.hasOwn(comparisons, operator)) throw invalidValue();
  const compare = comparisons[operator as keyof typeof comparisons];
  return (file) => compare(file[field], time);
}

/** `properties has { key='a' and value='b' }`. */
export function propertyMatcher(tokens: Tokens, field: 'properties' | 'appProperties'): Matcher {
  expect(tokens, 'has');
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
