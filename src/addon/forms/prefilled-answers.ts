import { languages } from '../domain/caption.ts';
import type { Enquiry } from '../domain/enquiry/request.ts';
import type { JointResearchRequest } from '../domain/joint-research/request.ts';
import { requestKinds } from '../domain/joint-research/vocabulary.ts';
import { inBothLanguages } from './definition.ts';
import type { RawAnswers } from './raw-answers.ts';

/** The consultation form as somebody who asked about images would begin it. What a link has no room for comes last. */
export function consultationPrefill(enquiry: Enquiry): RawAnswers {
  return {
    language: inBothLanguages(languages[enquiry.language]),
    name: enquiry.applicantName,
    affiliation: enquiry.applicantAffiliation,
    outline: enquiry.question,
  };
}

/** The intake form for an extension that goes on from this request. */
export function extensionPrefill(request: JointResearchRequest): RawAnswers {
  return {
    kind: inBothLanguages(requestKinds.extension),
    earlierReference: request.reference,
    language: inBothLanguages(languages[request.language]),
    name: request.applicantName,
    affiliation: request.applicantAffiliation,
    position: request.applicantPosition,
    title: request.title,
    companies: request.companies.join('\n'),
  };
}

/** The submission form of this request. Whether the companies' sheets are complete is for the applicant to say each time. */
export function submissionPrefill({ reference }: Pick<JointResearchRequest, 'reference'>): RawAnswers {
  return { reference };
}
