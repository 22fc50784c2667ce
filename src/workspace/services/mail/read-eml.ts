import PostalMime, { type Address, type Attachment, type Email, type Header } from 'postal-mime';
import { ApiError } from '../api-error.ts';
import { written } from './headers.ts';
import type { Mailbox, MailHeader, OutgoingAttachment, OutgoingMail } from './message.ts';

/** Headers that a mail keeps as what they mean, or that are made anew when it is composed. */
const understood =
  /^(from|sender|to|cc|bcc|reply-to|subject|date|message-id|in-reply-to|references|mime-version|content-.*)$/;

/** A mail that a program composed itself (RFC 5322 and MIME), as what it asks to be sent; its sender is who sends it. */
export async function readEml(bytes: Uint8Array): Promise<OutgoingMail> {
  const mail = await PostalMime.parse(new Uint8Array(bytes));
  const name = mail.from?.name;
  return {
    to: listed(mail.to, 'To'),
    cc: listed(mail.cc, 'Cc'),
    bcc: listed(mail.bcc, 'Bcc'),
    replyTo: listed(mail.replyTo, 'Reply-To'),
    ...(name && { name }),
    subject: mail.subject ?? '',
    text: withoutLastLineEnd(mail.text ?? ''),
    ...(mail.html !== undefined && { html: withoutLastLineEnd(mail.html) }),
    attachments: mail.attachments.map(attached),
    ...threading(mail),
    headers: mail.headers.filter(({ key }) => !understood.test(key)).map(asGiven),
  };
}

/** Who wrote a mail and when, by its own headers. */
export async function originOf(
  bytes: Uint8Array,
): Promise<{ readonly from?: Mailbox; readonly date?: number }> {
  const { from, date } = await PostalMime.parse(new Uint8Array(bytes));
  const [sender] = from ? members(from) : [];
  const time = Date.parse(date ?? '');
  return { ...(sender?.address && { from: sender }), ...(!Number.isNaN(time) && { date: time }) };
}

function threading({ inReplyTo, references }: Email): Pick<OutgoingMail, 'inReplyTo' | 'references'> {
  return {
    ...(inReplyTo && { inReplyTo }),
    ...(references && { references: references.split(/\s+/).filter((id) => id !== '') }),
  };
}

function listed(addresses: readonly Address[] | undefined, header: string): string {
  const people = (addresses ?? []).flatMap(members);
  if (people.some(({ address }) => !/^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/.test(address))) {
    throw new ApiError('INVALID_ARGUMENT', `Invalid ${header} header`);
  }
  return written(people);
}

/** The people of a group, or the one person. */
function members(address: Address): Mailbox[] {
  const people = address.group ?? [address];
  return people.map((person) => ({ name: person.name, address: person.address ?? '' }));
}

function attached({ filename, mimeType, content, contentId, related }: Attachment): OutgoingAttachment {
  const id = contentId?.replaceAll(/^<|>$/g, '');
  return {
    name: filename ?? 'noname',
    mimeType,
    bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    ...(related && id !== undefined && { contentId: id }),
  };
}

function asGiven({ originalKey, value }: Header): MailHeader {
  return { name: originalKey, value };
}

function withoutLastLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}
