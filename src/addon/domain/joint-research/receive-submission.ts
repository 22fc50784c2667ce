import { sameMail } from '../mail-address.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { ReceiveSubmission } from './command.ts';
import type { Context, Decision, Outcome } from './decision.ts';
import type { Gap, SubmittedVersion } from './documents.ts';
import { gapsInWords } from './gap-words.ts';
import { isAllowed } from './procedure.ts';
import type { JointResearchRequest } from './request.ts';

/** Characters of JSON, in words about as many: a mail shows 10,000 of a value, and a row is kept in a cell of 50,000. */
const MOST_GAPS = 8_000;

/** The applicant submits the three documents (guide, MDUCによる内容確認): only what is complete enters the review. */
export function receiveSubmission(
  request: JointResearchRequest | undefined,
  command: ReceiveSubmission,
  context: Context,
): Outcome {
  const { reference, responseId, gaps, version } = command;
  if (!request) return refuse('unknown-reference', { reference });
  if (request.submissionResponseIds?.includes(responseId)) return { kind: 'unchanged', reference };
  const no = refusal(request, command, context);
  if (no) return no;
  if (gaps.length > 0) return incomplete(request, command);
  if (!version) throw new Error(`Submission for ${reference} is complete: no version of it was stored`);
  return complete(request, command, version);
}

/** Whose request it is comes first: a stranger learns nothing about its state. */
function refusal(
  { reference, state, applicantMail }: JointResearchRequest,
  { kind, companiesConfirmed }: ReceiveSubmission,
  { actor }: Context,
): Refusal | undefined {
  if (!sameMail(applicantMail, actor.mail)) return refuse('foreign-reference', { reference });
  if (!isAllowed(kind, state)) return refuse('wrong-state', { reference, state });
  return companiesConfirmed ? undefined : refuse('confirmation-missing');
}

function incomplete(request: JointResearchRequest, command: ReceiveSubmission): Decision {
  const gaps = namedGaps(command.gaps);
  return {
    kind: 'decision',
    request: { ...request, gaps, submissionResponseIds: withResponse(request, command) },
    event: {
      code: command.kind,
      from: request.state,
      to: request.state,
      detail: `不備あり\n${gapsInWords(gaps).ja}`,
    },
    notices: [{ code: 'submission-incomplete', to: 'applicant' }],
    effects: [],
  };
}

/** As many as can be kept, and how many more there are. */
function namedGaps(gaps: readonly Gap[]): readonly Gap[] {
  let length = 0;
  const named = gaps.filter((gap) => (length += JSON.stringify(gap).length + 1) < MOST_GAPS);
  const count = gaps.length - named.length;
  return count === 0 ? gaps : [...named, { kind: 'more', count }];
}

function complete(
  request: JointResearchRequest,
  command: ReceiveSubmission,
  version: SubmittedVersion,
): Decision {
  const { submittedAt } = command;
  const round = (request.round ?? 0) + 1;
  return {
    kind: 'decision',
    request: {
      ...request,
      state: 'in-review',
      stateSince: submittedAt,
      overdue: undefined,
      reason: undefined,
      gaps: undefined,
      round,
      submittedAt,
      submissionResponseIds: withResponse(request, command),
      versions: [...(request.versions ?? []), { ...version, round }],
    },
    event: { code: command.kind, from: request.state, to: 'in-review', detail: `第${round}回` },
    notices: [
      { code: 'submission-received', to: 'applicant' },
      { code: 'submission-arrived', to: 'mduc' },
    ],
    effects: [],
  };
}

function withResponse(
  { submissionResponseIds = [] }: JointResearchRequest,
  { responseId }: ReceiveSubmission,
): readonly string[] {
  return [...submissionResponseIds, responseId];
}
