import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { documentMimeType, folderMimeType } from '../../../../src/workspace/services/drive/file.ts';
import { share } from '../../../../src/workspace/services/drive/files.ts';
import {
  copyFile,
  createFile,
  deleteFile,
  exportFile,
  generateIds,
  getFile,
  getFileContent,
  updateFile,
} from '../../../../src/workspace/services/drive/service.ts';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';

const { staff, applicant, outsider } = people;
let host: Host;

beforeEach(() => {
  host = fakeHost();
});

function media(text: string, mimeType = 'text/html') {
  return { bytes: Buffer.from(text), mimeType };
}

function aDocument(html = '<h1>誓約書</h1><p>氏名</p>', mimeType?: string): string {
  return createFile(host, staff.email, { name: '誓約書', mimeType: documentMimeType }, media(html, mimeType))
    .id!;
}

function text(id: string, email: string = staff.email): string {
  return Buffer.from(exportFile(host, email, id, 'text/plain').bytes).toString('utf8');
}

function html(id: string): string {
  return Buffer.from(exportFile(host, staff.email, id, 'text/html').bytes).toString('utf8');
}

describe('a document', () => {
  test.each([
    ['HTML', media('<p>一<p>二<script>x</script>'), '\ufeff一\r\n二'],
    [
      'HTML of another charset',
      { bytes: Buffer.from([0x3c, 0x70, 0x3e, 0x88, 0xea]), mimeType: 'text/html; charset=Shift_JIS' },
      '\ufeff一',
    ],
    ['plain text', media('一\n\n<二>\n', 'text/plain'), '\ufeff一\r\n\r\n<二>'],
    ['nothing', undefined, '\ufeff'],
  ])('is made of %s', (_, uploaded, expected) => {
    const resource = { name: '書類', mimeType: documentMimeType };
    const created = createFile(host, staff.email, resource, uploaded, { fields: '*' });
    expect(created).toMatchObject({
      mimeType: documentMimeType,
      webViewLink: `http://localhost:8080/document/d/${created.id}/edit`,
    });
    expect(created).not.toHaveProperty('size');
    expect(text(created.id!)).toBe(expected);
  });

  it('is exported as a whole page that cannot do anything', () => {
    expect(html(aDocument('<p onclick="x">a</p>'))).toBe(
      '<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"></head>' +
        '<body class="doc-content"><p>a</p></body></html>',
    );
  });

  it('refuses an id given beforehand, and keeps the id for something else', () => {
    const [id] = generateIds(host, staff.email, { count: 1 }).ids!;
    const resource = { id: id!, name: 'x' };
    expect(() => createFile(host, staff.email, { ...resource, mimeType: documentMimeType })).toThrow(
      expect.objectContaining({
        code: 403,
        message: 'Generated IDs are not supported for Docs Editors formats.',
      }),
    );
    expect(createFile(host, staff.email, { ...resource, mimeType: folderMimeType }).id).toBe(id);
  });

  it('gets new content and a new name, for those who may write', () => {
    const id = aDocument();
    host.clock.advance(60_000);
    const fields = { fields: 'name,mimeType,modifiedTime' };
    expect(updateFile(host, staff.email, id, { name: '第2版' }, media('<p>新</p>'), fields)).toEqual({
      name: '第2版',
      mimeType: documentMimeType,
      modifiedTime: '2026-07-01T00:01:00.000Z',
    });
    expect(text(id)).toBe('\ufeff新');
    share(host, staff.email, id, applicant.email, 'commenter');
    expect(() => updateFile(host, applicant.email, id, {}, media('<p>x</p>'))).toThrow(
      expect.objectContaining({ code: 403, own: { reason: 'insufficientFilePermissions' } }),
    );
  });

  it('keeps what it held when the new content cannot be converted', () => {
    const id = aDocument();
    expect(() => updateFile(host, staff.email, id, { name: 'x' }, media('%PDF', 'application/pdf'))).toThrow(
      'not emulated: Drive conversion of application/pdf into a document',
    );
    expect(getFile(host, staff.email, id).name).toBe('誓約書');
  });

  it('is copied under a new id, with its own name and place, and shared with nobody', () => {
    const id = aDocument();
    share(host, staff.email, id, applicant.email, 'reader');
    const folder = createFile(host, staff.email, { name: '申請', mimeType: folderMimeType }).id!;
    const fields = { fields: 'id,name,parents,shared' };
    const copy = copyFile(host, staff.email, id, { name: '写し', parents: [folder] }, fields);
    expect(copy).toMatchObject({ name: '写し', parents: [folder], shared: false });
    updateFile(host, staff.email, id, {}, media('<p>変更</p>'));
    expect(text(copy.id!)).toBe('\ufeff誓約書\r\n氏名');
  });

  it('has no bytes of its own, and is gone when deleted', () => {
    const id = aDocument();
    expect(() => getFileContent(host, staff.email, id)).toThrow('Use Export with Docs Editors files.');
    deleteFile(host, staff.email, id);
    expect(() => text(id)).toThrow(`File not found: ${id}.`);
  });
});

describe('exporting', () => {
  test.each([
    [
      'as Word',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'not emulated: Drive.Files.export of application/vnd.google-apps.document to application/vnd.openxml',
    ],
    ['as a spreadsheet', 'text/csv', 'The requested conversion is not supported.'],
    ['as nothing', undefined, 'Required parameter: mimeType'],
  ])('%s is refused', (_, mimeType, message) => {
    expect(() => exportFile(host, staff.email, aDocument(), mimeType)).toThrow(message);
  });

  it('is for documents, and for those who may read', () => {
    const csv = createFile(host, staff.email, { name: 'a.csv' }, media('a', 'text/csv')).id!;
    expect(() => exportFile(host, staff.email, csv, 'text/plain')).toThrow(
      expect.objectContaining({
        code: 403,
        message: 'Export only supports Docs Editors files.',
        own: { reason: 'fileNotExportable' },
      }),
    );
    expect(() => text(aDocument(), outsider.email)).toThrow(expect.objectContaining({ code: 404 }));
  });
});

it('never turns one kind of file into another', () => {
  const csv = createFile(host, staff.email, { name: 'a.csv' }, media('a', 'text/csv')).id!;
  const pdf = createFile(host, staff.email, { name: 'a.pdf' }, media('a', 'application/pdf')).id!;
  expect(() => updateFile(host, staff.email, csv, { mimeType: documentMimeType }, media('<p>x'))).toThrow(
    'not emulated: Drive.Files.update of text/csv',
  );
  expect(() => copyFile(host, staff.email, csv, { mimeType: 'application/pdf' })).toThrow(
    'not emulated: Drive.Files.copy as application/pdf',
  );
  expect(() => copyFile(host, staff.email, pdf, { mimeType: documentMimeType })).toThrow(
    'not emulated: Drive conversion of application/pdf into a document',
  );
});
