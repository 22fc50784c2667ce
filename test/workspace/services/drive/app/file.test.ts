import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { createForm } from '../../../../../src/workspace/services/forms/editing.ts';
import { createFile } from '../../../../../src/workspace/services/drive/service.ts';
import { createSpreadsheet } from '../../../../../src/workspace/services/sheets/service.ts';
import { start } from '../../../../support/workspace/fake-execution.ts';
import { applicant, driveScript, names, staff } from './script.ts';

type File = GoogleAppsScript.Drive.File;

let script: ReturnType<typeof driveScript>;
let file: File;

beforeEach(() => {
  script = driveScript();
  file = script.DriveApp.createFile('list.csv', 'CT,20', 'text/csv');
});

describe('a file', () => {
  test.each<readonly [string, (file: File) => unknown, unknown]>([
    ['getName', (file) => file.getName(), 'list.csv'],
    ['toString', (file) => String(file), 'list.csv'],
    ['getMimeType', (file) => file.getMimeType(), 'text/csv'],
    ['getSize', (file) => file.getSize(), 5],
    ['getDescription', (file) => file.getDescription(), null],
    ['getDateCreated', (file) => file.getDateCreated().getTime(), start],
    ['getLastUpdated', (file) => file.getLastUpdated().getTime(), start],
    ['isStarred', (file) => file.isStarred(), false],
    ['isTrashed', (file) => file.isTrashed(), false],
    ['isShareableByEditors', (file) => file.isShareableByEditors(), true],
    ['getResourceKey', (file) => file.getResourceKey(), null],
    ['getSecurityUpdateEligible', (file) => file.getSecurityUpdateEligible(), false],
    ['getSecurityUpdateEnabled', (file) => file.getSecurityUpdateEnabled(), true],
    ['getTargetId', (file) => file.getTargetId(), null],
    ['getTargetMimeType', (file) => file.getTargetMimeType(), null],
    ['getTargetResourceKey', (file) => file.getTargetResourceKey(), null],
    ['getUrl', (file) => file.getUrl(), expect.stringContaining('/file/d/')],
    [
      'getDownloadUrl',
      (file) => file.getDownloadUrl(),
      expect.stringMatching(/\/drive\/file\/.+\/download$/),
    ],
    ['getParents', (file) => names(file.getParents()), ['マイドライブ']],
    ['getOwner', (file) => file.getOwner().getEmail(), staff.email],
    ['getOwner, name', (file) => file.getOwner().getName(), staff.name],
    ['getOwner, domain', (file) => file.getOwner().getDomain(), staff.domain],
    ['getOwner, photo', (file) => file.getOwner().getPhotoUrl(), null],
    ['getBlob', (file) => file.getBlob().getDataAsString(), 'CT,20'],
    ['getBlob, name', (file) => file.getBlob().getName(), 'list.csv'],
    ['getBlob, type', (file) => file.getBlob().getContentType(), 'text/csv'],
  ])('%s', (_, read, expected) => {
    expect(read(file)).toEqual(expected);
  });

  test.each<readonly [string, (file: File) => File, (file: File) => unknown, unknown]>([
    ['setName', (file) => file.setName('b.csv'), (file) => file.getName(), 'b.csv'],
    ['setName, of a year', (file) => file.setName(2026 as never), (file) => file.getName(), '2026'],
    ['setDescription', (file) => file.setDescription('写し'), (file) => file.getDescription(), '写し'],
    ['setStarred', (file) => file.setStarred(true), (file) => file.isStarred(), true],
    ['setStarred, off', (file) => file.setStarred(true).setStarred(false), (file) => file.isStarred(), false],
    ['setTrashed', (file) => file.setTrashed(true), (file) => file.isTrashed(), true],
    [
      'setTrashed, back',
      (file) => file.setTrashed(true).setTrashed(false),
      (file) => file.isTrashed(),
      false,
    ],
    [
      'setShareableByEditors',
      (file) => file.setShareableByEditors(false),
      (file) => file.isShareableByEditors(),
      false,
    ],
    ['setContent', (file) => file.setContent('=1'), (file) => file.getBlob().getDataAsString(), '=1'],
    // Other emulators found Google to write the text of whatever it is given.
    [
      'setContent, of a blob',
      (file) => file.setContent(file.getBlob() as never),
      (file) => file.getBlob().getDataAsString(),
      'Blob',
    ],
  ])('%s changes it and chains', (_, change, read, expected) => {
    const changed = change(file);
    expect(read(changed)).toEqual(expected);
    expect(read(script.DriveApp.getFileById(file.getId()))).toEqual(expected);
  });

  it('keeps its time under a star, and has another after a new name', () => {
    script.host.clock.advance(60_000);
    expect(file.setStarred(true).getLastUpdated().getTime()).toBe(start);
    expect(file.setName('b').getLastUpdated().getTime()).toBe(start + 60_000);
  });

  it('has a star for each person', () => {
    file.addViewer(applicant.email).setStarred(true);
    const theirs = script.as(applicant.email).getFileById(file.getId());
    expect(theirs.isStarred()).toBe(false);
    expect(theirs.setStarred(true).isStarred()).toBe(true);
    expect(names(script.as(applicant.email).searchFiles('starred = true'))).toEqual(['list.csv']);
  });

  it('moves into a folder and out of the one before', () => {
    const { DriveApp } = script;
    const [one, other] = [DriveApp.createFolder('1'), DriveApp.createFolder('2')];
    expect(names(file.moveTo(one).moveTo(other).getParents())).toEqual(['2']);
    expect(names(one.getFiles())).toEqual([]);
    expect(names(other.getFiles())).toEqual(['list.csv']);
  });

  test.each<readonly [string, (file: File) => File, string, string]>([
    ['makeCopy()', (file) => file.makeCopy(), 'list.csv', 'マイドライブ'],
    ['makeCopy(name)', (file) => file.makeCopy('b.csv'), 'b.csv', 'マイドライブ'],
    ['makeCopy(folder)', (file) => file.makeCopy(folder()), 'list.csv', 'Copies'],
    ['makeCopy(name, folder)', (file) => file.makeCopy('b.csv', folder()), 'b.csv', 'Copies'],
  ])('%s', (_, copied, name, parent) => {
    const copy = copied(file);
    expect([copy.getName(), names(copy.getParents())]).toEqual([name, [parent]]);
    expect(copy.getBlob().getDataAsString()).toBe('CT,20');
    expect(copy.getId()).not.toBe(file.getId());
  });

  function folder() {
    return script.DriveApp.createFolder('Copies');
  }

  it('is what a shortcut leads to', () => {
    const shortcut = script.DriveApp.createFolder('Links').createShortcut(file.getId());
    expect([shortcut.getName(), shortcut.getMimeType()]).toEqual(['list.csv', script.MimeType.SHORTCUT]);
    expect(shortcut.getTargetId()).toBe(file.getId());
    expect(shortcut.getTargetMimeType()).toBe('text/csv');
    expect(shortcut.getUrl()).toBe(file.getUrl());
    expect(() => script.DriveApp.createShortcut(shortcut.getId())).toThrow('Access denied: DriveApp.');
    expect(script.DriveApp.createShortcutForTargetIdAndResourceKey(file.getId(), 'key').getTargetId()).toBe(
      file.getId(),
    );
  });
});

