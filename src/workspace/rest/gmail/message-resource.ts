import type { gmail_v1 } from '@googleapis/gmail';
import type { Host } from '../../host.ts';
import { ApiError } from '../../services/api-error.ts';
import { escaped } from '../../services/drive/escaped.ts';
import { plainBody } from '../../services/mail/bodies.ts';
import { composeEml, composeParts } from '../../services/mail/eml.ts';
import { headersOf } from '../../services/mail/headers.ts';
import type { MailMessage } from '../../services/mail/message.ts';
import { message } from '../../services/mail/service.ts';
import type { Delivery } from '../../services/mail/store.ts';
import { messagePart } from './message-part.ts';

const SNIPPET_CHARACTERS = 200;
const formats = ['minimal', 'full', 'raw', 'metadata'] as const;

export type Format = (typeof formats)[number];

/** Which format a query asks for; INVALID_ARGUMENT for one that is none. */
export function formatIn(query: URLSearchParams): Format {
  const given = query.get('format') ?? 'full';
  const known = formats.find((format) => format === given.toLowerCase());
  if (known === undefined) throw new ApiError('INVALID_ARGUMENT', `Invalid value at 'format': "${given}"`);
  return known;
}

/** A mail of a mailbox; `metadataHeaders` picks headers in the format `metadata`. */
export function messageResource(
  host: Host,
  entry: Delivery,
  format: Format,
  metadataHeaders: readonly string[] = [],
): gmail_v1.Schema$Message {
  const mail = message(host, entry.messageId);
  const raw = composeEml(host, mail, entry.bcc);
  const common: gmail_v1.Schema$Message = {
    id: entry.messageId,
    threadId: entry.threadId,
    labelIds: [...entry.labels],
    snippet: snippetOf(mail),
    sizeEstimate: raw.byteLength,
    internalDate: String(mail.date),
  };
  switch (format) {
    case 'minimal':
      return common;
    case 'raw':
      return { ...common, raw: Buffer.from(raw).toString('base64url') };
    case 'metadata': {
      const { mimeType = '', headers } = payload(host, mail, entry);
      const wanted = metadataHeaders.map((name) => name.toLowerCase());
      const shown = headers?.filter(
        ({ name }) => wanted.length === 0 || wanted.includes((name ?? '').toLowerCase()),
      );
      return { ...common, payload: { mimeType, ...(shown && { headers: shown }) } };
    }
    case 'full':
      return { ...common, payload: payload(host, mail, entry) };
  }
}

/** The first words of a mail, as a list shows them. */
export function snippetOf(mail: MailMessage): string {
  const words = plainBody(mail)
    .slice(0, 4 * SNIPPET_CHARACTERS)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return escaped(words.slice(0, SNIPPET_CHARACTERS)).replaceAll("'", '&#39;');
}

/** The parts of a mail; its own headers decoded, as Gmail gives them. */
function payload(host: Host, mail: MailMessage, { bcc }: Delivery): gmail_v1.Schema$MessagePart {
  const part = messagePart(composeParts(host, mail, bcc));
  const ofContent = (part.headers ?? []).filter(({ name }) => name?.startsWith('Content-'));
  return { ...part, headers: [...headersOf(mail, bcc), ...ofContent] };
}
