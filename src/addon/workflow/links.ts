import type { ImageRequest } from '../domain/image-request/request.ts';
import { hardDiskChoices, hardDisks, purposes } from '../domain/image-request/vocabulary.ts';
import type { RawAnswers } from '../forms/answers.ts';
import { inBothLanguages } from '../forms/definition.ts';
import { noticeQuestion } from '../forms/notice.ts';
import { prefilledUrl } from '../forms/prefill.ts';
import type { Desk } from './ports.ts';

/** Where mails and rows lead. */
export type Links = {
  readonly spreadsheetUrl: string;
  /** The document of the pledge, which mails carry as a PDF. */
  readonly pledgeFileId: string;
  /** The formal form with the request's numbers and all that was answered before; '' before a list was sent. */
  formalForm(request: ImageRequest): string;
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
