import { describe, expect, it } from '@jest/globals';
import type { PreparedDocuments } from '../../../src/addon/domain/joint-research/documents.ts';
import { people } from '../../../src/local/people.ts';
import { allFiles, roleOf } from '../../../src/workspace/services/drive/files.ts';
import { exportFile, updateFile } from '../../../src/workspace/services/drive/service.ts';
import { batchUpdate, getSpreadsheet, valuesGet } from '../../../src/workspace/services/sheets/service.ts';
import { documentDesk, type DocumentDesk } from '../../support/document-desk.ts';
import { killAt, momentsOf } from '../../support/killing.ts';

const owner = people.staff.email;
const applicant = people.researcher.email;
const desk = documentDesk();
let requests = 0;

function anOrder(companies: readonly string[] = ['株式会社 杜の都']) {
  requests += 1;
  return {
    reference: `JR-2026-${String(requests).padStart(4, '0')}`,
    applicantName: '佐藤 花子',
    applicantMail: applicant,
    staff: [owner, people.radiologist.email],
    companies,
  };
}

function named(words: string, { workspace }: DocumentDesk = desk) {
  return allFiles(workspace).filter(({ name }) => name.includes(words));
}

function tabs(fileId: string) {
  return (getSpreadsheet(desk.workspace, owner, fileId).sheets ?? []).map(({ properties }) => properties!);
}

function read(fileId: string, range: string) {
  return valuesGet(desk.workspace, owner, fileId, { range }).values ?? [];
}

/** Every answer of every tab filled in, and both documents rewritten. */
function fillIn({ fileIds }: PreparedDocuments) {
  for (const { sheetId, title } of tabs(fileIds.application)) {
    const rows = read(fileIds.application, `'${title}'!A2:A`).map(() => ({
      values: [{ userEnteredValue: { stringValue: '記入済み' } }],
    }));
    const start = { sheetId: sheetId!, rowIndex: 1, columnIndex: 1 };
    batchUpdate(desk.workspace, applicant, fileIds.application, {
      requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }],
    });
  }
  for (const document of ['contract', 'protocol'] as const) write(fileIds[document], '甲と乙は……');
}

function write(fileId: string, words: string) {
  updateFile(desk.workspace, applicant, fileId, {}, { bytes: Buffer.from(words), mimeType: 'text/plain' });
}

describe('the documents of a request', () => {
  const order = anOrder(['株式会社 杜の都', 'Sendai "R&D" / Inc.*[1]']);
  const documents = desk.prepare(order);

  it('lie in a folder of the request, each named for it', () => {
    const files = named(order.reference);
    expect(files.map(({ name }) => name).sort()).toEqual([
      'JR-2026-0001 佐藤 花子',
      '契約書(案) JR-2026-0001',
      '審査申込書 JR-2026-0001',
      '研究計画書(案) JR-2026-0001',
    ]);
    for (const fileId of Object.values(documents.fileIds)) {
      expect(files.find(({ id }) => id === fileId)!.parents).toEqual([documents.folderId]);
    }
  });

  it('have a sheet for the applicant and one for each company, its name filled in', () => {
    expect(tabs(documents.fileIds.application).map(({ title }) => title)).toEqual([
      '申請者',
      '企業1 株式会社 杜の都',
      '企業2 Sendai "R&D" ／ Inc.＊［1］',
    ]);
    expect(read(documents.fileIds.application, '\'企業2 Sendai "R&D" ／ Inc.＊［1］\'!A2:C2')).toEqual([
      ['企業名', 'Sendai "R&D" / Inc.*[1]', '必須'],
    ]);
  });

  it('are written into by applicant and staff, and not seen by anybody else', () => {
    for (const fileId of [documents.folderId, ...Object.values(documents.fileIds)]) {
      expect(roleOf(desk.workspace, applicant, fileId)).toBe('writer');
      expect(roleOf(desk.workspace, people.radiologist.email, fileId)).toBe('writer');
      expect(roleOf(desk.workspace, people.colleague.email, fileId)).toBeUndefined();
      expect(roleOf(desk.workspace, '', fileId)).toBeUndefined();
    }
    for (const fileId of Object.values(desk.installation.reviewTemplates).map((file) => file.fileId)) {
      expect(roleOf(desk.workspace, applicant, fileId)).toBeUndefined();
    }
  });

  it('are made once, in a handful of round trips', () => {
    const count = allFiles(desk.workspace).length;
    expect(desk.trips('prepare')).toHaveLength(12);
    expect(desk.prepare(order)).toEqual(documents);
    expect(desk.trips('prepare')).toEqual([
      'Drive.Files.list',
      'Sheets.Spreadsheets.get',
      'Drive.Permissions.list',
    ]);
    expect(allFiles(desk.workspace)).toHaveLength(count);
  });

  it('are made in a folder that says who shares it, by no mail of Google’s', () => {
    expect(desk.workspace.store.list('mail')).toEqual([]);
  });
});

