import type { Gap, SubmittedVersion } from '../domain/joint-research/documents.ts';
import { isAllowed } from '../domain/joint-research/procedure.ts';
import type { JointResearchRequest } from '../domain/joint-research/request.ts';
import { sameMail } from '../domain/mail-address.ts';
import { parseSubmission } from '../forms/joint-research-answers.ts';
import type { RawAnswers } from '../forms/raw-answers.ts';
import { staffOf } from './prepare-documents.ts';
import type { Desk, FormResponse } from './ports.ts';
import { jointResearchProcedure } from './procedures/joint-research.ts';
import { wholeRequest } from './procedures/plan.ts';
import { placeOf } from './record.ts';
import { receiveAbout, type Received } from './receive.ts';
import { isRefusal, type Reception } from './settle.ts';
import { stationeryOf, surroundings } from './surroundings.ts';
import { read } from './transact.ts';

/** What was found in the documents when they were submitted. */
type Examined = { readonly gaps: readonly Gap[]; readonly version: SubmittedVersion | undefined };

const unexamined: Examined = { gaps: [], version: undefined };

/**
 * The applicant says that the documents are complete. They are looked through, and kept as they are, before it is decided: no
 * row names a version that is not there, and a submission that is not complete is answered with what is missing.
 */
export function documentsSubmitted(desk: Desk, response: FormResponse, raw: RawAnswers): Received {
  const submission = parseSubmission(raw);
  const examined = isRefusal(submission)
    ? unexamined
    : examine(desk, response, submission.reference, submission.companiesConfirmed);
  const reception: Reception = {
    form: 'review-submission',
    procedure: jointResearchProcedure,
    knownBy: 'submissionResponseIds',
    about: () => (isRefusal(submission) ? '' : submission.reference),
    command: (_raw, { responseId, submittedAt }) =>
      isRefusal(submission)
        ? submission
        : { kind: 'receive-submission', responseId, submittedAt, ...submission, ...examined },
  };
  return receiveAbout(desk, reception, response, raw);
}

/** Looks only into documents of somebody's own that can be submitted now: the rest is refused whatever they hold. */
function examine(desk: Desk, response: FormResponse, reference: string, isConfirmed: boolean): Examined {
  const snapshot = read(desk, { ...surroundings, ...wholeRequest(jointResearchProcedure) });
  const row = snapshot.find('jointResearch', 'reference', reference);
  const request = placeOf(jointResearchProcedure, row)?.before;
  if (!request?.documents || !isConfirmed || !mayBeExamined(request, response)) return unexamined;
  const { documents, companies, applicantMail, round = 0 } = request;
  const staff = staffOf(stationeryOf(desk, snapshot).settings);
  const { submittedAt } = response;
  const examined = desk.exclusively((): Examined => {
    const gaps = desk.documents.inspect(documents, companies);
    if (gaps.length > 0) return { gaps, version: undefined };
    const submission = { reference, applicantMail, staff, round: round + 1, submittedAt, documents };
    return { gaps, version: desk.documents.keep(submission) };
  });
  if (!examined) throw new Error(`Cannot look through the documents of ${reference}: the desk is busy.`);
  return examined;
}

function mayBeExamined(
  { state, applicantMail, submissionResponseIds = [] }: JointResearchRequest,
  { respondent, responseId }: FormResponse,
): boolean {
  return (
    isAllowed('receive-submission', state) &&
    sameMail(applicantMail, respondent) &&
    !submissionResponseIds.includes(responseId)
  );
}
