import { submissionsMark, submittedMarks } from '../documents/marks.ts';
import { roundName, submissionsName, submittedName } from '../documents/names.ts';
import type { ReviewDocument, SubmittedVersion } from '../domain/joint-research/documents.ts';
import type { SubmissionToKeep } from '../workflow/ports.ts';
import { attempt } from './attempt.ts';
import { ensureShared, FOLDER } from './drive.ts';
import { copyMarked, createMarked, findMarked } from './marked-files.ts';

/**
 * Copies the documents as they are. `parentId` is a folder that nobody may write into: what a folder allows, everything
 * in it allows (Drive guide "Share files, folders, and drives").
 */
export function keepDocuments(
  parentId: string,
  { reference, applicantMail, staff, round, submittedAt, documents }: SubmissionToKeep,
): SubmittedVersion {
  const marks = submittedMarks(reference, round, submittedAt);
  const allMark = submissionsMark(reference);
  const found = findMarked([allMark, ...Object.values(marks)]);
  const ensureFolder = (name: string, parentId: string, mark: string): string =>
    found.get(mark)?.fileId ?? createMarked({ name, parentId, mark }, FOLDER);

  const all = ensureFolder(submissionsName(reference), parentId, allMark);
  const folderId = ensureFolder(roundName(round, submittedAt), all, marks.folder);
  const kept = (document: ReviewDocument): string => {
    const name = submittedName(document, reference, round);
    const source = documents.fileIds[document];
    const mark = marks[document];
    const known = found.get(mark);
    if (known) return known.fileId;
    return attempt(`「${name}」を提出版としてコピー`, `元の文書(${source})がDriveにあることを確認し`, () =>
      copyMarked(source, { name, parentId: folderId, mark }),
    ).fileId;
  };
  const fileIds = {
    application: kept('application'),
    contract: kept('contract'),
    protocol: kept('protocol'),
  };
  ensureShared(all, [applicantMail, ...staff], 'reader');
  return { round, submittedAt, folderId, fileIds };
}
