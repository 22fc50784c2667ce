/** Every way in which the desk says no. The sentences, in both languages, are in `messages/refusals.ts`. */
export const refusalCodes = [
  'outside-domain',
  'unknown-reference',
  'foreign-reference',
  'wrong-state',
  'already-requested',
  'outdated-list',
  'not-offered',
  'confirmation-missing',
  'missing-answer',
  'not-a-count',
  'not-a-date',
  'not-a-choice',
  'date-in-future',
  'text-too-long',
  'too-many-lines',
  'not-permitted',
  'reason-missing',
  'meeting-in-past',
  'outside-office-hours',
  'protocol-missing',
  'protocol-received',
  'processing-incomplete',
  'findings-full',
  'no-such-finding',
  'nothing-open',
  'findings-open',
  'points-unchecked',
  'approval-missing',
  'dates-out-of-order',
  'period-in-past',
  'not-recorded-yet',
  'handover-note-missing',
  'pledge-missing',
  'pledge-after-handover',
  'return-before-handover',
  'nothing-lent',
  'medium-out',
  'lent-after-closing',
  'not-correctable',
  'must-not-be-empty',
  'fee-frozen',
  'program-column',
  'unreadable-value',
  'needs-dialog',
  'impossible-change',
  'row-by-hand',
  'duplicate-row',
  'row-lost',
  'row-spoilt',
  'unheard-edit',
  'frozen-row',
  'nothing-selected',
  'wrong-register',
  'too-many-selected',
  'list-empty',
  'list-unreadable',
  'list-not-csv',
  'list-without-modality',
  'list-row-invalid',
  'list-identifies-people',
  'delivery-in-past',
  'tariff-gap',
  'tariff-invalid',
  'no-fee',
  'not-yen',
  'already-closed',
  'closing-changed',
  'quarter-not-over',
  'later-quarter-closed',
  'earlier-quarter-open',
  'nothing-to-reverse',
  'not-the-newest',
  'busy',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What a refusal's sentence needs to know; never a patient's data. */
export type Facts = Readonly<Record<string, string | number>>;

/** An expected "no": returned, never thrown. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  readonly kind: 'refusal';
  readonly code: Code;
  readonly facts: Facts;
};

export function refuse<Code extends RefusalCode>(code: Code, facts: Facts = {}): Refusal<Code> {
  return { kind: 'refusal', code, facts };
}
