import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';

type User = GoogleAppsScript.Base.User;

/**
 * The address of who is at the keyboard as a script of `owner` is told it: their own, or one of the same Workspace
 * domain; '' for everybody else (Apps Script, Session.getActiveUser).
 */
export function addressTold(host: Host, owner: string, person: string): string {
  if (owner.toLowerCase() === person.toLowerCase()) return person;
  const domain = host.accounts.find(person)?.domain ?? '';
  return domain !== '' && domain === host.accounts.find(owner)?.domain ? person : '';
}

/** The `user` of an event. */
export function eventUser(execution: Execution): User {
  return facade<User>(execution, 'Session.User', { getEmail: () => execution.activeUser });
}
