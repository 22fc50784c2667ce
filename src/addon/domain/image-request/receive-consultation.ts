import { refuse } from '../refusal.ts';
import type { ReceiveConsultation } from './command.ts';
import type { Context, Notice, Outcome } from './decision.ts';
import type { ImageRequest } from './request.ts';
import { categories, categoriesNotOffered, type Category, type FeeState } from './vocabulary.ts';

/** Step 1 of the guide, 相談申請: a new request, or one that is marked at once as not offered. */
export function receiveConsultation(
  known: ImageRequest | undefined,
  command: ReceiveConsultation,
  context: Context,
): Outcome {
  if (known) return { kind: 'unchanged', reference: known.reference };
  const { answers, responseId, submittedAt } = command;
  if (!answers.noticeConfirmed) return refuse('confirmation-missing');

  const notOffered = categoriesNotOffered.includes(answers.category);
  const request: ImageRequest = {
    reference: context.nextReference,
    state: notOffered ? 'not-offered' : 'received',
    stateSince: submittedAt,
    category: answers.category,
    language: answers.language,
    consultedAt: submittedAt,
    consultationResponseId: responseId,
    applicantName: answers.name,
    applicantAffiliation: answers.affiliation,
    applicantPosition: answers.position,
    applicantMail: context.actor.mail,
    outline: answers.outline,
    wantedCt: answers.wanted.ct,
    wantedMri: answers.wanted.mri,
    wantedCr: answers.wanted.cr,
    wantedOther: answers.wanted.other,
    ...(answers.otherKind !== '' && { wantedOtherKind: answers.otherKind }),
    candidateDates: answers.candidateDates.join('\n'),
    feeState: feeStateOf(answers.category, notOffered),
  };
  return {
    kind: 'decision',
    request,
    event: {
      code: command.kind,
      from: undefined,
      to: request.state,
      detail: `利用区分: ${categories[answers.category].ja}`,
    },
    notices: notOffered ? whenNotOffered : whenReceived,
    effects: [],
  };
}

const whenReceived: readonly Notice[] = [
  { code: 'consultation-acknowledged', to: 'applicant' },
  { code: 'consultation-arrived', to: 'mduc' },
  { code: 'consultation-arrived', to: 'radiology' },
];

const whenNotOffered: readonly Notice[] = [
  { code: 'consultation-not-offered', to: 'applicant' },
  { code: 'consultation-not-offered-arrived', to: 'mduc' },
];

/** How far the fee is known before a list is. */
export function feeStateOf(category: Category, notOffered: boolean): FeeState {
  if (notOffered) return 'not-offered';
  return category === 'company-research' ? 'priced-separately' : 'none';
}
