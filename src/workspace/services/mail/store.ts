import type { Host } from '../../host.ts';
import type { Mailbox, MailMessage, OutgoingAttachment } from './message.ts';

const messageKind = 'mail';
/** One entry per mailbox and mail, ordered by time of arrival: `<address>/<sequence>`. */
const deliveryKind = 'mail-delivery';
const counterKind = 'mail-counter';

/** A mail as it lies in one mailbox. */
export type Delivery = {
  readonly address: string;
  readonly messageId: string;
  /** Milliseconds since the epoch. */
  readonly date: number;
  readonly threadId: string;
  /** Ids of labels: Gmail's own (`INBOX`, `UNREAD`, …) and the account's (`Label_1`). */
  readonly labels: readonly string[];
  /** Whom the account wrote to unseen: only the sender's own copy knows. */
  readonly bcc?: readonly Mailbox[];
  /** Under which it is kept. */
  readonly key: string;
};

/** A mailbox that a mail is to be laid into. */
export type Placement = Omit<Delivery, 'messageId' | 'date' | 'key'>;

/** Puts a mail that nobody here has sent into each recipient's mailbox; the caller holds the transaction. */
export function deliver(
  host: Host,
  message: MailMessage,
  recipients: readonly Mailbox[],
  attachments: readonly OutgoingAttachment[],
): void {
  const addresses = new Set(recipients.map(({ address }) => address.toLowerCase()));
  const placements = [...addresses].map((address) => ({
    address,
    threadId: message.id,
    labels: ['INBOX', 'UNREAD'],
  }));
  place(host, message, placements, attachments);
}

/** Keeps a mail and lays it into mailboxes; the caller holds the transaction. */
export function place(
  host: Host,
  message: MailMessage,
  placements: readonly Placement[],
  attachments: readonly Pick<OutgoingAttachment, 'bytes'>[],
): void {
  host.store.write(messageKind, message.id, message);
  attachments.forEach(({ bytes }, index) => host.store.writeBytes(attachmentKey(message.id, index), bytes));

  const sequence = (host.store.read<number>(counterKind, 'sent') ?? 0) + 1;
  host.store.write(counterKind, 'sent', sequence);
  for (const placement of placements) {
    const delivery: Omit<Delivery, 'key'> = { ...placement, messageId: message.id, date: message.date };
    host.store.write(deliveryKind, `${placement.address}/${String(sequence).padStart(12, '0')}`, delivery);
  }
}

/** In order of mailbox, then time; all mailboxes without `address`. */
export function deliveries(host: Host, address?: string): Delivery[] {
  const prefix = address === undefined ? '' : `${address.toLowerCase()}/`;
  // Mails of before there were labels lie unlabelled.
  return host.store.list<Delivery>(deliveryKind, prefix).map(({ id, document }) => ({
    ...document,
    threadId: document.threadId ?? document.messageId,
    labels: document.labels ?? ['INBOX'],
    key: id,
  }));
}

/** Whether a mail came to the mailbox, and does not only lie there because its owner wrote it. */
export function isReceived({ labels }: Delivery): boolean {
  return labels.includes('INBOX') || !(labels.includes('SENT') || labels.includes('DRAFT'));
}

/** Drafts take no other labels (Gmail API, "Manage labels"): they lie in no other place, but can be starred and thrown away. */
const onDrafts: readonly string[] = ['STARRED', 'IMPORTANT', 'TRASH'];

/** Adds and removes labels; what already is as asked stays untouched. */
export function relabel(
  host: Host,
  entries: readonly Delivery[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): void {
  for (const { key, ...entry } of entries) {
    const labels = new Set(entry.labels);
    for (const label of remove) labels.delete(label);
    const isDraft = labels.has('DRAFT');
    for (const label of add) if (!isDraft || onDrafts.includes(label)) labels.add(label);
    const changed = [...labels];
    if (changed.join() !== entry.labels.join())
      host.store.write(deliveryKind, key, { ...entry, labels: changed });
  }
}

/** Takes mails out of one mailbox for good; the others who have them keep them. */
export function erase(host: Host, entries: readonly Delivery[]): void {
  host.store.transaction(() => {
    for (const entry of entries) {
      const isShared = deliveries(host).some(
        ({ messageId, key }) => messageId === entry.messageId && key !== entry.key,
      );
      if (isShared) host.store.remove(deliveryKind, entry.key);
      else discard(host, entry);
    }
  });
}

/** Takes a mail out of the one mailbox that has it. */
export function discard(host: Host, { key, messageId }: Delivery): void {
  const attachments = readMessage(host, messageId)?.attachments ?? [];
  attachments.forEach((_, index) => host.store.removeBytes(attachmentKey(messageId, index)));
  host.store.remove(messageKind, messageId);
  host.store.remove(deliveryKind, key);
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
