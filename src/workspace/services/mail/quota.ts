import type { Host } from '../../host.ts';
import { limit } from './limits.ts';

type Usage = { readonly startedAt: number; readonly recipients: number };

const usageKind = 'mail-usage';
const day = 24 * 60 * 60 * 1000;

/** Recipients that `account` may still mail before its day is over. */
export function remainingRecipients(host: Host, account: string): number {
  return Math.max(0, limit(host, 'mail.recipientsPerDay') - usage(host, account).recipients);
}

/** Counts recipients; throws as Google does when the day's are used up. The day begins with the first mail. */
export function spendRecipients(host: Host, account: string, recipients: number): void {
  if (recipients > remainingRecipients(host, account)) {
    throw new Error('Service invoked too many times for one day: email.');
  }
  const { startedAt, recipients: before } = usage(host, account);
  host.store.write(usageKind, account.toLowerCase(), {
    startedAt,
    recipients: before + recipients,
  } satisfies Usage);
}

function usage(host: Host, account: string): Usage {
  const now = host.clock.now();
  const known = host.store.read<Usage>(usageKind, account.toLowerCase());
  return known && now < known.startedAt + day ? known : { startedAt: now, recipients: 0 };
}
