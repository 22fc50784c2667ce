import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { isOpaque } from '../../../runtime/realm-values.ts';
import { mismatch } from './signature.ts';

type User = GoogleAppsScript.Base.User;

/** A person as a script sees them. */
export function userObject(execution: Execution, email: string): User {
  return facade<User>(execution, 'Session.User', { getEmail: () => email });
}

/** The address that `member` was given, as a text or as a User; in small letters. */
export function addressOf(user: unknown, member: string): string {
  if (typeof user === 'string') {
    if (!/^[^\s@]+@[^\s@]+$/.test(user)) throw new Error(`Invalid email: ${user}`);
    return user.toLowerCase();
  }
  const isUser = typeof user === 'object' && user !== null && isOpaque(user) && String(user) === 'User';
  if (!isUser) throw mismatch(member, [user]);
  return (user as User).getEmail().toLowerCase();
}
