import type { gmail_v1 } from '@googleapis/gmail';
import {
  createDraft,
  deleteDraft,
  type Draft,
  draftedMail,
  drafts,
  findDraft,
  sendDraft,
  updateDraft,
} from '../../services/mail/drafts.ts';
import { searchFor } from '../../services/mail/search/search.ts';
import { type ApiMethod, jsonBody } from '../api-routes.ts';
import { type MailCall, mailMethod, requireEntry, requireFound } from './account.ts';
import { checkSendable, incomingMail, sendIncoming } from './incoming.ts';
import { timeZone } from './listed.ts';
import { formatIn, messageResource } from './message-resource.ts';
import { listAnswer, pageOf } from './paging.ts';
import { mailScopes } from './scopes.ts';

type Resource = gmail_v1.Schema$Draft;

const reading = mailScopes('modify', 'compose', 'readonly');
const writing = mailScopes('modify', 'compose');

/** users.drafts of Gmail v1. */
export const draftMethods: readonly ApiMethod[] = [
  mailMethod('GET', '/drafts', list, reading),
  mailMethod('POST', '/drafts', create, writing),
  mailMethod('POST', '/drafts/send', send, writing),
  mailMethod('GET', '/drafts/{id}', get, [...reading, ...mailScopes('metadata')]),
  mailMethod('PUT', '/drafts/{id}', update, writing),
  mailMethod('DELETE', '/drafts/{id}', remove, writing),
];

function list(call: MailCall): object {
  const { host, account, query } = call;
  const isFound = searchFor(
    { host, account, timeZone, caller: 'gmail.users.drafts.list' },
    query.get('q') ?? '',
  );
  const found = drafts(host, account).filter(({ messageId }) =>
    isFound(requireEntry(host, account, messageId)),
  );
  return listAnswer('drafts', pageOf(found, query), ({ id, messageId }) => {
    const { threadId } = requireEntry(host, account, messageId);
    return { id, message: { id: messageId, threadId } };
  });
}

async function create(call: MailCall): Promise<object> {
  return short(call, createDraft(call.host, call.account, await drafted(call)));
}

async function send(call: MailCall): Promise<object> {
  const { id, message } = await jsonBody<Resource>(call.request.clone());
  if (!id) return sendMessage(call);
  const found = requireFound(findDraft(call.host, call.account, id));
  const draft = message ? updateDraft(call.host, call.account, found, await drafted(call)) : found;
  checkSendable(call, draftedMail(call.host, call.account, draft));
  const sent = requireEntry(call.host, call.account, sendDraft(call.host, call.account, draft).id);
  return { id: sent.messageId, threadId: sent.threadId, labelIds: sent.labels };
}

/** Without the id of a draft its message is sent as it is. */
async function sendMessage(call: MailCall): Promise<object> {
  const { id } = sendIncoming(call, await drafted(call));
  const sent = requireEntry(call.host, call.account, id);
  return { id: sent.messageId, threadId: sent.threadId, labelIds: sent.labels };
}

function get(call: MailCall): object {
  const { id, messageId } = draftOf(call);
  const entry = requireEntry(call.host, call.account, messageId);
  return { id, message: messageResource(call.host, entry, formatIn(call.query)) };
}

async function update(call: MailCall): Promise<object> {
  const draft = draftOf(call);
  return short(call, updateDraft(call.host, call.account, draft, await drafted(call)));
}

function remove(call: MailCall): undefined {
  deleteDraft(call.host, call.account, draftOf(call));
}

function drafted(call: MailCall) {
  return incomingMail(call, (body: Resource) => body.message ?? {});
}

function short({ host, account }: MailCall, { id, messageId }: Draft): object {
  const { threadId, labels } = requireEntry(host, account, messageId);
  return { id, message: { id: messageId, threadId, labelIds: labels } };
}

function draftOf({ host, account, ids: [id = ''] }: MailCall): Draft {
  return requireFound(findDraft(host, account, id));
}
