import type { Caption } from '../caption.ts';

/** What the applicant prepares (guide, 診療情報(共同研究), 書類の準備). */
export const reviewDocuments = {
  application: { ja: '審査申込書', en: 'Review application' },
  contract: { ja: '契約書(案)', en: 'Draft contract' },
  protocol: { ja: '研究計画書(案)', en: 'Draft research protocol' },
} as const satisfies Record<string, Caption>;

export type ReviewDocument = keyof typeof reviewDocuments;

/** The folder of a request and the documents in it, as they were made from the templates. */
export type PreparedDocuments = {
  readonly folderId: string;
  readonly fileIds: Readonly<Record<ReviewDocument, string>>;
  /** SHA-256 of the text of contract and protocol when they were made: one that still has it was not filled in. */
  readonly untouched: Readonly<Record<'contract' | 'protocol', string>>;
};

/** Why a submission is not complete; each names what the applicant has to do. */
export type Gap =
  /** The document is not in the folder any more. */
  | { readonly kind: 'gone'; readonly document: ReviewDocument }
  /** The document still reads as the template does. */
  | { readonly kind: 'untouched'; readonly document: 'contract' | 'protocol' }
  /** A company that was named has no sheet in the review application any more. */
  | { readonly kind: 'no-sheet'; readonly sheet: string }
  /** A required cell is empty: the sheet's title, and what is asked for. */
  | { readonly kind: 'empty'; readonly sheet: string; readonly question: string }
  /** More than can be named. */
  | { readonly kind: 'more'; readonly count: number };

/** The documents as they were submitted, copied where only the desk can change them. */
export type SubmittedVersion = {
  /** 1 for the first submission. */
  readonly round: number;
  /** Milliseconds since the epoch. */
  readonly submittedAt: number;
  readonly folderId: string;
  readonly fileIds: Readonly<Record<ReviewDocument, string>>;
};
