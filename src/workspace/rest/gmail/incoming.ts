import type { gmail_v1 } from '@googleapis/gmail';
import { ApiError, invalid } from '../../services/api-error.ts';
import { remainingRecipients } from '../../services/mail/quota.ts';
import { originOf, readEml } from '../../services/mail/read-eml.ts';
import { dispatch, writeMail, type WrittenMail } from '../../services/mail/send.ts';
import type { MailMessage } from '../../services/mail/message.ts';
import { jsonBody, parseJson } from '../api-routes.ts';
import { parseMultipartRelated } from '../drive/multipart-related.ts';
import { type MailCall, requireThread } from './account.ts';

type Given = { readonly resource: gmail_v1.Schema$Message; readonly bytes: Uint8Array | undefined };

/** The mail that a call carries: base64url in JSON, or as it is in an upload. */
export async function incomingMail(
  call: MailCall,
  messageIn: (body: object) => gmail_v1.Schema$Message = (body) => body,
): Promise<WrittenMail> {
  const { resource, bytes } = await given(call, messageIn);
  const mail = requireMail(bytes);
  if (resource.threadId) requireThread(call.host, call.account, resource.threadId);
  return writeMail(call.host, call.account, await readEml(mail));
}

/** A mail that a call puts into the mailbox as it is: its sender and, where the call says so, its time are its own. */
export async function keptMail(call: MailCall): Promise<{ written: WrittenMail; labelIds: string[] }> {
  const { resource, bytes } = await given(call, (body) => body);
  const mail = requireMail(bytes);
  const { message, ...rest } = writeMail(call.host, call.account, await readEml(mail));
  const { from, date } = await originOf(mail);
  const isImport = new URL(call.request.url).pathname.endsWith('/import');
  const source = call.query.get('internalDateSource') ?? (isImport ? 'dateHeader' : 'receivedTime');
  const dated = source === 'dateHeader' && date !== undefined ? { date } : {};
  return {
    written: { ...rest, message: { ...message, ...(from && { from }), ...dated } },
    labelIds: resource.labelIds ?? [],
  };
}

/** Sends what a call carried; refuses in the API's words. */
export function sendIncoming(call: MailCall, written: WrittenMail): MailMessage {
  checkSendable(call, written);
  return dispatch(call.host, call.account, written);
}

/** Refuses in the API's words what nobody would get, or too many. */
export function checkSendable({ host, account }: MailCall, { message, bcc }: WrittenMail): void {
  const recipients = message.to.length + message.cc.length + bcc.length;
  if (recipients === 0) throw invalid('Recipient address required');
  if (recipients > remainingRecipients(host, account)) {
    throw new ApiError('RESOURCE_EXHAUSTED', 'User-rate limit exceeded.');
  }
}

function requireMail(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes !== undefined && bytes.byteLength > 0) return bytes;
  throw invalid("'raw' RFC822 payload message string or uploading message via /upload/* URL required");
}

async function given(
  { request }: MailCall,
  messageIn: (body: object) => gmail_v1.Schema$Message,
): Promise<Given> {
  if (!new URL(request.url).pathname.startsWith('/upload/')) {
    const resource = messageIn(await jsonBody(request));
    return { resource, bytes: resource.raw ? decoded(resource.raw) : undefined };
  }
  const body = new Uint8Array(await request.arrayBuffer());
  const contentType = request.headers.get('Content-Type') ?? '';
  if (!contentType.startsWith('multipart/related')) return { resource: {}, bytes: body };
  const [metadata, media] = parseMultipartRelated(body, contentType);
  const resource = messageIn(parseJson<object>(new TextDecoder().decode(metadata?.bytes)));
  return { resource, bytes: media?.bytes };
}

function decoded(raw: string): Uint8Array {
  if (!/^[\w+/-]*={0,2}$/.test(raw)) throw invalid('Invalid value for ByteString');
  return new Uint8Array(Buffer.from(raw, 'base64url'));
}
