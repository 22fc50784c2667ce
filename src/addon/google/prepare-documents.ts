import { companySheetRequests } from '../documents/company-sheets.ts';
import { comparableText } from '../documents/comparable-text.ts';
import { preparedMarks } from '../documents/marks.ts';
import { documentName, folderName } from '../documents/names.ts';
import { REVIEW_SHEET_FIELDS, reviewSheetsOf } from '../documents/review-sheet.ts';
import type { PreparedDocuments, ReviewDocument } from '../domain/joint-research/documents.ts';
import type { Installation } from '../forms/installation.ts';
import type { DocumentOrder } from '../workflow/ports.ts';
import { attempt } from './attempt.ts';
import { ensureShared, FOLDER, readFile } from './drive.ts';
import { describeSpreadsheet, updateSpreadsheet } from './ledger.ts';
import { copyMarked, createMarked, findMarked, type MarkedFile } from './marked-files.ts';
import { sha256 } from './sha256.ts';

const LATER = '時間をおいて';
const WITHOUT_TEMPLATE = '雛形がDriveにあることを確認し(ないときは「セットアップ・修復」を実行し)';

/**
 * Makes what of a request's folder and documents is not there. It is shared last: no applicant sees a folder that is half made.
 */
export function prepareDocuments(
  { folderId: parentId, reviewTemplates }: Installation,
  { reference, applicantName, applicantMail, staff, companies }: DocumentOrder,
): PreparedDocuments {
  const marks = preparedMarks(reference);
  const found = findMarked(Object.values(marks));
  const folderId =
    found.get(marks.folder)?.fileId ??
    createMarked({ name: folderName(reference, applicantName), parentId, mark: marks.folder }, FOLDER);

  const copyOf = (document: ReviewDocument, hash: (templateId: string) => string): MarkedFile => {
    const known = found.get(marks[document]);
    if (known) return known;
    const { fileId } = reviewTemplates[document];
    const file = { name: documentName(document, reference), parentId: folderId, mark: marks[document] };
    return attempt(`「${file.name}」を雛形から作成`, WITHOUT_TEMPLATE, () =>
      copyMarked(fileId, file, hash(fileId)),
    );
  };
  const contract = copyOf('contract', textHash);
  const protocol = copyOf('protocol', textHash);
  const application = copyOf('application', () => '');
  makeCompanySheets(application.fileId, documentName('application', reference), companies);
  ensureShared(folderId, [applicantMail, ...staff], 'writer');
  return {
    folderId,
    fileIds: { application: application.fileId, contract: contract.fileId, protocol: protocol.fileId },
    untouched: { contract: contract.madeWith, protocol: protocol.madeWith },
  };
}

/** SHA-256 of a document's words, by which one that nobody has written into is known. */
export function textHash(fileId: string): string {
  return sha256(comparableText(readFile(fileId, 'text').getDataAsString('UTF-8')));
}

function makeCompanySheets(fileId: string, name: string, companies: readonly string[]): void {
  const spreadsheet = attempt(`「${name}」のシートを確認`, LATER, () =>
    describeSpreadsheet(fileId, REVIEW_SHEET_FIELDS),
  );
  const requests = companySheetRequests(
    reviewSheetsOf(spreadsheet),
    companies,
    Session.getEffectiveUser().getEmail(),
  );
  if (requests.length === 0) return;
  attempt(`「${name}」に企業ごとのシートを作成`, LATER, () =>
    updateSpreadsheet({ requests: [...requests] }, fileId),
  );
}
