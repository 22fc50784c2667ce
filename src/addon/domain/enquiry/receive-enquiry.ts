import type { ReceiveEnquiry } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import type { Enquiry } from './request.ts';
import { topics } from './vocabulary.ts';

/** A new enquiry (guide, お問い合わせ・ご相談): acknowledged at once and forwarded to MDUC. */
export function receiveEnquiry(
  known: Enquiry | undefined,
  command: ReceiveEnquiry,
  context: Context,
): Outcome {
  if (known) return { kind: 'unchanged', reference: known.reference };
  const { answers, responseId, submittedAt } = command;
  const request: Enquiry = {
    reference: context.nextReference,
    state: 'open',
    stateSince: submittedAt,
    receivedAt: submittedAt,
    enquiryResponseId: responseId,
    language: answers.language,
    applicantName: answers.name,
    applicantAffiliation: answers.affiliation,
    applicantMail: context.actor.mail,
    topic: answers.topic,
    question: answers.question,
  };
  return {
    kind: 'decision',
    request,
    event: { code: command.kind, from: undefined, to: request.state, detail: topics[answers.topic].ja },
    notices: [
      { code: 'enquiry-acknowledged', to: 'applicant' },
      { code: 'enquiry-arrived', to: 'mduc' },
    ],
    effects: [],
  };
}
