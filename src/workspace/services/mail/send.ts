import type { Host } from '../../host.ts';
import { parseAddresses } from './addresses.ts';
import { limit } from './limits.ts';
import type { Mailbox, MailMessage, OutgoingAttachment, OutgoingMail } from './message.ts';
import { spendRecipients } from './quota.ts';
import { deliver } from './store.ts';

/**
 * Sends a mail from `account` into the local mailboxes, of whatever domain the recipients are. Checks Google's
 * limits and throws its words; whole or not at all.
 */
export function sendMail(host: Host, account: string, mail: OutgoingMail): MailMessage {
  const to = parseAddresses(mail.to);
  const cc = parseAddresses(mail.cc);
  const bcc = parseAddresses(mail.bcc);
  const recipients = [...to, ...cc, ...bcc];
  if (recipients.length === 0) throw new Error('Failed to send email: no recipient');
  checkLimits(host, mail, recipients.length);

  return host.store.transaction(() => {
    spendRecipients(host, account, recipients.length);
    const message: MailMessage = {
      id: host.newId('mail'),
      from: sender(host, account, mail),
      to,
      cc,
      replyTo: parseAddresses(mail.replyTo),
      subject: oneLine(mail.subject),
      text: mail.text,
      ...(mail.html !== undefined && { html: mail.html }),
      date: host.clock.now(),
      attachments: mail.attachments.map(described),
    };
    deliver(host, message, recipients, mail.attachments);
    return message;
  });
}

function checkLimits(host: Host, mail: OutgoingMail, recipients: number): void {
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
