import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { fakeExecution } from '../../../../support/workspace/fake-execution.ts';
import { driveGlobals } from '../../../../../src/workspace/services/drive/globals.ts';
import { applicant, driveScript, type ScriptDrive } from './script.ts';

type File = GoogleAppsScript.Drive.File;
type Folder = GoogleAppsScript.Drive.Folder;
/** Called with what the compiler would not let pass. */
type Loose = Record<string, (...args: readonly unknown[]) => unknown>;

const missing =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';
const drive = 'https://www.googleapis.com/auth/drive';

let script: ReturnType<typeof driveScript>;
let DriveApp: ScriptDrive;
let folder: Folder;
let file: File;

beforeEach(() => {
  script = driveScript();
  DriveApp = script.DriveApp;
  folder = DriveApp.createFolder('顧客');
  file = folder.createFile('a.txt', 'A');
});

describe('an id', () => {
  test.each<readonly [string, () => unknown, string]>([
    ['of nothing', () => DriveApp.getFileById('x'), missing],
    ['of no folder', () => DriveApp.getFolderById('x'), missing],
    ['of a file, where a folder is asked', () => DriveApp.getFolderById(file.getId()), missing],
    ['of somebody else’s', () => script.as(applicant.email).getFileById(file.getId()), missing],
    ['of somebody else’s folder', () => script.as(applicant.email).getFolderById(folder.getId()), missing],
    ['that is empty', () => DriveApp.getFileById(''), 'Invalid argument: id'],
    ['that is null', () => DriveApp.getFolderById(null as never), 'Invalid argument: id'],
    ['with a key, of nothing', () => DriveApp.getFileByIdAndResourceKey('x', 'key'), missing],
    ['with a key, of no folder', () => DriveApp.getFolderByIdAndResourceKey('x', 'key'), missing],
    ['of a shortcut’s target', () => DriveApp.createShortcut('x'), missing],
  ])('%s is refused', (_, open, message) => {
    expect(open).toThrow(message);
  });

  it('of a folder opens it as a file too, as at Google', () => {
    expect(DriveApp.getFileById(folder.getId()).getMimeType()).toBe(script.MimeType.FOLDER);
    expect(DriveApp.getFileByIdAndResourceKey(file.getId(), 'key').getName()).toBe('a.txt');
    expect(DriveApp.getFolderByIdAndResourceKey(folder.getId(), 'key').getName()).toBe('顧客');
  });
});

describe('arguments', () => {
  test.each<readonly [string, () => unknown, string]>([
    ['createFile()', () => loose(DriveApp)['createFile']!(), '() … DriveApp.createFile'],
    ['createFile(name)', () => loose(DriveApp)['createFile']!('a'), '(String) … DriveApp.createFile'],
    [
      'createFile(blob, name)',
      () => loose(folder)['createFile']!(script.Utilities.newBlob(''), 'a'),
      '(Blob,String) … DriveApp.Folder.createFile',
    ],
    ['getFileById()', () => loose(DriveApp)['getFileById']!(), '() … DriveApp.getFileById'],
    [
      'getFileById(a, b)',
      () => loose(DriveApp)['getFileById']!('a', 1),
      '(String,number) … DriveApp.getFileById',
    ],
    ['moveTo()', () => loose(file)['moveTo']!(), '() … DriveApp.File.moveTo'],
    ['moveTo(name)', () => loose(file)['moveTo']!('a'), '(String) … DriveApp.File.moveTo'],
    ['moveTo(file)', () => loose(folder)['moveTo']!(file), '(DriveApp.File) … DriveApp.Folder.moveTo'],
    [
      'makeCopy(folder, name)',
      () => loose(file)['makeCopy']!(folder, 'b'),
      '(DriveApp.Folder,String) … DriveApp.File.makeCopy',
    ],
    [
      'makeCopy(name, name)',
      () => loose(file)['makeCopy']!('a', 'b'),
      '(String,String) … DriveApp.File.makeCopy',
    ],
    [
      'addFile(folder)',
      () => loose(folder)['addFile']!(folder),
      '(DriveApp.Folder) … DriveApp.Folder.addFile',
    ],
    ['setTrashed()', () => loose(file)['setTrashed']!(), '() … DriveApp.File.setTrashed'],
  ])('%s', (_, call, words) => {
    const [kinds, member] = words.split(' … ');
    expect(call).toThrow(`The parameters ${kinds} don't match the method signature for ${member}.`);
  });

  test.each<readonly [string, () => unknown, string]>([
    ['a file without a name', () => loose(DriveApp)['createFile']!(null, ''), 'Invalid argument: name'],
    [
      'a blob without a name',
      () => DriveApp.createFile(script.Utilities.newBlob('')),
      'Blob object must have non-null name for this operation.',
    ],
    [
      'one of Google’s own kinds',
      () => DriveApp.createFile('a', '', script.MimeType.GOOGLE_SHEETS),
      'Invalid argument: file.contentType',
    ],
    ['a query of version 3', () => DriveApp.searchFiles("name = 'a'"), 'Invalid argument: q'],
    ['a query that ends early', () => folder.searchFolders('title ='), 'Invalid argument: q'],
    [
      'a query that is not emulated',
      () => DriveApp.searchFiles("fullText contains 'a'"),
      'not emulated: Drive.Files.list with fullText in q',
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message);
  });

  function loose(object: object): Loose {
    return object as unknown as Loose;
  }
});

