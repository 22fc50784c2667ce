import { sameMail } from '../mail-address.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { ReceiveIntake } from './command.ts';
import type { Context, Notice, Outcome } from './decision.ts';
import type { JointResearchRequest } from './request.ts';
import { requestKinds, type State } from './vocabulary.ts';

const notices: readonly Notice[] = [
  { code: 'review-acknowledged', to: 'applicant' },
  { code: 'review-arrived', to: 'mduc' },
];

/** A new request (guide, MDUCへの確認依頼の準備): its folder with the documents to fill in is made next. */
export function receiveIntake(
  known: JointResearchRequest | undefined,
  command: ReceiveIntake,
  context: Context,
): Outcome {
  if (known) return { kind: 'unchanged', reference: known.reference };
  const no = refusal(command, context);
  if (no) return no;

  const { answers, responseId, submittedAt, earlier } = command;
  const earlierReference = answers.kind === 'new' ? undefined : earlier?.reference;
  const request: JointResearchRequest = {
    reference: context.nextReference,
    state: 'intake-received',
    stateSince: submittedAt,
    receivedAt: submittedAt,
    intakeResponseId: responseId,
    kind: answers.kind,
    ...(earlierReference !== undefined && { earlierReference }),
    language: answers.language,
    applicantName: answers.name,
    applicantAffiliation: answers.affiliation,
    applicantPosition: answers.position,
    applicantMail: context.actor.mail,
    title: answers.title,
    companies: answers.companies,
    contractState: 'pending',
    ethicsState: 'pending',
  };
  return {
    kind: 'decision',
    request,
    event: {
      code: command.kind,
      from: undefined,
      to: request.state,
      detail: `${requestKinds[answers.kind].ja}、共同研究先 ${answers.companies.join('、')}`,
      ...(earlierReference !== undefined && { concerns: earlierReference }),
    },
    notices,
    effects: [{ kind: 'prepare-documents' }],
  };
}

function refusal({ answers, earlier }: ReceiveIntake, context: Context): Refusal | undefined {
  if (!answers.companiesConfirmed) return refuse('confirmation-missing');
  if (answers.companies.length === 0) return refuse('missing-answer', companiesQuestion);
  if (answers.kind === 'new') return undefined;
  return earlier
    ? noEarlierRequest(earlier, context)
    : refuse('unknown-reference', { reference: answers.earlierReference });
}

/** Why a request cannot be extended or changed. Whose it is comes first: a stranger learns nothing about its state. */
function noEarlierRequest(
  { reference, state, applicantMail }: JointResearchRequest,
  { actor }: Context,
): Refusal | undefined {
  if (!sameMail(applicantMail, actor.mail)) return refuse('foreign-reference', { reference });
  return goesOnFrom.includes(state) ? undefined : refuse('wrong-state', { reference, state });
}

/** Where there is something to extend or to change (guide: 期間の延長や研究内容に変更がある場合). */
const goesOnFrom: readonly State[] = ['ready-to-start', 'finished'];

const companiesQuestion = { question: '共同研究先の企業名', questionEn: 'Names of the partner companies' };
