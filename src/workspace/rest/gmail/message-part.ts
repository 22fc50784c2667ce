import type { gmail_v1 } from '@googleapis/gmail';
import type MimeNode from 'nodemailer/lib/mime-node';
import type { MailHeader } from '../../services/mail/message.ts';

type Part = gmail_v1.Schema$MessagePart;

/** A part of a mail, with the parts in it; `partId` counts from 0 at each level: `0.1`. */
export function messagePart(node: MimeNode, partId = ''): Part {
  const headers = headersIn(node.buildHeaders());
  const [mimeType = ''] = (valueOf(headers, 'Content-Type') ?? 'text/plain').split(';');
  const parts = node.childNodes.map((child, index) =>
    messagePart(child, partId === '' ? String(index) : `${partId}.${index}`),
  );
  return {
    partId,
    mimeType: mimeType.trim().toLowerCase(),
    filename: node.filename || '',
    headers,
    body: bodyOf(node, valueOf(headers, 'X-Attachment-Id')),
    ...(parts.length > 0 && { parts }),
  };
}

/** Words come with the mail, files are fetched by their id. */
function bodyOf({ content }: MimeNode, attachmentId: string | undefined): gmail_v1.Schema$MessagePartBody {
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) return { size: 0 };
  const bytes = Buffer.from(content);
  if (attachmentId !== undefined) return { attachmentId, size: bytes.byteLength };
  return { size: bytes.byteLength, data: bytes.toString('base64url') };
}

/** Headers as they stand in a mail, each on one line. */
function headersIn(text: string): MailHeader[] {
  return text
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
    });
}

function valueOf(headers: readonly MailHeader[], wanted: string): string | undefined {
  return headers.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.value;
}
