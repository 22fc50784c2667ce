import type { Host } from '../../host.ts';
import { openBox } from './box.ts';
import type { MailMessage } from './message.ts';
import { readMessage } from './store.ts';

/** A mail's `Message-ID`, as its headers carry it. */
export function messageIdOf({ id, from }: Pick<MailMessage, 'id' | 'from'>): string {
  return `<${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`;
}

/**
 * The thread of a mailbox that a mail joins: it refers to a mail there and has its subject (Gmail API, "Manage
 * threads"); a thread of its own otherwise.
 */
export function threadFor(
  host: Host,
  account: string,
  message: Pick<MailMessage, 'id' | 'subject' | 'inReplyTo' | 'references'>,
): string {
  const referred = [message.inReplyTo, ...[...(message.references ?? [])].reverse()];
  if (referred.every((reference) => reference === undefined)) return message.id;
  const { byMessage } = openBox(host, account);
  for (const reference of referred) {
    const earlier = byMessage.get(reference?.replace(/^<|@[^@]*$/g, '') ?? '');
    const subject = earlier && readMessage(host, earlier.messageId)?.subject;
    if (earlier && subject !== undefined && topic(subject) === topic(message.subject))
      return earlier.threadId;
  }
  return message.id;
}

/** A subject without the marks of answers and forwards. */
export function topic(subject: string): string {
  return subject
    .replace(/^(?:\s*(?:re|fwd?)\s*:)+/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
