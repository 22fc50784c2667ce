import type { Host } from '../../host.ts';

/**
 * The address of who is at the keyboard as a script of `owner` is told it: their own, or one of the same Workspace
 * domain; '' for everybody else (Apps Script, Session.getActiveUser).
 */
export function addressTold(host: Host, owner: string, person: string): string {
  if (owner.toLowerCase() === person.toLowerCase()) return person;
  const domain = host.accounts.find(person)?.domain ?? '';
  return domain !== '' && domain === host.accounts.find(owner)?.domain ? person : '';
}
