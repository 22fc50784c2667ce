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
import { checkSendable, incomingMail } from './incoming.ts';
import { timeZone } from './listed.ts';
import { formatIn, messageResource } from './message-resource.ts';
import { listAnswer, pageOf } from './paging.ts';

type Resource = gmail_v1.Schema$Draft;

/** users.drafts of Gmail v1. */
export const draftMethods: readonly ApiMethod[] = [
  mailMethod('GET', '/drafts', list),
  mailMethod('POST', '/drafts', create),
  mailMethod('POST', '/drafts/send', send),
  mailMethod('GET', '/drafts/{id}', get),
  mailMethod('PUT', '/drafts/{id}', update),
  mailMethod('DELETE', '/drafts/{id}', remove),
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
  const { id, message } = await jsonBody<Resource>(call.request);
  if (message) throw new Error('not emulated: gmail.users.drafts.send with a message');
  const draft = requireFound(findDraft(call.host, call.account, id ?? ''));
  checkSendable(call, draftedMail(call.host, call.account, draft));
  const sent = requireEntry(call.host, call.account, sendDraft(call.host, call.account, draft).id);
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
