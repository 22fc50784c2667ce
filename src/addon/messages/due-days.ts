import type { MailCode } from '../domain/mail-codes.ts';
import type { Day } from '../domain/time/day.ts';

/** What the reader of a mail is asked for: `{{dueOn}}` is the day until which the request waits for it. */
const askedFor: Readonly<Partial<Record<MailCode, string>>> = {
  'consultation-arrived': 'review',
  'meeting-fixed-arrived': 'decision',
  'meeting-cancelled-arrived': 'review',
  'information-requested': 'information',
  'protocol-requested': 'protocol',
  'formal-form-sent': 'formal-form',
  'formal-request-arrived': 'check',
  'correction-requested': 'correction',
  'data-ready': 'collection',
  'documents-ready': 'submission',
  'submission-arrived': 'review',
  'feedback-sent': 'revision',
  'documents-confirmed': 'approvals',
  'reminder-information': 'information',
  'reminder-protocol': 'protocol',
  'reminder-formal-form': 'formal-form',
  'reminder-correction': 'correction',
  'reminder-collection': 'collection',
  'reminder-submission': 'submission',
  'reminder-revision': 'revision',
  'reminder-approvals': 'approvals',
};

/** The day by which the reader of a mail is asked to act, past in a reminder; '' where nothing is asked. */
export function dueDayOf(
  code: MailCode,
  expectations: readonly { readonly kind: string; readonly due: Day }[],
): Day | '' {
  const asked = askedFor[code];
  return expectations.find(({ kind }) => kind === asked)?.due ?? '';
}
