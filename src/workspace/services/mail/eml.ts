import nodemailer from 'nodemailer';
import type { Host } from '../../host.ts';
import type { Mailbox, MailMessage } from './message.ts';
import { readAttachment } from './store.ts';

/**
 * The mail as a mail program reads it (RFC 5322 and MIME). Made when asked for, because the composer works
 * asynchronously and scripts do not; the same bytes every time.
 */
export async function composeEml(host: Host, message: MailMessage): Promise<Uint8Array> {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message: bytes } = await transport.sendMail({
    from: mailbox(message.from),
    to: message.to.map(mailbox),
    cc: message.cc.map(mailbox),
    replyTo: message.replyTo.map(mailbox),
    subject: message.subject,
    text: message.text,
    ...(message.html !== undefined && { html: message.html }),
    date: new Date(message.date),
    messageId: `<${message.id}@${domainOf(message.from)}>`,
    baseBoundary: message.id,
    attachments: message.attachments.map(({ name, mimeType, contentId }, index) => ({
      filename: name,
      contentType: mimeType,
      content: Buffer.from(readAttachment(host, message.id, index) ?? []),
      ...(contentId !== undefined && { cid: contentId }),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (!Buffer.isBuffer(bytes))
    throw new Error(`Composing mail ${message.id}: the composer gave a stream, not bytes`);
  return bytes;
}

function mailbox({ name, address }: Mailbox): { name: string; address: string } {
  return { name, address };
}

function domainOf({ address }: Mailbox): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
