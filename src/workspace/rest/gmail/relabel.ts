import type { gmail_v1 } from '@googleapis/gmail';
import { ApiError } from '../../services/api-error.ts';
import { systemLabels, userLabels } from '../../services/mail/labels.ts';
import type { Delivery } from '../../services/mail/store.ts';
import { change } from '../../services/mail/threads.ts';
import type { MailCall } from './account.ts';

/** Adds and removes the labels that a body names; INVALID_ARGUMENT for those that are none, or Gmail's alone. */
export function relabel(
  { host, account }: MailCall,
  entries: readonly Delivery[],
  body: gmail_v1.Schema$ModifyMessageRequest,
): void {
  const add = body.addLabelIds ?? [];
  const remove = body.removeLabelIds ?? [];
  requireOpenLabels({ host, account }, [...add, ...remove]);
  change(host, entries, { add, remove });
}

/** Throws INVALID_ARGUMENT for a label that is none, or that Gmail alone gives, unless `given` names it. */
export function requireOpenLabels(
  { host, account }: Pick<MailCall, 'host' | 'account'>,
  ids: readonly string[],
  given: readonly string[] = [],
): void {
  const own = userLabels(host, account).map(({ id }) => id);
  for (const id of ids) {
    const isOpen =
      own.includes(id) ||
      given.includes(id) ||
      systemLabels.some((label) => label === id && !['SENT', 'DRAFT'].includes(id));
    if (!isOpen) throw new ApiError('INVALID_ARGUMENT', `Invalid label: ${id}`);
  }
}
