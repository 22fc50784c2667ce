import { computeFee } from '../fee/compute.ts';
import { feeLines } from '../fee/describe.ts';
import { sameMail } from '../mail-address.ts';
import { normalisedReference } from '../reference.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { dayAt, isDay } from '../time/tokyo.ts';
import type { ReceiveFormalRequest } from './command.ts';
import type { Context, Notice, Outcome } from './decision.ts';
import { freezeFee } from './freeze-fee.ts';
import type { ImageRequest } from './request.ts';
import { isAllowed } from './procedure.ts';
import { categoriesNotOffered, type State } from './vocabulary.ts';

const notices: readonly Notice[] = [
  { code: 'formal-request-acknowledged', to: 'applicant' },
  { code: 'formal-request-arrived', to: 'mduc', withImageList: true },
  { code: 'formal-request-arrived', to: 'radiology', withImageList: true },
];

/** Step 5 of the guide, 正式なデータ出力申請: checked against the request; the fee is computed and frozen. */
export function receiveFormalRequest(
  request: ImageRequest | undefined,
  command: ReceiveFormalRequest,
  context: Context,
): Outcome {
  const { answers, responseId, submittedAt } = command;
  if (!request) return refuse('unknown-reference', { reference: answers.reference });
  if (request.formalResponseIds?.includes(responseId))
    return { kind: 'unchanged', reference: request.reference };
  const no = refusal(request, command, context);
  if (no) return no;

  const examinations = request.examinations ?? {};
  const fee = computeFee(context.tariff, examinations, {
    category: request.category,
    hardDisk: answers.hardDisk,
    purpose: answers.purpose,
    pricesCaseReports: context.policy.pricesCaseReports,
    day: dayAt(submittedAt),
  });
  return {
    kind: 'decision',
    request: {
      ...request,
      state: 'formally-requested',
      stateSince: submittedAt,
      overdue: undefined,
      formalRequestedAt: submittedAt,
      formalResponseIds: [...(request.formalResponseIds ?? []), responseId],
      hardDisk: answers.hardDisk,
      purpose: answers.purpose,
      ethicsNumber: answers.ethicsNumber,
      ethicsApprovedOn: answers.ethicsApprovedOn,
      fundingSource: answers.fundingSource,
      ...freezeFee(request, fee, dayAt(submittedAt), '正式申請の修正'),
    },
    event: {
      code: command.kind,
      from: request.state,
      to: 'formally-requested',
      detail: `提供料: ${feeLines(fee, 'ja')[0] ?? ''}`,
    },
    notices,
    effects: [],
  };
}

/** Whose request it is comes first: a stranger learns nothing about its state. */
function refusal(
  request: ImageRequest,
  { kind, answers }: ReceiveFormalRequest,
  context: Context,
): Refusal | undefined {
  const { reference, state, category } = request;
  if (!sameMail(request.applicantMail, context.actor.mail)) return refuse('foreign-reference', { reference });
  if (requestedAlready.includes(state)) return refuse('already-requested', { reference });
  if (state === 'not-offered' || categoriesNotOffered.includes(category)) {
    return refuse('not-offered', { category });
  }
  if (!isAllowed(kind, state)) return refuse('wrong-state', { reference, state });
  if (normalisedReference(answers.listNumber) !== request.listNumber) {
    return refuse('outdated-list', {
      reference,
      listNumber: answers.listNumber,
      current: request.listNumber ?? '',
    });
  }
  if (!answers.noticeConfirmed) return refuse('confirmation-missing');
  if (!isDay(answers.ethicsApprovedOn)) {
    return refuse('not-a-date', { ...ethicsQuestion, value: answers.ethicsApprovedOn });
  }
  if (answers.ethicsApprovedOn > dayAt(context.now)) {
    return refuse('date-in-future', { ...ethicsQuestion, value: answers.ethicsApprovedOn });
  }
  return undefined;
}

/** Where a formal request has been taken, and no other is asked for. */
const requestedAlready: readonly State[] = [
  'formally-requested',
  'accepted',
  'processing',
  'ready',
  'delivered',
  'closed',
];

const ethicsQuestion = { question: '倫理委員会の承認日', questionEn: 'Date of the ethics approval' };
