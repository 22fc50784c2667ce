import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Enquiry } from '../domain/enquiry/request.ts';
import type { JointResearchRequest } from '../domain/joint-research/request.ts';
import { hardDiskChoices, hardDisks, purposes } from '../domain/image-request/vocabulary.ts';
import type { RawAnswers } from '../forms/answers.ts';
import { inBothLanguages } from '../forms/definition.ts';
import { noticeQuestion } from '../forms/notice.ts';
import { prefilledUrl } from '../forms/prefill.ts';
import { consultationPrefill, extensionPrefill, submissionPrefill } from '../forms/prefilled-answers.ts';
import type { Desk } from './ports.ts';

/** Where mails and rows lead. */
export type Links = {
  readonly spreadsheetUrl: string;
  /** The document of the pledge, which mails carry as a PDF. */
  readonly pledgeFileId: string;
  /** The formal form with the request's numbers and all that was answered before; '' before a list was sent. */
  formalForm(request: ImageRequest): string;
  /** The form by which documents of joint research are submitted, with the request's number. */
  reviewSubmission(request: JointResearchRequest): string;
  /** The form by which a joint research request is extended or changed, with all that was answered before. */
  reviewExtension(request: JointResearchRequest): string;
  /** The consultation form with what an enquiry tells of the person and of what they want. */
  consultation(enquiry: Enquiry): string;
  folder(folderId: string): string;
};

export function linksOf(desk: Desk): Links {
  const { forms, folderId, folderUrl, pledge } = desk.memory.installation();
  return {
    spreadsheetUrl: desk.spreadsheetUrl(),
    pledgeFileId: pledge.fileId,
    formalForm: (request) =>
      request.listNumber === undefined
        ? ''
        : prefilledUrl(forms['formal-request'], answersSoFar(request, request.listNumber)),
    reviewSubmission: (request) => prefilledUrl(forms['review-submission'], submissionPrefill(request)),
    reviewExtension: (request) => prefilledUrl(forms['review-intake'], extensionPrefill(request)),
    consultation: (enquiry) => prefilledUrl(forms.consultation, consultationPrefill(enquiry)),
    folder: (id) => folderUrl.replace(folderId, id),
  };
}

function answersSoFar(request: ImageRequest, listNumber: string): Partial<RawAnswers> {
  const { reference, hardDisk, purpose, ethicsNumber, ethicsApprovedOn, fundingSource } = request;
  const confirmed = inBothLanguages(noticeQuestion.choices.confirmed);
  return {
    reference,
    listNumber,
    ...(request.formalRequestedAt !== undefined && { listChecked: confirmed, notice: confirmed }),
    ...(hardDisk && hardDisk in hardDiskChoices && { hardDisk: inBothLanguages(hardDisks[hardDisk]) }),
    ...(purpose && { purpose: inBothLanguages(purposes[purpose]) }),
    ...(ethicsNumber && { ethicsNumber }),
    ...(ethicsApprovedOn && { ethicsApprovedOn }),
    ...(fundingSource && { fundingSource }),
  };
}
