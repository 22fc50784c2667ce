import { SUBMISSIONS_MARK, templateMarks } from '../documents/marks.ts';
import type { ReviewDocument } from '../domain/joint-research/documents.ts';
import type { Installation } from '../forms/installation.ts';
import {
  reviewApplicationRequests,
  submissionsFolderName,
  templateHtml,
  templateName,
  templatesFolderName,
} from '../setup/review-templates.ts';
import { DOCUMENT, FOLDER, linkTo, SPREADSHEET } from './drive.ts';
import { describeSpreadsheet, updateSpreadsheet } from './ledger.ts';
import { createMarked, findMarked, type NewFile } from './marked-files.ts';
import type { StoredFile } from './memory.ts';

/** What joint research needs in Drive before the first request, and what setup did to it. */
export type ReviewFolders = {
  readonly installed: Pick<Installation, 'reviewTemplates' | 'reviewSubmissions'>;
  readonly report: readonly string[];
};

/**
 * Makes the templates and the folder of the submissions unless they are there. What is there is the centre's and stays as
 * it is; what lies in the trash is made anew.
 */
export function buildReviewFolders(parentId: string): ReviewFolders {
  const found = findMarked([...Object.values(templateMarks), SUBMISSIONS_MARK]);
  const report: string[] = [];
  const ensured = (file: NewFile, mimeType: string, told: string, html?: string): StoredFile => {
    const known = found.get(file.mark);
    if (known) return { fileId: known.fileId, url: known.url };
    const fileId = createMarked(
      file,
      mimeType,
      html ? Utilities.newBlob(html, 'text/html', file.name) : undefined,
    );
    report.push(told);
    return { fileId, url: linkTo(fileId) };
  };
  const ensuredFolder = (name: string, mark: string, place?: { readonly parentId: string }): StoredFile =>
    ensured({ name, mark, ...place }, FOLDER, `フォルダ「${name}」を作成しました。`);

  const folder = ensuredFolder(templatesFolderName, templateMarks.folder, { parentId });
  const ensuredTemplate = (document: ReviewDocument, mimeType: string, html?: string): StoredFile => {
    const name = templateName(document);
    const told = `雛形「${name}」を作成しました。正式な内容に書き換えてください。`;
    return ensured({ name, parentId: folder.fileId, mark: templateMarks[document] }, mimeType, told, html);
  };
  const application = ensuredTemplate('application', SPREADSHEET);
  fillApplication(application.fileId);
  const contract = ensuredTemplate('contract', DOCUMENT, templateHtml('contract'));
  const protocol = ensuredTemplate('protocol', DOCUMENT, templateHtml('protocol'));
  const reviewSubmissions = ensuredFolder(submissionsFolderName, SUBMISSIONS_MARK);
  const reviewTemplates = { folder, application, contract, protocol };
  return { installed: { reviewTemplates, reviewSubmissions }, report };
}

/** Drive makes a spreadsheet empty: an execution may have ended before its tabs were there. */
function fillApplication(fileId: string): void {
  const requests = reviewApplicationRequests(describeSpreadsheet(fileId, 'sheets.properties.sheetId'));
  if (requests.length > 0) updateSpreadsheet({ requests }, fileId);
}
