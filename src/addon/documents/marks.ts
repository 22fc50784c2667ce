import { reviewDocuments, type ReviewDocument } from '../domain/joint-research/documents.ts';

/**
 * The app property by which the desk knows a file of its own again, whatever people rename it to and wherever they move
 * it. Key and value together may have 124 bytes (Drive guide "Add custom file properties").
 */
export const MARK = 'mduc';

/** The app property of a copied document: SHA-256 of the text it was made with. */
export const MADE_WITH = 'mducText';

/** A folder of the desk with its documents. */
export type DocumentPart = 'folder' | ReviewDocument;

export const documentKinds = Object.keys(reviewDocuments) as ReviewDocument[];

const parts: readonly DocumentPart[] = ['folder', ...documentKinds];

export type Marks = Readonly<Record<DocumentPart, string>>;

/** The templates, of which there is one set. */
export const templateMarks: Marks = marksUnder('templates');

/** The folder below which every submission is kept. */
export const SUBMISSIONS_MARK = 'submissions';

/** What a request's applicant works in. */
export function preparedMarks(reference: string): Marks {
  return marksUnder(reference);
}

/** The folder of all submissions of a request. */
export function submissionsMark(reference: string): string {
  return `${reference}/submissions`;
}

/** One submission; two at different moments are two, even if they call themselves the same round. */
export function submittedMarks(reference: string, round: number, submittedAt: number): Marks {
  return marksUnder(`${reference}/${round}/${submittedAt}`);
}

/** `q` of files.list: files with one of these marks that are not in the trash. */
export function markedQuery(marks: readonly string[]): string {
  const alternatives = marks.map((mark) => `appProperties has { key='${MARK}' and value='${mark}' }`);
  return `trashed = false and (${alternatives.join(' or ')})`;
}

function marksUnder(place: string): Marks {
  return Object.fromEntries(parts.map((part) => [part, `${place}/${part}`])) as Marks;
}
