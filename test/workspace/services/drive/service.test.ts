import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import {
  folderMimeType,
  formMimeType,
  spreadsheetMimeType,
} from '../../../../src/workspace/services/drive/file.ts';
import { rootFolder } from '../../../../src/workspace/services/drive/files.ts';
import {
  copyFile,
  createFile,
  createPermission,
  deleteFile,
  generateIds,
  getFile,
  getFileContent,
  updateFile,
} from '../../../../src/workspace/services/drive/service.ts';
import { formView } from '../../../../src/workspace/services/forms/service.ts';
import { getSpreadsheet } from '../../../../src/workspace/services/sheets/service.ts';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';

const { staff, applicant } = people;
const csv = { bytes: Buffer.from('種別,件数\r\nCT,20\r\n'), mimeType: 'text/csv', name: '画像リスト.csv' };
let host: Host;

beforeEach(() => {
  host = fakeHost();
});

function aFile(caller = staff.email): string {
  return createFile(host, caller, { name: '画像リスト.csv' }, csv).id!;
}

function aFolder(parents?: string[]): string {
  return createFile(host, staff.email, {
    name: '申請',
    mimeType: folderMimeType,
    ...(parents && { parents }),
  }).id!;
}

describe('createFile', () => {
  it('answers the default fields, and others when asked', () => {
    const created = createFile(host, staff.email, {}, csv);
    expect(created).toEqual({
      kind: 'drive#file',
      id: created.id,
      name: '画像リスト.csv',
      mimeType: 'text/csv',
    });
    expect(
      getFile(host, staff.email, created.id!, { fields: 'size,md5Checksum,parents,owners/emailAddress' }),
    ).toEqual({
      size: String(csv.bytes.byteLength),
      md5Checksum: expect.stringMatching(/^[0-9a-f]{32}$/),
      parents: [rootFolder(host, staff.email).id],
      owners: [{ emailAddress: staff.email }],
    });
    expect(getFileContent(host, staff.email, created.id!)).toEqual(Uint8Array.from(csv.bytes));
  });

  it('takes a generated id once: the second is a conflict that changes nothing', () => {
    const [id] = generateIds(host, staff.email, { count: 1 }).ids!;
    createFile(host, staff.email, { id: id!, name: 'first' });
    expect(() => createFile(host, staff.email, { id: id!, name: 'second' })).toThrow(
      expect.objectContaining({ code: 409, message: 'A file already exists with the provided ID.' }),
    );
    expect(getFile(host, staff.email, id!).name).toBe('first');
  });

  it('takes a generated id not again after its file is gone', () => {
    const [id] = generateIds(host, staff.email, { count: 1 }).ids!;
    createFile(host, staff.email, { id: id!, name: 'first' });
    deleteFile(host, staff.email, id!);
    expect(() => createFile(host, staff.email, { id: id!, name: 'second' })).toThrow(
      expect.objectContaining({ code: 409 }),
    );
  });

  it('gives a generated id back when the creation fails', () => {
    const [id] = generateIds(host, staff.email, { count: 1 }).ids!;
    expect(() => createFile(host, staff.email, { id: id!, name: 'x', parents: ['nowhere'] })).toThrow(
      'File not found',
    );
    expect(createFile(host, staff.email, { id: id!, name: 'x' }).id).toBe(id);
  });

  test.each([
    ['an id that was not generated', { id: 'mine', name: 'x' }, 400, 'The provided file ID is not usable.'],
    ['an unknown folder', { name: 'x', parents: ['nowhere'] }, 404, 'File not found: nowhere.'],
    [
      'two folders',
      { name: 'x', parents: ['root', 'root'] },
      400,
      'A file cannot have more than one parent.',
    ],
  ])('refuses %s', (_, resource, code, message) => {
    expect(() => createFile(host, staff.email, resource)).toThrow(expect.objectContaining({ code, message }));
  });

  it('makes a spreadsheet with one empty tab', () => {
    const resource = { name: '台帳', mimeType: spreadsheetMimeType };
    const { id } = createFile(host, staff.email, resource);
    expect(getSpreadsheet(host, staff.email, id!)).toMatchObject({
      properties: { title: '台帳', locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
      sheets: [{ properties: { sheetId: 0, title: 'シート1' } }],
    });
  });

  it('makes a form without questions', () => {
    const { id } = createFile(host, staff.email, { name: '申込', mimeType: formMimeType });
    expect(formView(host, id!)).toMatchObject({ title: '申込', items: [] });
  });

  it('names what it does not make', () => {
    const resource = { name: '図', mimeType: 'application/vnd.google-apps.drawing' };
    expect(() => createFile(host, staff.email, resource)).toThrow(
      'not emulated: Drive.Files.create of application/vnd',
    );
  });
});

test.each([0, 1001, 1.5])('generateIds refuses a count of %d', (count) => {
  expect(() => generateIds(host, staff.email, { count })).toThrow(expect.objectContaining({ code: 400 }));
});

describe('a script with the scope drive.file', () => {
  const script = { email: staff.email, projectId: 'desk', ownFilesOnly: true };

  it('sees what it made, and nothing else of the same account', () => {
    const own = createFile(host, script, { name: 'own' }).id!;
    expect(getFile(host, script, own).name).toBe('own');
    expect(() => getFile(host, script, aFile())).toThrow('File not found');
    expect(() => createFile(host, script, { name: 'x', parents: [aFolder()] })).toThrow('File not found');
  });
});

describe('updateFile', () => {
  it('changes what is given, moves, and keeps the rest', () => {
    const file = aFile();
    const folder = aFolder();
    host.clock.advance(60_000);
    const query = {
      addParents: folder,
      removeParents: 'root',
      fields: 'name,parents,modifiedTime,mimeType,size',
    };
    expect(
      updateFile(host, staff.email, file, { name: 'v2.csv' }, { bytes: Buffer.from('x') }, query),
    ).toEqual({
      name: 'v2.csv',
      parents: [folder],
      modifiedTime: '2026-07-01T00:01:00.000Z',
      mimeType: 'text/csv',
      size: '1',
    });
  });

  it('clears a property set to null', () => {
    const file = createFile(host, staff.email, { name: 'x', appProperties: { a: '1', b: '2' } }).id!;
    const cleared = { appProperties: { a: null } } as object;
    expect(updateFile(host, staff.email, file, cleared, undefined, { fields: 'appProperties' })).toEqual({
      appProperties: { b: '2' },
    });
  });

  it('refuses a second folder', () => {
    expect(() => updateFile(host, staff.email, aFile(), {}, undefined, { addParents: aFolder() })).toThrow(
      'Increasing the number of parents is not allowed',
    );
  });

  it('lets only the owner throw a file away', () => {
    const file = aFile();
    createPermission(host, staff.email, file, {
      type: 'user',
      role: 'writer',
      emailAddress: applicant.email,
    });
    expect(updateFile(host, applicant.email, file, { name: 'y' }).name).toBe('y');
    expect(() => updateFile(host, applicant.email, file, { trashed: true })).toThrow(
      expect.objectContaining({ code: 403 }),
    );
    expect(updateFile(host, staff.email, file, { trashed: true }, undefined, { fields: 'trashed' })).toEqual({
      trashed: true,
    });
  });
});

describe('deleteFile', () => {
  it('takes a folder with all that its owner has in it', () => {
    const folder = aFolder();
    const inner = aFolder([folder]);
    const file = createFile(host, staff.email, { parents: [inner] }, csv).id!;
    deleteFile(host, staff.email, folder);
    for (const id of [folder, inner, file])
      expect(() => getFile(host, staff.email, id)).toThrow('File not found');
  });

  it('is for the owner', () => {
    const file = aFile();
    createPermission(host, staff.email, file, {
      type: 'user',
      role: 'writer',
      emailAddress: applicant.email,
    });
    expect(() => deleteFile(host, applicant.email, file)).toThrow(expect.objectContaining({ code: 403 }));
  });
});

it('copies content into a file of the caller', () => {
  const file = aFile();
  createPermission(host, staff.email, file, { type: 'user', role: 'reader', emailAddress: applicant.email });
  const copy = copyFile(host, applicant.email, file, {}, { fields: 'id,name,ownedByMe,parents' });
  expect(copy).toMatchObject({
    name: 'Copy of 画像リスト.csv',
    ownedByMe: true,
    parents: [rootFolder(host, applicant.email).id],
  });
  expect(getFileContent(host, applicant.email, copy.id!)).toEqual(Uint8Array.from(csv.bytes));
});

it('has no bytes to download for a folder', () => {
  expect(() => getFileContent(host, staff.email, aFolder())).toThrow(
    'Only files with binary content can be downloaded',
  );
});

test.each(['nam', 'owners(nobody)', 'name/first', 'files(', '', 'name,,id', 'toString'])(
  'refuses the fields %j',
  (fields) => {
    expect(() => getFile(host, staff.email, aFile(), { fields })).toThrow(
      expect.objectContaining({ code: 400 }),
    );
  },
);

it('answers every emulated field for *', () => {
  expect(Object.keys(getFile(host, staff.email, aFile(), { fields: '*' }))).toContain('capabilities');
});
