import type { Host } from '../../host.ts';
import { openBox } from './box.ts';
import type { MailMessage } from './message.ts';
import { dispatch, type WrittenMail } from './send.ts';
import { type Delivery, discard, place, readAttachment, readMessage } from './store.ts';
import { threadFor } from './threading.ts';
import { isKept } from './threads.ts';

/** A draft keeps its id when it is written anew; its message then is another one (Gmail API, "Drafts"). */
export type Draft = { readonly id: string; readonly messageId: string };

const draftKind = 'mail-draft';

/** An account's drafts, newest first, but those in the bin. */
export function drafts(host: Host, account: string): Draft[] {
  const { byMessage } = openBox(host, account);
  return host.store
    .list<Draft>(draftKind, `${account.toLowerCase()}/`)
    .flatMap(({ document }) => {
      const entry = byMessage.get(document.messageId);
      return entry && isKept(entry) ? [{ document, key: entry.key }] : [];
    })
    .sort((one, other) => (one.key < other.key ? 1 : -1))
    .map(({ document }) => document);
}

export function findDraft(host: Host, account: string, id: string): Draft | undefined {
  return host.store.read<Draft>(draftKind, keyOf(account, id));
}

/** Keeps a mail as a draft of `account`, in the thread that it will be sent in. */
export function createDraft(host: Host, account: string, written: WrittenMail): Draft {
  return host.store.transaction(() => keep(host, account, host.newId('mail-draft'), written));
}

/** Puts another mail in the place of a draft's; it stays in its thread. */
export function updateDraft(host: Host, account: string, draft: Draft, written: WrittenMail): Draft {
  return host.store.transaction(() => {
    const earlier = remove(host, account, draft);
    return keep(host, account, draft.id, written, earlier.threadId);
  });
}

export function deleteDraft(host: Host, account: string, draft: Draft): void {
  host.store.transaction(() => void remove(host, account, draft));
}

/** Sends a draft, under a new message id and the time of now; throws Google's words when it has no recipient. */
export function sendDraft(host: Host, account: string, draft: Draft): MailMessage {
  const written = draftedMail(host, account, draft);
  return host.store.transaction(() => {
    const message = { ...written.message, id: host.newId('mail'), date: host.clock.now() };
    remove(host, account, draft);
    return dispatch(host, account, { ...written, message });
  });
}

/** A draft's mail as it was written. */
export function draftedMail(host: Host, account: string, { messageId }: Draft): WrittenMail {
  const message = readMessage(host, messageId);
  if (!message) throw gone();
  const bytes = message.attachments.map((_, index) => readAttachment(host, messageId, index));
  return {
    message,
    bcc: entryOf(host, account, messageId).bcc ?? [],
    attachments: bytes.map((content) => ({ bytes: content ?? new Uint8Array() })),
  };
}

function keep(host: Host, account: string, id: string, written: WrittenMail, threadId?: string): Draft {
  const { message, bcc, attachments } = written;
  const address = account.toLowerCase();
  const placement = {
    address,
    threadId: threadId ?? threadFor(host, address, message),
    labels: ['DRAFT'],
    ...(bcc.length > 0 && { bcc }),
  };
  place(host, message, [placement], attachments);
  const draft: Draft = { id, messageId: message.id };
  host.store.write(draftKind, keyOf(account, id), draft);
  return draft;
}

function remove(host: Host, account: string, { id, messageId }: Draft): Delivery {
  const entry = entryOf(host, account, messageId);
  discard(host, entry);
  host.store.remove(draftKind, keyOf(account, id));
  return entry;
}

function entryOf(host: Host, account: string, messageId: string): Delivery {
  const entry = openBox(host, account).byMessage.get(messageId);
  if (!entry) throw gone();
  return entry;
}

function gone(): Error {
  return new Error('Gmail operation not allowed.');
}

function keyOf(account: string, id: string): string {
  return `${account.toLowerCase()}/${id}`;
}
