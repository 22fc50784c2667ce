import type { gmail_v1 } from '@googleapis/gmail';
import { ApiError } from '../../services/api-error.ts';
import { message } from '../../services/mail/service.ts';
import { erase } from '../../services/mail/store.ts';
import { change, changes, type LabelChange, type Thread, threads } from '../../services/mail/threads.ts';
import { type ApiMethod, jsonBody } from '../api-routes.ts';
import { type MailCall, mailMethod, requireThread } from './account.ts';
import { listedBy } from './listed.ts';
import { requireMetadataOnly } from './metadata-scope.ts';
import { formatIn, messageResource, snippetOf } from './message-resource.ts';
import { listAnswer, pageOf } from './paging.ts';
import { relabel } from './relabel.ts';
import { mailScopes } from './scopes.ts';

const reading = mailScopes('modify', 'readonly', 'metadata');

/** users.threads of Gmail v1. */
export const threadMethods: readonly ApiMethod[] = [
  mailMethod('GET', '/threads', list, reading),
  mailMethod('GET', '/threads/{id}', get, reading),
  mailMethod('DELETE', '/threads/{id}', remove, mailScopes()),
  mailMethod('POST', '/threads/{id}/modify', modify, mailScopes('modify')),
  mailMethod(
    'POST',
    '/threads/{id}/trash',
    (call) => changed(call, changes.moveToTrash),
    mailScopes('modify'),
  ),
  mailMethod('POST', '/threads/{id}/untrash', (call) => changed(call, changes.untrash), mailScopes('modify')),
];

function list(call: MailCall): object {
  const found = threads(call.host, call.account, listedBy(call, 'gmail.users.threads.list'));
  return listAnswer('threads', pageOf(found, call.query), ({ id, entries }) => {
    const last = entries.at(-1);
    return { id, snippet: last ? snippetOf(message(call.host, last.messageId)) : '' };
  });
}

function get(call: MailCall): object {
  requireMetadataOnly(call, formatIn(call.query));
  const format = formatIn(call.query);
  if (format === 'raw') throw new ApiError('INVALID_ARGUMENT', 'Invalid value at \'format\': "raw"');
  const { id, entries } = threadOf(call);
  const headers = call.query.getAll('metadataHeaders');
  return { id, messages: entries.map((entry) => messageResource(call.host, entry, format, headers)) };
}

function remove(call: MailCall): undefined {
  erase(call.host, threadOf(call).entries);
}

async function modify(call: MailCall): Promise<object> {
  relabel(call, threadOf(call).entries, await jsonBody<gmail_v1.Schema$ModifyThreadRequest>(call.request));
  return short(call);
}

function changed(call: MailCall, wanted: LabelChange): object {
  change(call.host, threadOf(call).entries, wanted);
  return short(call);
}

/** What the methods that change labels answer. */
function short(call: MailCall): object {
  const { id, entries } = threadOf(call);
  const messages = entries.map(({ messageId, threadId, labels }) => ({
    id: messageId,
    threadId,
    labelIds: labels,
  }));
  return { id, messages };
}

function threadOf({ host, account, ids: [id = ''] }: MailCall): Thread {
  return requireThread(host, account, id);
}