describe('a viewer', () => {
  let theirs: File;
  let folderOfTheirs: Folder;
  beforeEach(() => {
    folder.addViewer(applicant.email);
    const other = script.as(applicant.email);
    theirs = other.getFileById(file.getId());
    folderOfTheirs = other.getFolderById(folder.getId());
  });

  test.each<readonly [string, () => unknown]>([
    ['setName', () => theirs.setName('b')],
    ['setContent', () => theirs.setContent('b')],
    ['setDescription', () => theirs.setDescription('b')],
    ['setTrashed', () => theirs.setTrashed(true)],
    ['setSharing', () => theirs.setSharing(DriveApp.Access.ANYONE, DriveApp.Permission.VIEW)],
    ['addViewer', () => theirs.addViewer('b@example.com')],
    ['removeEditor', () => theirs.removeEditor('b@example.com')],
    ['getEditors', () => theirs.getEditors()],
    ['getViewers', () => theirs.getViewers()],
    ['getAccess', () => theirs.getAccess(applicant.email)],
    ['moveTo', () => theirs.moveTo(folderOfTheirs)],
    ['createFile', () => folderOfTheirs.createFile('b', '')],
    ['createFolder', () => folderOfTheirs.createFolder('b')],
    ['createShortcut', () => folderOfTheirs.createShortcut(file.getId())],
  ])('may not %s', (_, act) => {
    expect(act).toThrow('Access denied: DriveApp.');
  });

  it('may read it, copy it into an own root, and leave', () => {
    expect(theirs.getBlob().getDataAsString()).toBe('A');
    expect(theirs.getSharingAccess()).toBe(DriveApp.Access.PRIVATE);
    expect(theirs.makeCopy().getOwner().getEmail()).toBe(applicant.email);
    folderOfTheirs.removeViewer(applicant.email);
    expect(() => theirs.getName()).toThrow(missing);
  });
});

describe('scopes', () => {
  const readonly = `${drive}.readonly`;
  const withScopes = (...oauthScopes: string[]) =>
    driveScript({ host: script.host, manifest: { oauthScopes } }).DriveApp;

  it('for reading let one read', () => {
    const own = withScopes(readonly);
    expect(own.getFileById(file.getId()).getName()).toBe('a.txt');
    expect(() => own.createFolder('b')).toThrow(
      `Specified permissions are not sufficient to call DriveApp.createFolder. Required permissions: ${drive}`,
    );
    expect(() => own.getFolderById(folder.getId()).createFile('b', '')).toThrow(
      `Specified permissions are not sufficient to call DriveApp.Folder.createFile. Required permissions: ${drive}`,
    );
  });

  it('for own files alone let one do nothing here', () => {
    expect(() => withScopes(`${drive}.file`).getFiles()).toThrow(
      `Specified permissions are not sufficient to call DriveApp.getFiles. Required permissions: (${readonly} || ${drive})`,
    );
  });

  it('are none for a simple trigger', () => {
    const limited = driveGlobals(script.host, fakeExecution({ authMode: 'limited' }))['DriveApp'];
    expect(() => (limited as ScriptDrive).getRootFolder()).toThrow(
      `You do not have permission to call DriveApp.getRootFolder. Required permissions: (${readonly} || ${drive})`,
    );
  });
});
