import type { Account } from '../../accounts.ts';
import type { Host } from '../../host.ts';

/** The account of an address, however its letters are written. */
export function findAccount(host: Host, email: string): Account | undefined {
  const address = email.toLowerCase();
  return (
    host.accounts.find(email) ??
    host.accounts.list().find((account) => account.email.toLowerCase() === address)
  );
}

/** The domain an address belongs to: the account's Workspace domain, or what stands behind the @. */
export function domainOf(host: Host, email: string): string {
  const account = findAccount(host, email);
  return account?.domain ?? email.slice(email.indexOf('@') + 1);
}
