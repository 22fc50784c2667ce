import { applicationGaps } from '../documents/application-gaps.ts';
import { documentKinds } from '../documents/marks.ts';
import { REVIEW_SHEET_FIELDS, reviewSheetsOf } from '../documents/review-sheet.ts';
import { reviewDocuments, type Gap, type PreparedDocuments } from '../domain/joint-research/documents.ts';
import { attempt } from './attempt.ts';
import { describeSpreadsheet } from './ledger.ts';
import { filesIn } from './marked-files.ts';
import { textHash } from './prepare-documents.ts';

/** What is missing of the documents, in the order of the documents. */
export function inspectDocuments(
  { folderId, fileIds, untouched }: PreparedDocuments,
  companies: readonly string[],
): Gap[] {
  const present = filesIn(folderId);
  return documentKinds.flatMap((document): Gap[] => {
    const fileId = fileIds[document];
    if (!present.has(fileId)) return [{ kind: 'gone', document }];
    return attempt(`「${reviewDocuments[document].ja}」(${fileId})の記入を確認`, '時間をおいて', () => {
      if (document === 'application') {
        return applicationGaps(reviewSheetsOf(describeSpreadsheet(fileId, REVIEW_SHEET_FIELDS)), companies);
      }
      return textHash(fileId) === untouched[document] ? [{ kind: 'untouched', document }] : [];
    });
  });
}
