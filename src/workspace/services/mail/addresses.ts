import addressparser from 'nodemailer/lib/addressparser';
import type { Mailbox } from './message.ts';

/**
 * Mailboxes of a comma-separated list. Throws Google's `Invalid email: x`; a line break is refused, so that
 * nothing typed into an address becomes a header.
 */
export function parseAddresses(list: string | undefined): readonly Mailbox[] {
  if (!list?.trim()) return [];
  if (/[\r\n\0]/.test(list)) throw invalidEmail(list);
  return addressparser(list, { flatten: true }).map(({ name, address }) => {
    if (!/^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/.test(address)) throw invalidEmail(address || name);
    return { name, address };
  });
}

function invalidEmail(text: string): Error {
  return new Error(`Invalid email: ${text.replace(/[\r\n\0]+/g, ' ')}`);
}