describe('files of Google’s own kinds', () => {
  it('are there by their ids, take no room and become copies in Google’s words', () => {
    const { spreadsheetId } = createSpreadsheet(script.host, staff.email, { title: '台帳' });
    const sheet = script.DriveApp.getFileById(spreadsheetId);
    expect([sheet.getName(), sheet.getMimeType()]).toEqual(['台帳', script.MimeType.GOOGLE_SHEETS]);
    expect([sheet.getSize(), sheet.getDownloadUrl()]).toEqual([0, null]);
    expect(sheet.makeCopy().getName()).toBe('Copy of 台帳');
    expect(() => sheet.getBlob()).toThrow(
      'not emulated: DriveApp.File.getBlob of application/vnd.google-apps.spreadsheet',
    );
    const { id } = createForm(script.host, { title: '申請', owner: staff.email });
    expect(script.DriveApp.getFileById(id).getMimeType()).toBe(script.MimeType.GOOGLE_FORMS);
  });

  it('are PDF files as blobs', () => {
    const resource = { name: '誓約書', mimeType: script.MimeType.GOOGLE_DOCS };
    const html = { bytes: Buffer.from('<p>氏名</p>'), mimeType: 'text/html' };
    const document = script.DriveApp.getFileById(
      createFile(script.host, staff.email, resource, html).id ?? '',
    );
    for (const blob of [document.getBlob(), document.getAs('application/pdf')]) {
      expect([blob.getName(), blob.getContentType()]).toEqual(['誓約書.pdf', 'application/pdf']);
      expect(blob.getDataAsString().slice(0, 5)).toBe('%PDF-');
    }
    expect(() => document.getAs('text/plain')).toThrow(
      'Converting from application/vnd.google-apps.document to text/plain is not supported.',
    );
    expect(() => document.setContent('x')).toThrow('not emulated: DriveApp.File.setContent');
  });
});

describe('getAs', () => {
  test.each([
    ['a page', 'memo.html', '<h1>見出し</h1>', 'text/html', 'memo.pdf'],
    ['text', 'ChristmasList.12.25.2014', 'CT\nMR', 'text/plain', 'ChristmasList.12.25.pdf'],
  ])('puts %s on paper', (_, name, content, mimeType, expected) => {
    const made = script.DriveApp.createFile(name, content, mimeType);
    const blob = script.Utilities.newBlob(content, mimeType, name);
    for (const pdf of [made.getAs('application/pdf'), blob.getAs('application/pdf')]) {
      expect([pdf.getName(), pdf.getContentType()]).toEqual([expected, 'application/pdf']);
      expect(pdf.getDataAsString().slice(0, 5)).toBe('%PDF-');
    }
  });

  it('refuses what cannot be converted, and names what is not emulated', () => {
    expect(() => file.getAs('image/png')).toThrow('Converting from text/csv to image/png is not supported.');
    const png = script.Utilities.newBlob([1], 'image/png', 'a.png');
    expect(() => png.getAs('image/jpeg')).toThrow('not emulated: Blob.getAs from image/png to image/jpeg');
    expect(() => file.getThumbnail()).toThrow('not emulated: DriveApp.File.getThumbnail');
  });
});
