import { fullSyncRequired, invalid } from './errors.ts';

/** Parameters that name events by what they hold: a list so narrowed cannot be followed (Calendar v3, events.list). */
const narrowing = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
] as const;

type Narrowing = { readonly [Name in (typeof narrowing)[number]]?: unknown } & {
  readonly syncToken?: string;
};

/** The token with which the next list tells what has changed since; none for a list that cannot be followed. */
export function nextSyncToken(query: Narrowing, revision: number): string | undefined {
  const isFollowed = narrowing.every(
    (name) => query[name] === undefined || name === 'timeMin' || name === 'timeMax',
  );
  return isFollowed ? Buffer.from(`sync:${revision}`).toString('base64url') : undefined;
}

/** After which change of the Workspace a list begins that goes on from a token; undefined without one. */
export function syncedRevision(query: Narrowing, revision: number): number | undefined {
  if (query.syncToken === undefined) return undefined;
  if (narrowing.some((name) => query[name] !== undefined)) {
    throw invalid('Sync token cannot be used with the given parameters.');
  }
  const known = /^sync:(\d+)$/.exec(Buffer.from(query.syncToken, 'base64url').toString())?.[1];
  if (known === undefined || Number(known) > revision) throw fullSyncRequired();
  return Number(known);
}
