import type { gmail_v1 } from '@googleapis/gmail';
import { ApiError, invalid } from '../../services/api-error.ts';
import { openBox } from '../../services/mail/box.ts';
import { labelColor } from '../../services/mail/label-colors.ts';
import {
  changeLabel,
  createLabel,
  deleteLabel,
  type LabelLook,
  systemLabels,
  type UserLabel,
  userLabels,
} from '../../services/mail/labels.ts';
import { type ApiMethod, jsonBody } from '../api-routes.ts';
import { type MailCall, mailMethod, requireFound } from './account.ts';
import { mailScopes } from './scopes.ts';

type Label = gmail_v1.Schema$Label;

const reading = mailScopes('modify', 'readonly', 'labels', 'metadata');
const writing = mailScopes('modify', 'labels');

/** users.labels of Gmail v1. */
export const labelMethods: readonly ApiMethod[] = [
  mailMethod('GET', '/labels', list, reading),
  mailMethod('POST', '/labels', create, writing),
  mailMethod('GET', '/labels/{id}', get, reading),
  mailMethod('PUT', '/labels/{id}', update, writing),
  mailMethod('PATCH', '/labels/{id}', patch, writing),
  mailMethod('DELETE', '/labels/{id}', remove, writing),
];

function list(call: MailCall): object {
  return { labels: all(call) };
}

async function create({ host, account, request }: MailCall): Promise<object> {
  const given = await jsonBody<Label>(request);
  return { ...shownByDefault, ...resource(createLabel(host, account, given.name ?? '', lookOf(given))) };
}

/** What the body does not say is as with a new label. */
async function update(call: MailCall): Promise<object> {
  const given = await jsonBody<Label>(call.request);
  const { id } = ownLabel(call);
  return resource(changeLabel(call.host, call.account, { id, name: given.name ?? '', ...lookOf(given) }));
}

async function patch(call: MailCall): Promise<object> {
  const given = await jsonBody<Label>(call.request);
  const before = ownLabel(call);
  const name = given.name ?? before.name;
  return resource(changeLabel(call.host, call.account, { ...before, name, ...lookOf(given) }));
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
  const { id, type } = labelOf(call);
  if (type === 'system') throw new ApiError('INVALID_ARGUMENT', 'Invalid delete request');
  deleteLabel(call.host, call.account, { id: id ?? '' });
}

function ownLabel(call: MailCall): UserLabel {
  const { id, type } = labelOf(call);
  if (type === 'system') throw invalid('Invalid update request');
  return requireFound(userLabels(call.host, call.account).find((label) => label.id === id));
}

function labelOf(call: MailCall): Label {
  const [wanted] = call.ids;
  return requireFound(all(call).find(({ id }) => id === wanted));
}

function all({ host, account }: MailCall): Label[] {
  return [
    ...systemLabels.map((id) => ({ id, name: id, type: 'system' })),
    ...userLabels(host, account).map(resource),
  ];
}

function resource({ id, name, ...look }: UserLabel): Label {
  return { id, name, type: 'user', ...look };
}

const shownByDefault = { messageListVisibility: 'show', labelListVisibility: 'labelShow' } as const;

const messageListVisibilities = ['show', 'hide'] as const;
const labelListVisibilities = ['labelShow', 'labelShowIfUnread', 'labelHide'] as const;

function lookOf({ messageListVisibility, labelListVisibility, color }: Label): LabelLook {
  return {
    ...(messageListVisibility && {
      messageListVisibility: oneOf(messageListVisibilities, messageListVisibility, 'message_list_visibility'),
    }),
    ...(labelListVisibility && {
      labelListVisibility: oneOf(labelListVisibilities, labelListVisibility, 'label_list_visibility'),
    }),
    ...(color && { color: labelColor(color.textColor, color.backgroundColor) }),
  };
}

function oneOf<Name extends string>(names: readonly Name[], given: string, field: string): Name {
  const known = names.find((name) => name === given);
  if (known === undefined) throw invalid(`Invalid value at 'label.${field}', "${given}"`);
  return known;
}
