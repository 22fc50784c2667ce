import type { sheets_v4 } from '@googleapis/sheets';
import { COMPANY_NAME } from '../documents/company-sheets.ts';
import { APPLICANT_SHEET, COMPANY_SHEET } from '../documents/review-sheet.ts';
import { reviewDocuments, type ReviewDocument } from '../domain/joint-research/documents.ts';
import { rgb } from './colour.ts';

type Request = sheets_v4.Schema$Request;

export const templatesFolderName = '共同研究の書類(雛形)';

/** Where submissions are kept: outside of every folder that anybody but the desk may write into. */
export const submissionsFolderName = 'MDUC 共同研究 提出版';

/** `(雛形) 契約書(案)`. */
export function templateName(document: ReviewDocument): string {
  return `(雛形) ${reviewDocuments[document].ja}`;
}

const headings = {
  contract: ['1. 契約の当事者', '2. 共同研究の内容'],
  protocol: ['1. 研究の概要', '2. 研究の体制'],
} as const;

/** Contract and protocol as setup makes them: a place for the centre's own wording. */
export function templateHtml(document: keyof typeof headings): string {
  const sections = headings[document].map(
    (heading) => `<h2>${heading}</h2>\n<p>(ここに記入してください。)</p>`,
  );
  return `<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>${templateName(document)}</title></head><body>
<p>【雛形】この文書は雛形です。内容は医療データ利活用センター(MDUC)が差し替えます。</p>
<h1>${reviewDocuments[document].ja}</h1>
${sections.join('\n')}
</body></html>
`;
}

type Necessity = '必須' | '任意';
type Line = readonly [question: string, answer: string, necessity: Necessity];

const header = ['項目', '記入欄', '必須・任意'] as const;
const widths = [240, 480, 100] as const;
const ROW_COUNT = 50;

const applicantLines: readonly Line[] = [
  ['研究課題名', '', '必須'],
  ['研究代表者の氏名', '', '必須'],
  ['所属', '', '必須'],
  ['職名', '', '必須'],
  ['メールアドレス', '', '必須'],
  ['備考', '', '任意'],
];

const companyLines: readonly Line[] = [
  ['企業名', COMPANY_NAME, '必須'],
  ['担当部署', '', '必須'],
  ['担当者の氏名', '', '必須'],
  ['メールアドレス', '', '必須'],
  ['担当者の記入日', '', '必須'],
  ['備考', '', '任意'],
];

/**
 * The tabs of the template 審査申込書, for a spreadsheet that was only just made and has nothing but the empty tab that it
 * began with; nothing for any other.
 */
export function reviewApplicationRequests({ sheets = [] }: sheets_v4.Schema$Spreadsheet): Request[] {
  const [first, second] = sheets.map(({ properties }) => properties?.sheetId ?? 0);
  if (first === undefined || second !== undefined || [APPLICANT_SHEET, COMPANY_SHEET].includes(first))
    return [];
  return [
    ...tab(APPLICANT_SHEET, '申請者', applicantLines),
    ...tab(COMPANY_SHEET, '企業', companyLines),
    { deleteSheet: { sheetId: first } },
  ];
}

function tab(sheetId: number, title: string, lines: readonly Line[]): Request[] {
  const columnCount = header.length;
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          gridProperties: { rowCount: ROW_COUNT, columnCount, frozenRowCount: 1 },
        },
      },
    },
    {
      repeatCell: {
        range: { sheetId },
        cell: { userEnteredFormat: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' } },
        fields: 'userEnteredFormat(wrapStrategy,verticalAlignment)',
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: header.map(headingCell) }],
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 1, columnIndex: 0 },
        rows: lines.map((line) => ({ values: line.map(textCell) })),
        fields: 'userEnteredValue',
      },
    },
    ...widths.map((pixelSize, startIndex) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    })),
    {
      setDataValidation: {
        range: { sheetId, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 },
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: [{ userEnteredValue: '必須' }, { userEnteredValue: '任意' }],
          },
          strict: true,
          showCustomUi: true,
        },
      },
    },
  ];
}

function headingCell(stringValue: string): sheets_v4.Schema$CellData {
  return {
    userEnteredValue: { stringValue },
    userEnteredFormat: {
      backgroundColorStyle: { rgbColor: rgb('#edf2f9') },
      textFormat: { bold: true },
      verticalAlignment: 'MIDDLE',
      wrapStrategy: 'WRAP',
    },
  };
}

function textCell(text: string): sheets_v4.Schema$CellData {
  return text === '' ? {} : { userEnteredValue: { stringValue: text } };
}
