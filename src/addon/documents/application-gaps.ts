import type { Gap } from '../domain/joint-research/documents.ts';
import { clip } from '../messages/clip.ts';
import { APPLICANT_SHEET, companySheetId, type ReviewSheet } from './review-sheet.ts';

const REQUIRED = '必須';

/** Of a question that people may have written anything into; characters. */
const LONGEST_QUESTION = 100;

/**
 * What is missing in 審査申込書: a tab that must be there, and answers (column B) to questions (column A) that column C
 * calls 必須. Staff decide in the template what is required; people may rename, move and add tabs and rows.
 */
export function applicationGaps(sheets: readonly ReviewSheet[], companies: readonly string[]): Gap[] {
  const own = new Set([APPLICANT_SHEET, ...companies.map((_, index) => companySheetId(index))]);
  const present = new Set(sheets.map(({ sheetId }) => sheetId));
  const added = sheets.filter(({ sheetId }) => !own.has(sheetId));
  const gone = companies.filter(
    (company, index) =>
      !present.has(companySheetId(index)) && !added.some((sheet) => answers(sheet, company)),
  );
  return [
    ...[...(present.has(APPLICANT_SHEET) ? [] : ['申請者']), ...gone].map((sheet): Gap => ({
      kind: 'no-sheet',
      sheet,
    })),
    ...sheets.flatMap(emptyAnswers),
  ];
}

/** Whether a tab that people made themselves, in place of a deleted one, names the company. */
function answers({ rows }: ReviewSheet, company: string): boolean {
  return rows.some(([, answer]) => answer?.trim() === company.trim());
}

function emptyAnswers({ title, rows }: ReviewSheet): Gap[] {
  return rows.flatMap(([question = '', answer = '', necessity = ''], index): Gap[] =>
    necessity.trim() === REQUIRED && answer.trim() === ''
      ? [
          {
            kind: 'empty',
            sheet: title,
            question: clip(question.trim(), LONGEST_QUESTION) || `${index + 1}行目`,
          },
        ]
      : [],
  );
}
