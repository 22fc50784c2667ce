import type { Host } from '../host.ts';

/** What a token lets its bearer do, and for whom. */
export type Grant = {
  readonly email: string;
  /** The client that asked; Google counts quotas by the project it belongs to. */
  readonly clientId: string;
  /** Absent for tokens that operators and tests make themselves: every scope. */
  readonly scopes?: readonly string[];
};

/** What tokens need of a Workspace. */
export type TokenPlace = Pick<Host, 'store' | 'clock' | 'newId'>;

/** The client that tokens belong to which nobody was asked for. */
export const ownClient = '100000000000-workspace.apps.googleusercontent.com';

/** The number of the Cloud project that a client belongs to: its id begins with it. */
export function projectNumber(clientId: string): string {
  return /^\d+/.exec(clientId)?.[0] ?? '0';
}

/** Whether a grant opens what any of `scopes` opens. */
export function opens(grant: Grant, scopes: readonly string[]): boolean {
  return grant.scopes === undefined || scopes.some((scope) => grant.scopes?.includes(scope));
}
