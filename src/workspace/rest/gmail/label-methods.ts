import type { gmail_v1 } from '@googleapis/gmail';
import { ApiError } from '../../services/api-error.ts';
import { openBox } from '../../services/mail/box.ts';
import {
  createLabel,
  deleteLabel,
  systemLabels,
  type UserLabel,
  userLabels,
} from '../../services/mail/labels.ts';
import { type ApiMethod, jsonBody } from '../api-routes.ts';
import { type MailCall, mailMethod, requireFound } from './account.ts';

type Label = gmail_v1.Schema$Label;

/** users.labels of Gmail v1, as far as labels have names alone. */
export const labelMethods: readonly ApiMethod[] = [
  mailMethod('GET', '/labels', list),
  mailMethod('POST', '/labels', create),
  mailMethod('GET', '/labels/{id}', get),
  mailMethod('DELETE', '/labels/{id}', remove),
];

function list(call: MailCall): object {
  return { labels: all(call) };
}

async function create({ host, account, request }: MailCall): Promise<object> {
  const { name, ...rest } = await jsonBody<Label>(request);
  for (const [field, value] of Object.entries(rest)) {
    if (shown[field] !== value) throw new Error(`not emulated: gmail.users.labels.create with ${field}`);
  }
  return { ...userLabel(createLabel(host, account, name ?? '')), ...shown };
}

function get(call: MailCall): object {
  const label = labelOf(call);
  const labelled = openBox(call.host, call.account).entries.filter(({ labels }) =>
    labels.includes(label.id ?? ''),
  );
  const unread = labelled.filter(({ labels }) => labels.includes('UNREAD'));
  const threadsIn = (entries: typeof labelled): number =>
    new Set(entries.map(({ threadId }) => threadId)).size;
  return {
    ...label,
    messagesTotal: labelled.length,
    messagesUnread: unread.length,
    threadsTotal: threadsIn(labelled),
    threadsUnread: threadsIn(unread),
  };
}

function remove(call: MailCall): undefined {
  const { id, name, type } = labelOf(call);
  if (type === 'system') throw new ApiError('INVALID_ARGUMENT', 'Invalid delete request');
  deleteLabel(call.host, call.account, { id: id ?? '', name: name ?? '' });
}

function labelOf(call: MailCall): Label {
  const [wanted] = call.ids;
  return requireFound(all(call).find(({ id }) => id === wanted));
}

function all({ host, account }: MailCall): Label[] {
  return [
    ...systemLabels.map((id) => ({ id, name: id, type: 'system' })),
    ...userLabels(host, account).map(userLabel),
  ];
}

function userLabel({ id, name }: UserLabel): Label {
  return { id, name, type: 'user' };
}

/** The one way in which Gmail's own page would show a label of this Workspace. */
const shown: Readonly<Record<string, unknown>> = {
  messageListVisibility: 'show',
  labelListVisibility: 'labelShow',
};
