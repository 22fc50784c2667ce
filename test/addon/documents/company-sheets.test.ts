import { describe, expect, it } from '@jest/globals';
import { companySheetRequests } from '../../../src/addon/documents/company-sheets.ts';
import { APPLICANT_SHEET, COMPANY_SHEET, companySheetId } from '../../../src/addon/documents/review-sheet.ts';

const owner = 'mduc@grp.tohoku.ac.jp';
const applicant = { sheetId: APPLICANT_SHEET, title: '申請者', rows: [] };
const company = {
  sheetId: COMPANY_SHEET,
  title: '企業',
  rows: [
    ['項目', '記入欄'],
    ['企業名', '{{companyName}}'],
    ['誓約', '{{companyName}}は、{{companyName}}として…'],
  ],
};
const added = { sheetId: 555, title: '記入例', rows: [['{{companyName}}']] };

describe('the sheets of the companies', () => {
  it('are copies of the tab 企業 in its place, one for each, and the tab goes', () => {
    const requests = companySheetRequests([applicant, company, added], ['甲', '乙'], owner);
    const kinds = requests.map((request) => Object.keys(request)[0]);
    expect(kinds).toEqual([
      'duplicateSheet',
      'updateCells',
      'updateCells',
      'addProtectedRange',
      'addProtectedRange',
      'duplicateSheet',
      'updateCells',
      'updateCells',
      'addProtectedRange',
      'addProtectedRange',
      'deleteSheet',
    ]);
    expect(requests[5]).toEqual({
      duplicateSheet: {
        sourceSheetId: COMPANY_SHEET,
        newSheetId: companySheetId(1),
        newSheetName: '企業2 乙',
        insertSheetIndex: 2,
      },
    });
    expect(requests.at(-1)).toEqual({ deleteSheet: { sheetId: COMPANY_SHEET } });
  });

  it('have the name as text wherever the template wants it', () => {
    const [, first, second] = companySheetRequests([applicant, company], ['=SUM(1)$&'], owner);
    expect(first).toEqual({
      updateCells: {
        start: { sheetId: companySheetId(0), rowIndex: 1, columnIndex: 1 },
        rows: [{ values: [{ userEnteredValue: { stringValue: '=SUM(1)$&' } }] }],
        fields: 'userEnteredValue',
      },
    });
    expect(second?.updateCells?.rows?.[0]?.values?.[0]?.userEnteredValue?.stringValue).toBe(
      '=SUM(1)$&は、=SUM(1)$&として…',
    );
  });

  it('leave only the answers to be typed, on the applicant’s sheet too', () => {
    const filled = { ...applicant, rows: [['項目'], ['氏名']] };
    const ranges = companySheetRequests([filled, company], ['甲'], owner).flatMap(
      ({ addProtectedRange }) => addProtectedRange?.protectedRange ?? [],
    );
    expect(
      ranges.map(({ range, editors }) => [
        range?.sheetId,
        range?.startColumnIndex,
        range?.endRowIndex,
        editors?.users,
      ]),
    ).toEqual([
      [APPLICANT_SHEET, 0, 2, [owner]],
      [APPLICANT_SHEET, 2, 2, [owner]],
      [companySheetId(0), 0, 3, [owner]],
      [companySheetId(0), 2, 3, [owner]],
    ]);
  });

  it('need nothing where they are', () => {
    const made = { ...company, sheetId: companySheetId(0), title: '改名' };
    expect(companySheetRequests([made, applicant], ['甲'], owner)).toEqual([]);
  });

  it.each([
    ['企業', [applicant]],
    ['申請者', [company]],
  ])('cannot be made of a template without the tab %s', (tab, sheets) => {
    expect(() => companySheetRequests(sheets, ['甲'], owner)).toThrow(
      new RegExp(`タブ「${tab}」がありません.*セットアップ・修復.*もう一度実行してください`),
    );
  });
});
