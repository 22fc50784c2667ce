import { readBlob } from '../../utilities/blob.ts';
import type { OutgoingAttachment, OutgoingMail } from '../message.ts';

/** What MailApp and GmailApp take beside recipient, subject and body. */
export type MailOptions = GoogleAppsScript.Mail.MailAdvancedParameters &
  GoogleAppsScript.Gmail.GmailReplyOptions;

type Sender = {
  /** Words for what is refused: `GmailApp.sendEmail`. */
  readonly member: string;
  /** The account that writes. */
  readonly account: string;
  readonly known: readonly (keyof MailOptions)[];
};

const everywhere = [
  'cc',
  'bcc',
  'replyTo',
  'name',
  'htmlBody',
  'noReply',
  'attachments',
  'inlineImages',
] as const satisfies readonly (keyof MailOptions)[];

/** Options of MailApp.sendEmail. */
export const mailAppOptions = [...everywhere, 'to', 'subject', 'body'] as const;
/** Options of GmailApp.sendEmail and GmailApp.createDraft. */
export const gmailOptions = [...everywhere, 'from'] as const;
/** Options of answers and forwards. */
export const answerOptions = [...gmailOptions, 'subject'] as const;

/** A mail of the options that a script gave; `from` may only be an address of the account itself. */
export function outgoing(given: MailOptions, { member, account, known }: Sender): OutgoingMail {
  for (const name of Object.keys(given)) {
    if (!known.some((option) => option === name)) throw new Error(`not emulated: ${member} with ${name}`);
  }
  const { cc, bcc, replyTo, name, htmlBody, noReply, attachments, inlineImages, from } = given;
  if (from && from.trim().toLowerCase() !== account.toLowerCase())
    throw new Error(`Invalid argument: ${from}`);
  return {
    to: text(given.to),
    subject: text(given.subject),
    text: text(given.body),
    ...(cc && { cc: text(cc) }),
    ...(bcc && { bcc: text(bcc) }),
    ...(replyTo && { replyTo: text(replyTo) }),
    ...(name && { name: text(name) }),
    ...(noReply && { noReply }),
    ...(htmlBody && { html: text(htmlBody) }),
    attachments: [
      ...(attachments ?? []).map((blob) => attached(blob)),
      ...Object.entries(inlineImages ?? {}).map(([key, blob]) => ({ ...attached(blob), contentId: key })),
    ],
  };
}

function text(value: string | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}

/** What older programs attach instead of a blob: its name, its type, and its text or bytes. */
type PlainAttachment = {
  readonly fileName?: string;
  readonly mimeType?: string;
  readonly content: string | readonly number[];
};

function attached(source: GoogleAppsScript.Base.BlobSource | PlainAttachment): OutgoingAttachment {
  if ('content' in source) {
    const { fileName = 'Untitled', mimeType = 'text/plain', content } = source;
    const bytes =
      typeof content === 'object'
        ? Uint8Array.from(content, (byte) => byte & 0xff)
        : Buffer.from(String(content));
    return { bytes: Uint8Array.from(bytes), name: fileName, mimeType };
  }
  const { bytes, contentType, name } = readBlob(source);
  return { bytes, name: name ?? 'Untitled', mimeType: contentType ?? 'application/octet-stream' };
}
