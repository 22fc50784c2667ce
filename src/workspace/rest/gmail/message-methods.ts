import type { gmail_v1 } from '@googleapis/gmail';
import { ApiError } from '../../services/api-error.ts';
import { openBox } from '../../services/mail/box.ts';
import { attachmentId } from '../../services/mail/eml.ts';
import { message } from '../../services/mail/service.ts';
import { erase, place, readAttachment } from '../../services/mail/store.ts';
import { threadFor } from '../../services/mail/threading.ts';
import { change, changes, type LabelChange } from '../../services/mail/threads.ts';
import { type ApiMethod, jsonBody } from '../api-routes.ts';
import { type MailCall, mailMethod, requireEntry, requireFound } from './account.ts';
import { incomingMail, keptMail, sendIncoming } from './incoming.ts';
import { listedBy } from './listed.ts';
import { requireMetadataOnly } from './metadata-scope.ts';
import { formatIn, messageResource } from './message-resource.ts';
import { listAnswer, pageOf } from './paging.ts';
import { relabel, requireOpenLabels } from './relabel.ts';
import { mailScopes } from './scopes.ts';

type Modify = gmail_v1.Schema$ModifyMessageRequest;

const reading = mailScopes('modify', 'readonly', 'metadata');
const changing = mailScopes('modify');

/** users.messages of Gmail v1. */
export const messageMethods: readonly ApiMethod[] = [
  mailMethod('GET', '/messages', list, reading),
  mailMethod('POST', '/messages', insert, mailScopes('modify', 'insert')),
  mailMethod('POST', '/messages/import', insert, mailScopes('modify', 'insert')),
  mailMethod('POST', '/messages/send', send, mailScopes('modify', 'compose', 'send')),
  mailMethod('POST', '/messages/batchModify', batchModify, changing),
  mailMethod('POST', '/messages/batchDelete', batchDelete, mailScopes()),
  mailMethod('GET', '/messages/{id}', get, reading),
  mailMethod('DELETE', '/messages/{id}', remove, mailScopes()),
  mailMethod('POST', '/messages/{id}/modify', modify, changing),
  mailMethod('POST', '/messages/{id}/trash', (call) => changed(call, changes.moveToTrash), changing),
  mailMethod('POST', '/messages/{id}/untrash', (call) => changed(call, changes.untrash), changing),
  mailMethod('GET', '/messages/{id}/attachments/{id}', attachment, mailScopes('modify', 'readonly')),
];

function list(call: MailCall): object {
  const { entries } = openBox(call.host, call.account);
  const found = entries.filter(listedBy(call, 'gmail.users.messages.list')).reverse();
  return listAnswer('messages', pageOf(found, call.query), ({ messageId, threadId }) => ({
    id: messageId,
    threadId,
  }));
}

async function send(call: MailCall): Promise<object> {
  const { id } = sendIncoming(call, await incomingMail(call));
  const { threadId, labels } = requireEntry(call.host, call.account, id);
  return { id, threadId, labelIds: labels };
}

/** Puts a mail of whomever into the mailbox, where its labels say; it is sent to nobody. */
async function insert(call: MailCall): Promise<object> {
  const { host, account } = call;
  const { written, labelIds } = await keptMail(call);
  requireOpenLabels(call, labelIds, ['SENT']);
  const threadId = threadFor(host, account, written.message);
  const { message, attachments } = written;
  host.store.transaction(() => {
    const placement = { address: account.toLowerCase(), threadId, labels: [...new Set(labelIds)] };
    place(host, message, [placement], attachments);
  });
  return { id: message.id, threadId, labelIds };
}

function remove({ host, account, ids: [id = ''] }: MailCall): undefined {
  erase(host, [requireEntry(host, account, id)]);
}

/** Those of the mails that there are; Gmail does not say which were. */
async function batchDelete(call: MailCall): Promise<undefined> {
  const { ids = [] } = await jsonBody<gmail_v1.Schema$BatchDeleteMessagesRequest>(call.request);
  const { byMessage } = openBox(call.host, call.account);
  erase(
    call.host,
    (ids ?? []).flatMap((id) => byMessage.get(id) ?? []),
  );
}

function get(call: MailCall): object {
  const {
    host,
    account,
    ids: [id = ''],
    query,
  } = call;
  requireMetadataOnly(call, formatIn(query));
  return messageResource(
    host,
    requireEntry(host, account, id),
    formatIn(query),
    query.getAll('metadataHeaders'),
  );
}

async function modify(call: MailCall): Promise<object> {
  const [id = ''] = call.ids;
  relabel(call, [requireEntry(call.host, call.account, id)], await jsonBody<Modify>(call.request));
  return short(call, id);
}

async function batchModify(call: MailCall): Promise<undefined> {
  const body = await jsonBody<gmail_v1.Schema$BatchModifyMessagesRequest>(call.request);
  const entries = (body.ids ?? []).map((id) => requireEntry(call.host, call.account, id));
  relabel(call, entries, body);
}

function changed(call: MailCall, wanted: LabelChange): object {
  const [id = ''] = call.ids;
  change(call.host, [requireEntry(call.host, call.account, id)], wanted);
  return short(call, id);
}

/** What the methods that change labels answer. */
function short({ host, account }: MailCall, id: string): object {
  const { messageId, threadId, labels } = requireEntry(host, account, id);
  return { id: messageId, threadId, labelIds: labels };
}

function attachment({ host, account, ids: [messageId = '', wanted = ''] }: MailCall): object {
  const entry = requireEntry(host, account, messageId);
  const { attachments } = message(host, entry.messageId);
  const index = attachments.findIndex((_, candidate) => attachmentId(candidate) === wanted);
  if (index < 0) throw new ApiError('INVALID_ARGUMENT', 'Invalid attachment token');
  const bytes = requireFound(readAttachment(host, entry.messageId, index));
  return { size: bytes.byteLength, data: Buffer.from(bytes).toString('base64url') };
}
