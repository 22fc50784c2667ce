import { describe, expect, it } from '@jest/globals';
import { people } from '../../../src/local/people.ts';
import { allFiles, findFile, roleOf } from '../../../src/workspace/services/drive/files.ts';
import { deleteFile, exportFile, updateFile } from '../../../src/workspace/services/drive/service.ts';
import { batchUpdate, getSpreadsheet } from '../../../src/workspace/services/sheets/service.ts';
import { documentDesk, type Built, type DocumentDesk } from '../../support/document-desk.ts';
import { killAt, momentsOf } from '../../support/killing.ts';

const owner = people.staff.email;

function names({ workspace }: DocumentDesk): string[] {
  return allFiles(workspace)
    .filter(({ createdByProject, trashed }) => createdByProject !== undefined && !trashed)
    .map(({ name }) => name)
    .sort();
}

const made = [
  '(雛形) 契約書(案)',
  '(雛形) 審査申込書',
  '(雛形) 研究計画書(案)',
  'MDUC',
  'MDUC 共同研究 提出版',
  '共同研究の書類(雛形)',
];

describe('the templates of joint research', () => {
  const desk = documentDesk();
  const { reviewTemplates, reviewSubmissions } = desk.installation;

  it('lie in a folder of their own in the desk’s; submissions lie outside of it', () => {
    expect(names(desk)).toEqual(made);
    const place = (fileId: string) => findFile(desk.workspace, fileId)!.parents[0];
    expect(place(reviewTemplates.folder.fileId)).toBe(desk.folderId);
    expect(place(reviewTemplates.contract.fileId)).toBe(reviewTemplates.folder.fileId);
    expect(place(reviewSubmissions.fileId)).toBe(place(desk.folderId));
    expect(reviewTemplates.contract.url).toContain(`/document/d/${reviewTemplates.contract.fileId}/`);
    for (const { fileId } of [...Object.values(reviewTemplates), reviewSubmissions]) {
      expect(roleOf(desk.workspace, people.researcher.email, fileId)).toBeUndefined();
    }
  });

  it('say that they are to be replaced', () => {
    const { fileId } = reviewTemplates.contract;
    const text = Buffer.from(exportFile(desk.workspace, owner, fileId, 'text/plain').bytes).toString();
    expect(text).toContain(
      '【雛形】この文書は雛形です。内容は医療データ利活用センター(MDUC)が差し替えます。',
    );
    expect(text).toContain('契約書(案)');
  });

  it('have a tab for the applicant and one for a company, the header frozen', () => {
    const { sheets } = getSpreadsheet(desk.workspace, owner, reviewTemplates.application.fileId, {
      includeGridData: true,
    });
    expect(sheets!.map(({ properties }) => properties)).toMatchObject([
      { title: '申請者', gridProperties: { frozenRowCount: 1 } },
      { title: '企業', gridProperties: { frozenRowCount: 1 } },
    ]);
    const rows = sheets![1]!.data![0]!.rowData!.slice(0, 3);
    expect(rows.map(({ values }) => values!.map(({ formattedValue }) => formattedValue ?? ''))).toEqual([
      ['項目', '記入欄', '必須・任意'],
      ['企業名', '{{companyName}}', '必須'],
      ['担当部署', '', '必須'],
    ]);
  });
});

describe('setup once more', () => {
  const desk = documentDesk();
  const { contract, application } = desk.installation.reviewTemplates;
  const text = (fileId: string) =>
    Buffer.from(exportFile(desk.workspace, owner, fileId, 'text/plain').bytes).toString();

  it('leaves what staff made of the templates', () => {
    updateFile(
      desk.workspace,
      owner,
      contract.fileId,
      { name: '共同研究契約書' },
      {
        bytes: Buffer.from('正式な契約書'),
        mimeType: 'text/plain',
      },
    );
    batchUpdate(desk.workspace, owner, application.fileId, {
      requests: [{ updateSheetProperties: { properties: { sheetId: 2, title: '企業等' }, fields: 'title' } }],
    });
    expect(desk.build()).toEqual({
      installed: {
        reviewTemplates: desk.installation.reviewTemplates,
        reviewSubmissions: desk.installation.reviewSubmissions,
      },
      report: [],
    });
    expect(text(contract.fileId)).toBe('\ufeff正式な契約書');
    expect(desk.trips('build')).toEqual(['Drive.Files.list', 'Sheets.Spreadsheets.get']);
  });

  it('makes anew what was put into the trash or deleted', () => {
    updateFile(desk.workspace, owner, contract.fileId, { trashed: true });
    deleteFile(desk.workspace, owner, application.fileId);
    const { installed, report } = desk.build();
    expect(report).toEqual([
      '雛形「(雛形) 審査申込書」を作成しました。正式な内容に書き換えてください。',
      '雛形「(雛形) 契約書(案)」を作成しました。正式な内容に書き換えてください。',
    ]);
    expect(installed.reviewTemplates.contract.fileId).not.toBe(contract.fileId);
    expect(names(desk)).toEqual(made);
    expect(text(contract.fileId)).toBe('\ufeff正式な契約書');
  });
});

it('killed at any moment, setup makes each part once when it is run again', () => {
  const moments = momentsOf(documentDesk(), 'build');
  for (const moment of moments) {
    const desk = documentDesk({ built: false });
    killAt(desk, 'build', moment);
    expect(desk.attempt('build', desk.folderId).status).toBe('killed');
    const { installed }: Built = desk.build();
    expect(names(desk)).toEqual(made);
    const { sheets } = getSpreadsheet(desk.workspace, owner, installed.reviewTemplates.application.fileId);
    expect(sheets!.map(({ properties }) => properties!.title)).toEqual(['申請者', '企業']);
  }
});
