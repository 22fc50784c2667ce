import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { openBox } from './box.ts';
import { composeEml } from './eml.ts';
import type { MailMessage } from './message.ts';
import { type Delivery, deliveries, isReceived, readAttachment, readMessage } from './store.ts';

export { exportMail } from './export.ts';
export { type UserLabel, userLabels } from './labels.ts';
export type { Mailbox, MailMessage } from './message.ts';
export { remainingRecipients } from './quota.ts';
export { answeredPeople, replyByHand } from './reply-by-hand.ts';
export { sendMail } from './send.ts';
export type { Delivery } from './store.ts';
export { change, changes } from './threads.ts';

/** What came to the mailbox of `email` (as to, cc or bcc), newest first. */
export function messagesFor(host: Host, email: string): MailMessage[] {
  return deliveries(host, email)
    .filter(isReceived)
    .reverse()
    .map(({ messageId }) => message(host, messageId));
}

/** Everything in the mailbox of `email`, newest first: each mail with what the mailbox knows of it. */
export function mailsOf(
  host: Host,
  email: string,
): { readonly entry: Delivery; readonly message: MailMessage }[] {
  return [...openBox(host, email).entries]
    .reverse()
    .map((entry) => ({ entry, message: message(host, entry.messageId) }));
}

/** Every address that ever got mail, known account or not, with the number of its mails. */
export function mailboxes(host: Host): { readonly address: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { address } of deliveries(host).filter(isReceived)) {
    counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return [...counts].map(([address, count]) => ({ address, count }));
}

/** One mail; NOT_FOUND when there is none. */
export function message(host: Host, id: string): MailMessage {
  const found = readMessage(host, id);
  if (!found) throw new ApiError('NOT_FOUND', `Mail not found: ${id}.`);
  return found;
}

/** One mail as `.eml`; NOT_FOUND when there is none. */
export function rawMessage(host: Host, id: string): Uint8Array {
  return composeEml(host, message(host, id));
}

/** One attachment's bytes with what the mail says of it; `index` from 0. NOT_FOUND when there is none. */
export function attachment(
  host: Host,
  id: string,
  index: number,
): { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array } {
  const described = message(host, id).attachments[index];
  const bytes = readAttachment(host, id, index);
  if (!described || !bytes) throw new ApiError('NOT_FOUND', `Mail ${id} has no attachment ${index}.`);
  return { name: described.name, mimeType: described.mimeType, bytes };
}
