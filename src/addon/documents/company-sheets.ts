import type { sheets_v4 } from '@googleapis/sheets';
import { APPLICANT_SHEET, COMPANY_SHEET, companySheetId, type ReviewSheet } from './review-sheet.ts';
import { companySheetTitles } from './sheet-titles.ts';

type Request = sheets_v4.Schema$Request;

/** Where the template wants a company's name. */
export const COMPANY_NAME = '{{companyName}}';

/**
 * What turns a copy of the template into the review application of these companies, which only `owner` may change the
 * questions of: one batch, which takes the tab 企業 away, so that it is done when that tab is not there any more. Throws where the template has lost a tab.
 */
export function companySheetRequests(
  sheets: readonly ReviewSheet[],
  companies: readonly string[],
  owner: string,
): readonly Request[] {
  const position = sheets.findIndex(({ sheetId }) => sheetId === COMPANY_SHEET);
  const template = sheets[position];
  if (!template) {
    if (companies.every((_, index) => sheets.some(({ sheetId }) => sheetId === companySheetId(index))))
      return [];
    throw lostTab('企業');
  }
  const applicant = sheets.find(({ sheetId }) => sheetId === APPLICANT_SHEET);
  if (!applicant) throw lostTab('申請者');

  const titles = companySheetTitles(
    companies,
    sheets.map(({ title }) => title),
  );
  const made = companies.flatMap((company, index): Request[] => [
    {
      duplicateSheet: {
        sourceSheetId: COMPANY_SHEET,
        newSheetId: companySheetId(index),
        newSheetName: titles[index] ?? '',
        insertSheetIndex: position + index,
      },
    },
    ...filledIn(template, companySheetId(index), company),
    ...protectedQuestions(template, companySheetId(index), owner),
  ]);
  return [
    ...protectedQuestions(applicant, APPLICANT_SHEET, owner),
    ...made,
    { deleteSheet: { sheetId: COMPANY_SHEET } },
  ];
}

/** What is asked, and what of it is required, is the centre's to say: only answers are to be typed. */
function protectedQuestions({ rows }: ReviewSheet, sheetId: number, owner: string): Request[] {
  if (rows.length === 0) return [];
  return [0, 2].map((column) => ({
    addProtectedRange: {
      protectedRange: {
        range: {
          sheetId,
          startRowIndex: 0,
          endRowIndex: rows.length,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
        description: '項目と必須・任意の別は変更できません。記入欄(B列)にご記入ください。',
        editors: { users: [owner] },
      },
    },
  }));
}

/** The company's name as text, which is never taken for a formula. */
function filledIn(template: ReviewSheet, sheetId: number, company: string): Request[] {
  return template.rows.flatMap((cells, rowIndex) =>
    cells.flatMap((cell, columnIndex): Request[] => {
      if (!cell.includes(COMPANY_NAME)) return [];
      const stringValue = cell.replaceAll(COMPANY_NAME, () => company);
      return [
        {
          updateCells: {
            start: { sheetId, rowIndex, columnIndex },
            rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
            fields: 'userEnteredValue',
          },
        },
      ];
    }),
  );
}

function lostTab(tab: string): Error {
  return new Error(
    `「審査申込書」に、タブ「${tab}」がありません: 雛形から消えています。雛形を版の履歴から戻すか、ゴミ箱に移して` +
      '「セットアップ・修復」を実行し、申請のフォルダの「審査申込書」もゴミ箱に移してから、もう一度実行してください。',
  );
}
