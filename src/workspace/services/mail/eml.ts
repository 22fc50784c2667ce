import * as base64 from 'nodemailer/lib/base64';
import MailComposer from 'nodemailer/lib/mail-composer';
import type MimeNode from 'nodemailer/lib/mime-node';
import * as quotedPrintable from 'nodemailer/lib/qp';
import type { Host } from '../../host.ts';
import type { Mailbox, MailMessage } from './message.ts';
import { readAttachment } from './store.ts';
import { messageIdOf } from './threading.ts';

/** The mail as a mail program reads it (RFC 5322 and MIME); the same bytes every time. */
export function composeEml(host: Host, message: MailMessage, bcc: readonly Mailbox[] = []): Uint8Array {
  const text = textOf(composeParts(host, message, bcc));
  return new Uint8Array(Buffer.from(text.endsWith('\r\n') ? text : `${text}\r\n`));
}

/** The same as the tree of its parts; an attachment's header `X-Attachment-Id` says which one of the mail it is. */
export function composeParts(host: Host, message: MailMessage, bcc: readonly Mailbox[] = []): MimeNode {
  const root = new MailComposer({
    from: mailbox(message.from),
    to: message.to.map(mailbox),
    cc: message.cc.map(mailbox),
    bcc: bcc.map(mailbox),
    replyTo: message.replyTo.map(mailbox),
    subject: message.subject,
    text: lines(message.text),
    ...(message.html !== undefined && { html: lines(message.html) }),
    date: new Date(message.date),
    messageId: messageIdOf(message),
    ...(message.inReplyTo !== undefined && { inReplyTo: message.inReplyTo }),
    ...(message.references !== undefined && { references: [...message.references] }),
    headers: (message.headers ?? []).map(({ name, value }) => ({ key: name, value })),
    baseBoundary: message.id,
    attachments: message.attachments.map(({ name, mimeType, contentId }, index) => ({
      filename: name,
      contentType: mimeType,
      content: Buffer.from(readAttachment(host, message.id, index) ?? []),
      headers: { 'X-Attachment-Id': attachmentId(index) },
      ...(contentId !== undefined && { cid: contentId }),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  root.keepBcc = true;
  return root;
}

/** What Gmail calls an attachment of a mail; counted from 0. */
export function attachmentId(index: number): string {
  return `f_${index}`;
}

/** What the composer's stream would give: scripts cannot wait for a stream. */
function textOf(node: MimeNode): string {
  const head = `${node.buildHeaders()}\r\n\r\n`;
  if (!node.multipart) return head + contentOf(node);
  const parts = node.childNodes.map((child) => `--${String(node.boundary)}\r\n${textOf(child)}`);
  return `${head}${parts.join('\r\n')}\r\n--${String(node.boundary)}--\r\n`;
}

function contentOf(node: MimeNode): string {
  const { content } = node;
  if (content === undefined || content === '') return '';
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) {
    throw new Error('Composing a mail: a part of it is neither text nor bytes');
  }
  switch (node.getTransferEncoding()) {
    case 'base64':
      return base64.wrap(base64.encode(content));
    case 'quoted-printable':
      return quotedPrintable.wrap(quotedPrintable.encode(content));
    default:
      return String(content);
  }
}

/** Lines of a mail end with CR and LF. */
function lines(text: string): string {
  return text.replaceAll(/\r\n|\r|\n/g, '\r\n');
}

function mailbox({ name, address }: Mailbox): { name: string; address: string } {
  return { name, address };
}
