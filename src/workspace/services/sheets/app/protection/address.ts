import { addressOf, isUser } from '../../../session/user.ts';
import { mismatch } from '../signature.ts';

/** The address that `member` was given, as a text or as a User; in small letters. */
export function requireAddress(user: unknown, member: string): string {
  if (typeof user !== 'string' && !isUser(user)) throw mismatch(member, [user]);
  const address = addressOf(user);
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new Error(`Invalid email: ${address}`);
  return address.toLowerCase();
}
