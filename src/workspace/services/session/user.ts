import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { classNameOf } from '../../runtime/realm-values.ts';

type User = GoogleAppsScript.Base.User;

/** Somebody whom a script names by their address or by a User of any service. */
export type Who = string | User;

/** A person as a script sees them. */
export function userFacade(execution: Execution, email: string): User {
  return facade<User>(execution, 'Session.User', { getEmail: () => email });
}

/** The address of somebody whom a script names. */
export function addressOf(who: Who): string {
  return (typeof who === 'object' ? who.getEmail() : String(who)).trim();
}

/** Whether it is a User of any service. */
export function isUser(value: unknown): value is User {
  return typeof value === 'object' && value !== null && /\.User$/.test(classNameOf(value) ?? '');
}
