import type { Accounts } from '../../accounts.ts';
import type { Mailbox } from '../../services/mail/service.ts';

/** As the mail says, or else the account's name, or else the address. */
export function nameOf({ name, address }: Mailbox, accounts: Pick<Accounts, 'find'>): string {
  return name !== '' ? name : (accounts.find(address)?.name ?? address);
}
