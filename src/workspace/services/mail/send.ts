import type { Host } from '../../host.ts';
import { parseAddresses } from './addresses.ts';
import { limit } from './limits.ts';
import type { Mailbox, MailMessage, OutgoingAttachment, OutgoingMail } from './message.ts';
import { spendRecipients } from './quota.ts';
import { place, type Placement } from './store.ts';
import { threadFor } from './threading.ts';

/** A mail that is written and not yet sent. */
export type WrittenMail = {
  readonly message: MailMessage;
  readonly bcc: readonly Mailbox[];
  readonly attachments: readonly Pick<OutgoingAttachment, 'bytes'>[];
};

/**
 * Sends a mail from `account` into the local mailboxes, of whatever domain the recipients are. Checks Google's
 * limits on scripts and throws its words; whole or not at all.
 */
export function sendMail(host: Host, account: string, mail: OutgoingMail): MailMessage {
  const written = writeMail(host, account, mail);
  requireRecipient(written);
  checkLimits(host, mail, recipientsOf(written).length);
  return dispatch(host, account, written);
}

/** Composes a mail; throws Google's `Invalid email: x`. */
export function writeMail(host: Host, account: string, mail: OutgoingMail): WrittenMail {
  const message: MailMessage = {
    id: host.newId('mail'),
    from: sender(host, account, mail),
    to: parseAddresses(mail.to),
    cc: parseAddresses(mail.cc),
    replyTo: parseAddresses(mail.replyTo),
    subject: oneLine(mail.subject),
    text: mail.text,
    ...(mail.html !== undefined && { html: mail.html }),
    date: host.clock.now(),
    attachments: mail.attachments.map(described),
    ...(mail.inReplyTo !== undefined && { inReplyTo: mail.inReplyTo }),
    ...(mail.references !== undefined && { references: mail.references }),
    ...(mail.headers !== undefined && { headers: mail.headers }),
  };
  return { message, bcc: parseAddresses(mail.bcc), attachments: mail.attachments };
}

/** Lays a mail into the mailboxes of its recipients and of its sender, and counts it; whole or not at all. */
export function dispatch(host: Host, account: string, written: WrittenMail): MailMessage {
  requireRecipient(written);
  const recipients = recipientsOf(written);
  const { message, attachments } = written;
  return host.store.transaction(() => {
    spendRecipients(host, account, recipients.length);
    place(host, message, placements(host, account, written, recipients), attachments);
    return message;
  });
}

/** Who gets the mail, and the sender's own copy; whoever writes to themselves has one mail that is both. */
function placements(
  host: Host,
  account: string,
  { message, bcc }: WrittenMail,
  recipients: readonly Mailbox[],
): Placement[] {
  const own = account.toLowerCase();
  const received = new Set(recipients.map(({ address }) => address.toLowerCase()));
  return [...new Set([...received, own])].map((address) => ({
    address,
    threadId: threadFor(host, address, message),
    labels: [...(address === own ? ['SENT'] : []), ...(received.has(address) ? ['INBOX', 'UNREAD'] : [])],
    ...(address === own && bcc.length > 0 && { bcc }),
  }));
}

function recipientsOf({ message, bcc }: WrittenMail): Mailbox[] {
  return [...message.to, ...message.cc, ...bcc];
}

function requireRecipient(written: WrittenMail): void {
  if (recipientsOf(written).length === 0) throw new Error('Failed to send email: no recipient');
}

/** What a script may write at most; `recipients` of a draft do not count yet. */
export function checkLimits(host: Host, mail: OutgoingMail, recipients = 0): void {
  if (recipients > limit(host, 'mail.recipientsPerMessage')) {
    throw new Error('Limit Exceeded: Email Recipients Per Message.');
  }
  if (mail.subject.length > limit(host, 'mail.subjectCharacters'))
    throw new Error('Argument too large: subject');
  const longest = Math.max(Buffer.byteLength(mail.text), Buffer.byteLength(mail.html ?? ''));
  if (longest > limit(host, 'mail.bodyBytes')) throw new Error('Limit Exceeded: Email Body Size.');
  if (mail.attachments.length > limit(host, 'mail.attachmentsPerMessage')) {
    throw new Error('Limit Exceeded: Email Attachments Per Message.');
  }
  const bytes = mail.attachments.reduce((sum, attachment) => sum + attachment.bytes.byteLength, 0);
  if (bytes > limit(host, 'mail.attachmentBytes')) {
    throw new Error('Limit Exceeded: Email Total Attachments Size.');
  }
}

function sender(host: Host, account: string, mail: OutgoingMail): Mailbox {
  const name = oneLine(mail.name ?? host.accounts.find(account)?.name ?? '');
  const address = mail.noReply ? `no-reply@${account.slice(account.indexOf('@') + 1)}` : account;
  return { name, address };
}

function described({ name, mimeType, bytes, contentId }: OutgoingAttachment) {
  return { name, mimeType, size: bytes.byteLength, ...(contentId !== undefined && { contentId }) };
}

/** A header is one line, whatever was typed into it. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ');
}
