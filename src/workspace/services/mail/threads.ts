import type { Host } from '../../host.ts';
import { openBox } from './box.ts';
import { type Delivery, relabel } from './store.ts';

export type Thread = {
  readonly id: string;
  /** Its mails in one account's mailbox, oldest first. */
  readonly entries: readonly Delivery[];
};

export type LabelChange = { readonly add?: readonly string[]; readonly remove?: readonly string[] };

/** What Gmail's buttons do to the labels of a mail. */
export const changes = {
  markRead: { remove: ['UNREAD'] },
  markUnread: { add: ['UNREAD'] },
  star: { add: ['STARRED'] },
  unstar: { remove: ['STARRED'] },
  markImportant: { add: ['IMPORTANT'] },
  markUnimportant: { remove: ['IMPORTANT'] },
  moveToArchive: { remove: ['INBOX'] },
  moveToInbox: { add: ['INBOX'], remove: ['TRASH', 'SPAM'] },
  moveToSpam: { add: ['SPAM'], remove: ['INBOX', 'TRASH'] },
  moveToTrash: { add: ['TRASH'], remove: ['INBOX', 'SPAM'] },
  untrash: { remove: ['TRASH'] },
} as const satisfies Record<string, LabelChange>;

/** An account's threads with a mail that `holds`, the one with the newest mail first. */
export function threads(host: Host, account: string, holds: (entry: Delivery) => boolean): Thread[] {
  const { entries, byThread } = openBox(host, account);
  const newestFirst = new Set(entries.map(({ threadId }) => threadId).reverse());
  const held = new Set(entries.filter(holds).map(({ threadId }) => threadId));
  return [...newestFirst].filter((id) => held.has(id)).map((id) => ({ id, entries: byThread.get(id) ?? [] }));
}

export function findThread(host: Host, account: string, id: string): Thread | undefined {
  const entries = openBox(host, account).byThread.get(id);
  return entries && { id, entries };
}

/** Whether a mail is where a person finds it: neither in the bin nor among spam. */
export function isKept({ labels }: Pick<Delivery, 'labels'>): boolean {
  return !labels.includes('TRASH') && !labels.includes('SPAM');
}

/** Changes the labels of mails together. */
export function change(host: Host, entries: readonly Delivery[], wanted: LabelChange): void {
  host.store.transaction(() => relabel(host, entries, wanted));
}