describe('companies', () => {
  const long = `${'国立研究開発法人'.repeat(30)}😀`;

  it.each([
    ['one', ['株式会社 杜の都']],
    ['three of one name', ['同じ会社', '同じ会社', '同じ会社']],
    ['ten', Array.from({ length: 10 }, (_, index) => `会社${index}`)],
    ['long ones', [long, long]],
    ['what looks like a formula', ['=HYPERLINK("https://example.com")', "'; DROP", '{{companyName}}$&']],
  ])('%s each have a sheet with the full name', (_, companies) => {
    const { fileIds } = desk.prepare(anOrder(companies));
    const [first, ...others] = tabs(fileIds.application);
    expect(first!.title).toBe('申請者');
    expect(others).toHaveLength(companies.length);
    others.forEach(({ title }, index) => {
      expect(title!.length).toBeLessThanOrEqual(100);
      const cells = valuesGet(desk.workspace, owner, fileIds.application, {
        range: `'${title}'!B2`,
        valueRenderOption: 'FORMULA',
      });
      expect(cells.values).toEqual([[companies[index]]]);
    });
  });

  it('are as many as asked for when the execution is killed at any moment', () => {
    const companies = ['一', '二', '三'];
    desk.prepare(anOrder(companies));
    for (const moment of momentsOf(desk, 'prepare')) {
      const order = anOrder(companies);
      killAt(desk, 'prepare', moment);
      expect(desk.attempt('prepare', desk.installation, order).status).toBe('killed');
      const documents = desk.prepare(order);
      expect(named(order.reference)).toHaveLength(4);
      expect(tabs(documents.fileIds.application)).toHaveLength(4);
      expect(roleOf(desk.workspace, applicant, documents.folderId)).toBe('writer');
      expect(desk.inspect(documents, companies)).toContainEqual({ kind: 'untouched', document: 'contract' });
    }
  });
});

describe('a template that staff have damaged', () => {
  it('stops the preparation with the way out, which works', () => {
    const damaged = documentDesk();
    const { fileId } = damaged.installation.reviewTemplates.application;
    batchUpdate(damaged.workspace, owner, fileId, { requests: [{ deleteSheet: { sheetId: 2 } }] });
    const order = anOrder();
    expect(damaged.attempt('prepare', damaged.installation, order).error).toMatch(
      /タブ「企業」がありません.*セットアップ・修復.*もう一度実行/,
    );
    updateFile(damaged.workspace, owner, fileId, { trashed: true });
    const [copy] = named(`審査申込書 ${order.reference}`, damaged);
    updateFile(damaged.workspace, owner, copy!.id, { trashed: true });
    const installation = { ...damaged.installation, ...damaged.build().installed };
    expect(damaged.attempt('prepare', installation, order).status).toBe('completed');
  });

  it('is named when it is not there', () => {
    const contract = { fileId: 'nowhere', url: '' };
    const installation = {
      ...desk.installation,
      reviewTemplates: { ...desk.installation.reviewTemplates, contract },
    };
    expect(desk.attempt('prepare', installation, anOrder()).error).toMatch(
      /^「契約書\(案\) JR-2026-\d+」を雛形から作成できませんでした: .*nowhere.*セットアップ・修復/,
    );
  });
});

