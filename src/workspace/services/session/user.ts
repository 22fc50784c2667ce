import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';

type User = GoogleAppsScript.Base.User;

/** A person as a script sees them. */
export function userFacade(execution: Execution, email: string): User {
  return facade<User>(execution, 'Session.User', { getEmail: () => email });
}

/** The address of a person that a script names, by their object or by the address itself. */
export function emailOfUser(user: string | User): string {
  return typeof user === 'string' ? user : user.getEmail();
}
