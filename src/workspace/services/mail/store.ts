import type { Host } from '../../host.ts';
import type { Mailbox, MailMessage, OutgoingAttachment } from './message.ts';

const messageKind = 'mail';
/** One entry per mailbox and mail, ordered by time of sending: `<address>/<sequence>`. */
const deliveryKind = 'mail-delivery';
const counterKind = 'mail-counter';

export type Delivery = { readonly address: string; readonly messageId: string; readonly date: number };

/** Puts a mail into each recipient's mailbox; the caller holds the transaction. */
export function deliver(
  host: Host,
  message: MailMessage,
  recipients: readonly Mailbox[],
  attachments: readonly OutgoingAttachment[],
): void {
  host.store.write(messageKind, message.id, message);
  attachments.forEach(({ bytes }, index) => host.store.writeBytes(attachmentKey(message.id, index), bytes));

  const sequence = (host.store.read<number>(counterKind, 'sent') ?? 0) + 1;
  host.store.write(counterKind, 'sent', sequence);
  for (const address of new Set(recipients.map(({ address }) => address.toLowerCase()))) {
    const delivery: Delivery = { address, messageId: message.id, date: message.date };
    host.store.write(deliveryKind, `${address}/${String(sequence).padStart(12, '0')}`, delivery);
  }
}

/** In order of mailbox, then time; all mailboxes without `address`. */
export function deliveries(host: Host, address?: string): Delivery[] {
  const prefix = address === undefined ? '' : `${address.toLowerCase()}/`;
  return host.store.list<Delivery>(deliveryKind, prefix).map(({ document }) => document);
}

export function readMessage(host: Host, id: string): MailMessage | undefined {
  return host.store.read<MailMessage>(messageKind, id);
}

export function readAttachment(host: Host, id: string, index: number): Uint8Array | undefined {
  return host.store.readBytes(attachmentKey(id, index));
}

function attachmentKey(id: string, index: number): string {
  return `mail/${id}/${index}`;
}
