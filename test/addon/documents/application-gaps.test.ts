import { describe, expect, it, test } from '@jest/globals';
import { applicationGaps } from '../../../src/addon/documents/application-gaps.ts';
import {
  APPLICANT_SHEET,
  companySheetId,
  reviewSheetsOf,
  type ReviewSheet,
} from '../../../src/addon/documents/review-sheet.ts';

function sheet(sheetId: number, ...rows: string[][]): ReviewSheet {
  return { sheetId, title: `タブ${sheetId}`, rows: [['項目', '記入欄', '必須・任意'], ...rows] };
}

const applicant = sheet(APPLICANT_SHEET, ['所属', '循環器内科', '必須']);
const company = sheet(companySheetId(0), ['企業名', '甲', '必須']);

describe('what is missing in the review application', () => {
  test.each([
    [['所属', '内科', '必須'], []],
    [['所属', '', '必須'], ['所属']],
    [['所属', ' 　\n', '必須'], ['所属']],
    [['所属', '', ' 必須 '], ['所属']],
    [['備考', '', '任意'], []],
    [['備考'], []],
    [[], []],
    [['', '', '必須'], ['2行目']],
    [['問'.repeat(40_000), '', '必須'], [`${'問'.repeat(99)}…`]],
  ])('in the row %j is %j', (row, questions) => {
    const gaps = applicationGaps([sheet(APPLICANT_SHEET, row)], []);
    expect(gaps).toEqual(questions.map((question) => ({ kind: 'empty', sheet: 'タブ1', question })));
  });

  it('is asked for in every tab, also one that was added', () => {
    const added = sheet(999, ['連絡先', '', '必須']);
    expect(applicationGaps([added, company, applicant], ['甲'])).toEqual([
      { kind: 'empty', sheet: 'タブ999', question: '連絡先' },
    ]);
  });

  it('is the tab of the applicant, or of a company, that was deleted', () => {
    expect(applicationGaps([company], ['甲', '乙'])).toEqual([
      { kind: 'no-sheet', sheet: '申請者' },
      { kind: 'no-sheet', sheet: '乙' },
    ]);
  });

  it('is not a company whose name stands in a tab that was made instead', () => {
    const instead = sheet(999, ['企業名', ' 乙 ', '必須']);
    expect(applicationGaps([applicant, company, instead], ['甲', '乙'])).toEqual([]);
    // Another company's tab does not stand for it.
    const misleading = sheet(companySheetId(0), ['共同研究先', '乙', '任意']);
    expect(applicationGaps([applicant, misleading], ['甲', '乙'])).toEqual([
      { kind: 'no-sheet', sheet: '乙' },
    ]);
  });
});

it('reads tabs as Sheets describes them, where id 0 and empty cells are left out', () => {
  expect(
    reviewSheetsOf({
      sheets: [
        { properties: { title: '表' }, data: [{ rowData: [{}, { values: [{}, { formattedValue: 'a' }] }] }] },
        { properties: { sheetId: 3, title: '空' }, data: [{}] },
      ],
    }),
  ).toEqual([
    { sheetId: 0, title: '表', rows: [[], ['', 'a']] },
    { sheetId: 3, title: '空', rows: [] },
  ]);
});
