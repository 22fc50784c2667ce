import { reviewDocuments, type ReviewDocument } from '../domain/joint-research/documents.ts';
import { dayAt } from '../domain/time/tokyo.ts';

/** Where a request's applicant works: `JR-2026-0001 佐藤 花子`. */
export function folderName(reference: string, applicantName: string): string {
  return `${reference} ${oneLine(applicantName)}`;
}

/** `契約書(案) JR-2026-0001`. */
export function documentName(document: ReviewDocument, reference: string): string {
  return `${reviewDocuments[document].ja} ${reference}`;
}

/** Where the submissions of a request are kept. */
export function submissionsName(reference: string): string {
  return `${reference} 提出版`;
}

/** One submission: `第1回(2026-11-24 提出)`. */
export function roundName(round: number, submittedAt: number): string {
  return `第${round}回(${dayAt(submittedAt)} 提出)`;
}

/** `契約書(案) JR-2026-0001 第1回`. */
export function submittedName(document: ReviewDocument, reference: string, round: number): string {
  return `${documentName(document, reference)} 第${round}回`;
}

/** What was typed into a form may have line breaks, which a name must not. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
