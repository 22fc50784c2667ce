import type { Host } from '../../host.ts';
import { type Caller, emailOf } from './caller.ts';
import type { DriveFile } from './files.ts';
import { invalidValue } from './paging.ts';
import { expect, next, taken, tokensOf, type Tokens, unquoted } from './query-tokens.ts';
import {
  flagMatcher,
  type Matcher,
  membership,
  nameMatcher,
  propertyMatcher,
  textMatcher,
  timeMatcher,
  visibilityMatcher,
} from './query-terms.ts';
import { isTrashed, parseTime } from './resource.ts';

export type { Matcher } from './query-terms.ts';

/** What a query calls a field, and which of the file's it is. */
export type Fields = Readonly<Record<string, string>>;

const v3Fields: Fields = Object.fromEntries(
  [
    'name',
    'mimeType',
    'trashed',
    'starred',
    'sharedWithMe',
    'visibility',
    'createdTime',
    'modifiedTime',
    'viewedByMeTime',
    'fullText',
    'properties',
    'appProperties',
    'shortcutDetails.targetId',
    'memberCount',
    'organizerCount',
    'hidden',
    'labels',
  ].map((field) => [field, field]),
);

/** The names of version 2, which DriveApp has kept (reference of `DriveApp.searchFiles`). */
export const v2Fields: Fields = {
  title: 'name',
  mimeType: 'mimeType',
  trashed: 'trashed',
  starred: 'starred',
  sharedWithMe: 'sharedWithMe',
  visibility: 'visibility',
  createdDate: 'createdTime',
  modifiedDate: 'modifiedTime',
  lastViewedByMeDate: 'viewedByMeTime',
  fullText: 'fullText',
};

/**
 * Reads the `q` of `files.list` (Drive guide "Search query terms and operators"): its terms joined by
 * and, or, not. What Google could not read is a 400, what is not emulated says so.
 */
export function parseQuery(host: Host, caller: Caller, query: string, fields = v3Fields): Matcher {
  const tokens = tokensOf(query);
  const matcher = parseOr({ tokens, host, caller, fields });
  if (tokens.length > 0) throw invalidValue();
  return matcher;
}

type Reading = {
  readonly tokens: Tokens;
  readonly host: Host;
  readonly caller: Caller;
  readonly fields: Fields;
};

function parseOr(reading: Reading): Matcher {
  const terms = [parseAnd(reading)];
  while (taken(reading.tokens, 'or')) terms.push(parseAnd(reading));
  return (file) => terms.some((term) => term(file));
}

function parseAnd(reading: Reading): Matcher {
  const terms = [parseNot(reading)];
  while (taken(reading.tokens, 'and')) terms.push(parseNot(reading));
  return (file) => terms.every((term) => term(file));
}

function parseNot(reading: Reading): Matcher {
  if (taken(reading.tokens, 'not')) {
    const term = parseNot(reading);
    return (file) => !term(file);
  }
  if (taken(reading.tokens, '(')) {
    const group = parseOr(reading);
    expect(reading.tokens, ')');
    return group;
  }
  return parseTerm(reading);
}

function parseTerm({ tokens, host, caller, fields }: Reading): Matcher {
  const first = next(tokens);
  if (/^['"]/.test(first)) {
    expect(tokens, 'in');
    return membership(host, caller, unquoted(first), next(tokens));
  }
  const field = Object.hasOwn(fields, first) ? fields[first] : undefined;
  const text = (): string => unquoted(next(tokens));
  switch (field) {
    case 'name':
      return nameMatcher(next(tokens), text());
    case 'mimeType':
      return textMatcher(({ mimeType }) => mimeType, next(tokens), text());
    case 'trashed':
      return flagMatcher((file) => isTrashed(host, file), tokens);
    case 'starred':
      return flagMatcher((file) => isStarred(caller, file), tokens);
    case 'sharedWithMe':
      return flagMatcher((file) => isSharedWithMe(caller, file), tokens);
    case 'visibility':
      return visibilityMatcher(host, next(tokens), text());
    case 'createdTime':
    case 'modifiedTime':
      return timeMatcher(field, next(tokens), parseTime(text()));
    case 'properties':
    case 'appProperties':
      return propertyMatcher(tokens, field);
    case 'shortcutDetails.targetId':
      return targetMatcher(next(tokens), text());
    case 'fullText':
    case 'viewedByMeTime':
    case 'memberCount':
    case 'organizerCount':
    case 'hidden':
    case 'labels':
      throw new Error(`not emulated: Drive.Files.list with ${first} in q`);
    default:
      throw invalidValue();
  }
}

function targetMatcher(operator: string, id: string): Matcher {
  return textMatcher(({ shortcut }) => shortcut?.targetId ?? '', operator, id);
}

function isStarred(caller: Caller, { starredBy = [] }: DriveFile): boolean {
  return starredBy.includes(emailOf(caller).toLowerCase());
}

/** Somebody else's, and given to the caller by name. */
function isSharedWithMe(caller: Caller, { owner, permissions }: DriveFile): boolean {
  const me = emailOf(caller).toLowerCase();
  return owner !== me && permissions.some(({ email }) => email === me);
}
