import { beforeEach, describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { applicant, driveScript, names, type ScriptDrive, staff } from './script.ts';

type Folder = GoogleAppsScript.Drive.Folder;

let script: ReturnType<typeof driveScript>;
let DriveApp: ScriptDrive;
let folder: Folder;

beforeEach(() => {
  script = driveScript();
  DriveApp = script.DriveApp;
  folder = DriveApp.createFolder('顧客');
});

/** `a.txt`, `b.csv` and the folder `c` in the folder, each a minute after the other. */
function fill() {
  script.host.clock.advance(60_000);
  const a = folder.createFile('a.txt', 'A');
  script.host.clock.advance(60_000);
  const b = folder.createFile('b.csv', 'B', 'text/csv');
  script.host.clock.advance(60_000);
  return { a, b, c: folder.createFolder('c') };
}

describe('createFile', () => {
  test.each<readonly [string, (where: ScriptDrive | Folder) => GoogleAppsScript.Drive.File, unknown]>([
    ['(name, content)', (where) => where.createFile('a', 'x'), ['a', 'text/plain', 'x']],
    [
      '(name, content, type)',
      (where) => where.createFile('a', '{}', 'application/json'),
      ['a', 'application/json', '{}'],
    ],
    ['(name, nothing)', (where) => where.createFile('a', ''), ['a', 'text/plain', '']],
    ['(name, number)', (where) => where.createFile('a', 5 as never), ['a', 'text/plain', '5']],
    [
      '(blob)',
      (where) => where.createFile(script.Utilities.newBlob('x', 'text/css', 'a.css')),
      ['a.css', 'text/css', 'x'],
    ],
    [
      '(blob of bytes)',
      (where) => where.createFile(script.Utilities.newBlob([65], null as never, 'a')),
      ['a', 'application/octet-stream', 'A'],
    ],
    ['(file)', (where) => where.createFile(DriveApp.createFile('z', 'Z') as never), ['z', 'text/plain', 'Z']],
  ])('%s, in the root and in a folder', (_, make, expected) => {
    for (const where of [DriveApp, folder]) {
      const file = make(where);
      expect([file.getName(), file.getMimeType(), file.getBlob().getDataAsString()]).toEqual(expected);
      expect(file.getParents().next().getId()).toBe(
        (where === DriveApp ? DriveApp.getRootFolder() : folder).getId(),
      );
    }
  });

  test.each<readonly [string, () => unknown, string]>([
    ['50 MB', () => DriveApp.createFile('a', 'x'.repeat(50 * 2 ** 20 + 1)), 'File a exceeds'],
    [
      '10 MB of a type',
      () => folder.createFile('a', 'x'.repeat(10 * 2 ** 20 + 1), 'text/csv'),
      'File a exceeds',
    ],
    [
      '10 MB later',
      () => DriveApp.createFile('a', '').setContent('x'.repeat(10 * 2 ** 20 + 1)),
      'File a exceeds',
    ],
  ])('takes no more than %s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('the root folder', () => {
  it('is nobody’s child, and cannot be changed', () => {
    const root = DriveApp.getRootFolder();
    expect(String(root)).toBe('マイドライブ');
    expect(names(root.getParents())).toEqual([]);
    expect(DriveApp.getFolderById('root').getId()).toBe(root.getId());
    for (const change of [
      () => root.setStarred(true),
      () => root.setName('x'),
      () => root.setTrashed(true),
      () => root.moveTo(folder),
    ]) {
      expect(change).toThrow('Access denied: DriveApp.');
    }
  });

  it('is in no list', () => {
    expect(names(DriveApp.getFolders())).toEqual(['顧客']);
  });
});

describe('lists', () => {
  test.each<readonly [string, (where: ScriptDrive | Folder) => string[], string[]]>([
    ['getFiles', (where) => names(where.getFiles()), ['b.csv', 'a.txt']],
    ['getFilesByName', (where) => names(where.getFilesByName('a.txt')), ['a.txt']],
    ['getFilesByName, of another case', (where) => names(where.getFilesByName('A.txt')), []],
    ['getFilesByType', (where) => names(where.getFilesByType('text/csv')), ['b.csv']],
    ['getFoldersByName', (where) => names(where.getFoldersByName('c')), ['c']],
    ['searchFiles', (where) => names(where.searchFiles("title contains 'b'")), ['b.csv']],
    ['searchFiles, double quotes', (where) => names(where.searchFiles('title = "a.txt"')), ['a.txt']],
    ['searchFiles, type', (where) => names(where.searchFiles("mimeType != 'text/csv'")), ['a.txt']],
    ['searchFolders', (where) => names(where.searchFolders("title = 'c' and trashed = false")), ['c']],
    ['searchFiles, mine', (where) => names(where.searchFiles("'me' in owners")), ['b.csv', 'a.txt']],
    ['searchFiles, theirs', (where) => names(where.searchFiles('sharedWithMe')), []],
    ['searchFiles, visibility', (where) => names(where.searchFiles("visibility = 'anyoneWithLink'")), []],
    [
      'searchFiles, date',
      (where) => names(where.searchFiles("modifiedDate > '2026-07-01T00:01:30'")),
      ['b.csv'],
    ],
  ])('%s, over all and in a folder', (_, list, expected) => {
    fill();
    expect(list(DriveApp)).toEqual(expected);
    expect(list(folder)).toEqual(expected);
  });

  it('have only what lies in the folder itself', () => {
    const { c } = fill();
    c.createFile('deep.txt', '');
    expect(names(folder.getFiles())).toEqual(['b.csv', 'a.txt']);
    expect(names(folder.getFolders())).toEqual(['c']);
    expect(names(DriveApp.getFolders())).toEqual(['c', '顧客']);
    expect(names(DriveApp.searchFiles(`'${c.getId()}' in parents`))).toEqual(['deep.txt']);
  });

  it('have what is in the trash too, as Google’s do', () => {
    const { a, c } = fill();
    a.setTrashed(true);
    c.setTrashed(true);
    expect(names(folder.getFiles())).toEqual(['b.csv', 'a.txt']);
    expect(names(folder.searchFiles('trashed = false'))).toEqual(['b.csv']);
    expect(names(DriveApp.getTrashedFiles())).toEqual(['a.txt']);
    expect(names(DriveApp.getTrashedFolders())).toEqual(['c']);
  });

  it('show others what they may open', () => {
    fill().a.addViewer(applicant.email);
    const theirs = script.as(applicant.email);
    expect(names(theirs.getFiles())).toEqual(['a.txt']);
    expect(names(theirs.searchFiles('sharedWithMe = true'))).toEqual(['a.txt']);
    expect(names(theirs.getFileById(theirs.getFiles().next().getId()).getParents())).toEqual([]);
  });
});

function idsOf(files: GoogleAppsScript.Drive.FileIterator): string[] {
  const ids: string[] = [];
  while (files.hasNext()) ids.push(files.next().getId());
  return ids;
}

describe('an iterator', () => {
  it('says when it is at its end', () => {
    const files = DriveApp.getFiles();
    expect(files.hasNext()).toBe(false);
    expect(() => files.next()).toThrow('Cannot retrieve the next object: iterator has reached the end.');
  });

  it('goes on from its token, whatever has been changed or made meanwhile', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }), (read, changed) => {
        const own = driveScript();
        const files = ['1', '2', '3', '4'].map((name) => own.DriveApp.createFile(name, ''));
        const ids = files.map((file) => file.getId()).sort();
        const iterator = own.DriveApp.getFiles();
        const seen = Array.from({ length: read }, () => iterator.next().getId());
        const token = iterator.getContinuationToken();
        own.host.clock.advance(1000);
        files[changed]!.setName('0').setStarred(true);
        own.DriveApp.createFile('new', '');
        const rest = idsOf(driveScript({ host: own.host }).DriveApp.continueFileIterator(token));
        expect([...seen, ...rest]).toEqual(ids);
      }),
    );
  });

  it('of folders has tokens of its own, short enough for a property', () => {
    fill();
    const folders = DriveApp.getFolders();
    folders.next();
    const token = folders.getContinuationToken();
    expect(token.length).toBeLessThan(9 * 1024);
    expect(names(DriveApp.continueFolderIterator(token))).toEqual(['顧客']);
    expect(() => DriveApp.continueFileIterator(token)).toThrow('Invalid argument: continuationToken');
    expect(() => DriveApp.continueFolderIterator('x')).toThrow('Invalid argument: continuationToken');
  });
});