describe('an inspection', () => {
  const companies = ['株式会社 杜の都', '青葉製薬'];
  const filled = () => {
    const documents = desk.prepare(anOrder(companies));
    fillIn(documents);
    return documents;
  };
  /** Only the desk's own account may take tabs away or rename them: the applicant answers what is asked. */
  const inApplication = (documents: PreparedDocuments, request: object, actor: string = owner) =>
    batchUpdate(desk.workspace, actor, documents.fileIds.application, { requests: [request] });

  it('names everything that is missing in what nobody has touched', () => {
    const documents = desk.prepare(anOrder(companies));
    const gaps = desk.inspect(documents, companies);
    expect(gaps).toContainEqual({ kind: 'untouched', document: 'contract' });
    expect(gaps).toContainEqual({ kind: 'untouched', document: 'protocol' });
    expect(gaps).toContainEqual({ kind: 'empty', sheet: '申請者', question: '研究課題名' });
    expect(gaps).toContainEqual({ kind: 'empty', sheet: '企業2 青葉製薬', question: '担当者の氏名' });
    expect(gaps).not.toContainEqual(expect.objectContaining({ question: '備考' }));
    expect(gaps).toHaveLength(2 + 5 + 2 * 4);
    expect(desk.trips('inspect')).toHaveLength(4);
  });

  it('finds nothing in what is complete, also after tabs were renamed and moved', () => {
    const documents = filled();
    inApplication(documents, {
      updateSheetProperties: {
        properties: { sheetId: 102, title: '青葉さま', index: 0 },
        fields: 'title,index',
      },
    });
    expect(desk.inspect(documents, companies)).toEqual([]);
  });

  it('is not deceived by an applicant who takes away what is asked', () => {
    const documents = filled();
    const rows = { sheetId: 101, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    for (const request of [{ deleteDimension: { range: rows } }, { deleteSheet: { sheetId: 102 } }]) {
      expect(() => inApplication(documents, request, applicant)).toThrow('protected cell');
    }
  });

  it('names the company whose sheet was deleted, until another sheet names it', () => {
    const documents = filled();
    inApplication(documents, { deleteSheet: { sheetId: 102 } });
    expect(desk.inspect(documents, companies)).toEqual([{ kind: 'no-sheet', sheet: '青葉製薬' }]);
    inApplication(documents, { duplicateSheet: { sourceSheetId: 101, newSheetId: 7777 } });
    expect(desk.inspect(documents, companies)).toHaveLength(1);
    const start = { sheetId: 7777, rowIndex: 1, columnIndex: 1 };
    const rows = [{ values: [{ userEnteredValue: { stringValue: '青葉製薬' } }] }];
    inApplication(documents, { updateCells: { start, rows, fields: 'userEnteredValue' } });
    expect(desk.inspect(documents, companies)).toEqual([]);
  });

  it('misses a document that is in the trash, and one that was taken out of the folder', () => {
    const documents = filled();
    updateFile(desk.workspace, owner, documents.fileIds.contract, { trashed: true });
    updateFile(desk.workspace, owner, documents.fileIds.application, {}, undefined, {
      addParents: 'root',
      removeParents: documents.folderId,
    });
    expect(desk.inspect(documents, companies)).toEqual([
      { kind: 'gone', document: 'application' },
      { kind: 'gone', document: 'contract' },
    ]);
  });

  it('is not deceived by blank lines, nor by a template that was changed meanwhile', () => {
    const documents = filled();
    const templateId = desk.installation.reviewTemplates.contract.fileId;
    const words = Buffer.from(exportFile(desk.workspace, owner, templateId, 'text/plain').bytes).toString();
    write(documents.fileIds.contract, `\r\n\r\n${words}\r\n\r\n`);
    updateFile(desk.workspace, owner, templateId, {}, { bytes: Buffer.from('新版'), mimeType: 'text/plain' });
    expect(desk.inspect(documents, companies)).toEqual([{ kind: 'untouched', document: 'contract' }]);
  });
});

describe('a submission', () => {
  const order = anOrder();
  const documents = desk.prepare(order);
  fillIn(documents);
  const submission = { ...order, documents, round: 1, submittedAt: desk.workspace.clock.now() };
  const kept = desk.keep(submission);

  it('is kept beside what the applicant goes on working in', () => {
    write(documents.fileIds.contract, '改訂版');
    expect(
      Buffer.from(exportFile(desk.workspace, owner, kept.fileIds.contract, 'text/plain').bytes).toString(),
    ).toBe('\ufeff甲と乙は……');
    expect(named(`${order.reference} 提出版`)).toHaveLength(1);
    expect(named(`${order.reference} 第1回`)).toHaveLength(3);
    expect(named('第1回(2026-11-24 提出)').map(({ id }) => id)).toContain(kept.folderId);
  });

  it('is read by applicant and staff, written into by neither, and not seen by anybody else', () => {
    for (const fileId of [kept.folderId, ...Object.values(kept.fileIds)]) {
      expect(roleOf(desk.workspace, applicant, fileId)).toBe('reader');
      expect(roleOf(desk.workspace, people.radiologist.email, fileId)).toBe('reader');
      expect(roleOf(desk.workspace, people.colleague.email, fileId)).toBeUndefined();
    }
    expect(() => write(kept.fileIds.contract, 'x')).toThrow('sufficient permissions');
  });

  it('is kept once; the next round is another', () => {
    expect(desk.keep(submission)).toEqual(kept);
    expect(desk.trips('keep')).toEqual(['Drive.Files.list', 'Drive.Permissions.list']);
    const second = desk.keep({ ...submission, round: 2, submittedAt: submission.submittedAt + 60_000 });
    expect(second.folderId).not.toBe(kept.folderId);
    expect(named(`${order.reference} 提出版`)).toHaveLength(1);
    expect(desk.trips('keep')).toHaveLength(6);
  });

  it('is complete when the execution is killed at any moment', () => {
    const first = anOrder();
    const uncut = { ...first, documents: desk.prepare(first), round: 1, submittedAt: 1 };
    desk.keep(uncut);
    for (const moment of momentsOf(desk, 'keep')) {
      const next = anOrder();
      const cut = { ...next, documents: desk.prepare(next), round: 1, submittedAt: 1 };
      killAt(desk, 'keep', moment);
      expect(desk.attempt('keep', desk.installation, cut).status).toBe('killed');
      const again = desk.keep(cut);
      expect(named(`${next.reference} 提出版`)).toHaveLength(1);
      expect(allFiles(desk.workspace).filter(({ parents }) => parents.includes(again.folderId))).toHaveLength(
        3,
      );
      expect(roleOf(desk.workspace, applicant, again.folderId)).toBe('reader');
    }
  });

  it('says what it could not copy, and what to do', () => {
    const lost = { ...documents, fileIds: { ...documents.fileIds, protocol: 'nowhere' } };
    expect(desk.attempt('keep', desk.installation, { ...submission, round: 3, documents: lost }).error).toBe(
      `「研究計画書(案) ${order.reference} 第3回」を提出版としてコピーできませんでした: API call to drive.files.copy ` +
        'failed with error: File not found: nowhere. 元の文書(nowhere)がDriveにあることを確認し、もう一度実行してください。',
    );
  });
});
