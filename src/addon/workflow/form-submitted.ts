import type { ImageRequest } from '../domain/image-request/request.ts';
import { normalisedReference } from '../domain/reference.ts';
import type { Refusal } from '../domain/refusal.ts';
import { parseConsultation, parseFormalRequest, type RawAnswers } from '../forms/answers.ts';
import { parseEnquiry } from '../forms/enquiry-answers.ts';
import type { FormKey } from '../forms/installation.ts';
import { parseIntake } from '../forms/joint-research-answers.ts';
import { rawAnswersOf } from '../forms/prefill.ts';
import type { Desk, FormResponse } from './ports.ts';
import { documentsSubmitted } from './documents-submitted.ts';
import { enquiryProcedure } from './procedures/enquiries.ts';
import { imageRequestProcedure } from './procedures/image-requests.ts';
import { jointResearchProcedure } from './procedures/joint-research.ts';
import { receiveAbout, receiveNew } from './receive.ts';
import { isRefusal, type Reception, type SubmissionOutcome } from './settle.ts';

/** A response of one of the desk's forms, from the trigger or found by the clock: handled once, however often it comes. */
export function formSubmitted(desk: Desk, form: FormKey, response: FormResponse): SubmissionOutcome {
  const raw = rawAnswersOf(desk.memory.installation().forms[form], response.answers);
  const outcome = receivers[form](desk, response, raw);
  return typeof outcome === 'string' ? outcome : 'busy';
}

type Receiver = (desk: Desk, response: FormResponse, raw: RawAnswers) => SubmissionOutcome | Refusal<'busy'>;

const receivers: Readonly<Record<FormKey, Receiver>> = {
  consultation: (desk, response, raw) => receiveNew(desk, consultation, response, raw),
  'formal-request': (desk, response, raw) => receiveAbout(desk, formalRequest, response, raw),
  'review-intake': (desk, response, raw) => receiveNew(desk, reviewIntake, response, raw),
  'review-submission': documentsSubmitted,
  enquiry: (desk, response, raw) => receiveNew(desk, enquiry, response, raw),
};

const consultation: Reception = {
  form: 'consultation',
  procedure: imageRequestProcedure,
  knownBy: 'consultationResponseId',
  command: (raw, { responseId, submittedAt }) => {
    const answers = parseConsultation(raw);
    return isRefusal(answers) ? answers : { kind: 'receive-consultation', responseId, submittedAt, answers };
  },
};

const formalRequest: Reception = {
  form: 'formal-request',
  procedure: imageRequestProcedure,
  knownBy: 'formalResponseIds',
  about: (raw) => normalisedReference(typeof raw['reference'] === 'string' ? raw['reference'] : ''),
  command: (raw, { responseId, submittedAt }) => {
    const answers = parseFormalRequest(raw);
    return isRefusal(answers)
      ? answers
      : { kind: 'receive-formal-request', responseId, submittedAt, answers };
  },
  // The link in the refusal has the number of the list that counts now.
  another: ({ code }, request: ImageRequest | undefined) =>
    code === 'outdated-list' && request?.listNumber ? { listNumber: request.listNumber } : {},
};

const reviewIntake: Reception = {
  form: 'review-intake',
  procedure: jointResearchProcedure,
  knownBy: 'intakeResponseId',
  goesOn: true,
  command: (raw, { responseId, submittedAt }, find) => {
    const answers = parseIntake(raw);
    if (isRefusal(answers)) return answers;
    const earlier = answers.earlierReference === '' ? undefined : find(answers.earlierReference);
    return { kind: 'receive-intake', responseId, submittedAt, answers, earlier };
  },
};

const enquiry: Reception = {
  form: 'enquiry',
  procedure: enquiryProcedure,
  knownBy: 'enquiryResponseId',
  command: (raw, { responseId, submittedAt }) => {
    const answers = parseEnquiry(raw);
    return isRefusal(answers) ? answers : { kind: 'receive-enquiry', responseId, submittedAt, answers };
  },
};