describe('the ways of old', () => {
  it('move what they add', () => {
    const { a, c } = fill();
    DriveApp.enforceSingleParent(true);
    expect(DriveApp.addFile(a).getName()).toBe('マイドライブ');
    expect(DriveApp.addFolder(c).getName()).toBe('マイドライブ');
    expect(names(folder.getFiles())).toEqual(['b.csv']);
    expect(names(folder.addFolder(c).getFolders())).toEqual(['c']);
  });

  it('leave in the owner’s root what they take out', () => {
    const { b, c } = fill();
    expect(folder.removeFile(b).getName()).toBe('顧客');
    expect(names(b.getParents())).toEqual(['マイドライブ']);
    folder.removeFolder(c);
    expect(names(c.getParents())).toEqual(['マイドライブ']);
    DriveApp.removeFile(b);
    expect(names(b.getParents())).toEqual(['マイドライブ']);
    DriveApp.removeFolder(folder);
  });
});

describe('a folder', () => {
  it('says of itself what a file does', () => {
    expect([folder.getName(), String(folder), folder.getSize(), folder.getDescription()]).toEqual([
      '顧客',
      '顧客',
      0,
      null,
    ]);
    expect(folder.getUrl()).toMatch(/\/drive\/folders\//);
    expect(folder.setName('b').setDescription('c').setStarred(true).isStarred()).toBe(true);
    expect(names(folder.getParents())).toEqual(['マイドライブ']);
    expect(folder.getOwner().getEmail()).toBe(staff.email);
  });

  it('cannot be moved into itself or below', () => {
    const { c } = fill();
    expect(() => folder.moveTo(c)).toThrow('Access denied: DriveApp.');
    expect(() => folder.moveTo(folder)).toThrow('Access denied: DriveApp.');
    expect(names(folder.moveTo(DriveApp.createFolder('d')).getParents())).toEqual(['d']);
  });

  it('takes what lies in it into the trash and back', () => {
    const { a } = fill();
    folder.setTrashed(true);
    expect(a.isTrashed()).toBe(true);
    folder.setTrashed(false);
    expect(a.isTrashed()).toBe(false);
  });
});

test('storage is what a person’s own files take', () => {
  DriveApp.createFile('a', '12345');
  expect([DriveApp.getStorageUsed(), DriveApp.getStorageLimit()]).toEqual([5, 16_106_127_360]);
  expect(script.as(applicant.email).getStorageUsed()).toBe(0);
  expect(String(DriveApp)).toBe('Drive');
});
