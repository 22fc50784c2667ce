import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { messagesFor } from '../../../../../src/workspace/services/mail/service.ts';
import { applicant, colleague, driveScript, emails, outsider, type ScriptDrive, staff } from './script.ts';

type File = GoogleAppsScript.Drive.File;
type Folder = GoogleAppsScript.Drive.Folder;

let script: ReturnType<typeof driveScript>;
let DriveApp: ScriptDrive;
let file: File;
let folder: Folder;

beforeEach(() => {
  script = driveScript();
  DriveApp = script.DriveApp;
  folder = DriveApp.createFolder('顧客');
  file = folder.createFile('a.txt', 'A');
});

const user = { getEmail: () => applicant.email } as GoogleAppsScript.Base.User;
const two = [applicant.email, outsider.email];

describe('people', () => {
  test.each<readonly [string, () => unknown, string[], string[]]>([
    ['addEditor', () => file.addEditor(applicant.email), [applicant.email], []],
    ['addEditor(User)', () => file.addEditor(user), [applicant.email], []],
    ['addEditors', () => file.addEditors(two), two, []],
    ['addViewer', () => file.addViewer(applicant.email), [], [applicant.email]],
    ['addViewer(User)', () => file.addViewer(user), [], [applicant.email]],
    ['addViewers', () => file.addViewers(two), [], two],
    ['addCommenter', () => file.addCommenter(applicant.email), [], [applicant.email]],
    ['addCommenters', () => file.addCommenters(two), [], two],
    ['addViewer and addEditor', () => file.addViewer(user).addEditor(user), [applicant.email], []],
    ['addEditor and addViewer', () => file.addEditor(user).addViewer(user), [applicant.email], []],
    ['removeEditor', () => file.addEditors(two).removeEditor(user), [outsider.email], []],
    ['removeEditor, of a viewer', () => file.addViewer(user).removeEditor(user), [], [applicant.email]],
    ['removeViewer', () => file.addViewers(two).removeViewer(applicant.email), [], [outsider.email]],
    ['removeViewer, of a commenter', () => file.addCommenter(user).removeViewer(user), [], []],
    ['removeViewer, of an editor', () => file.addEditor(user).removeViewer(user), [applicant.email], []],
    ['removeCommenter', () => file.addCommenter(user).removeCommenter(user), [], []],
    ['revokePermissions', () => file.addEditors(two).revokePermissions(user), [outsider.email], []],
    [
      'the folder',
      () => folder.addEditor(user).addViewer(outsider.email),
      [applicant.email],
      [outsider.email],
    ],
    ['the folder, removed', () => folder.addEditors(two).removeEditor(user), [outsider.email], []],
  ])('%s', (_, change, editors, viewers) => {
    change();
    expect([emails(file.getEditors()), emails(file.getViewers())]).toEqual([editors, viewers]);
  });

  test.each<readonly [string, () => unknown, string]>([
    ['the owner', () => file.getAccess(staff.email), 'OWNER'],
    ['an editor', () => file.addEditor(user).getAccess(user), 'EDIT'],
    ['a commenter', () => file.addCommenter(user).getAccess(user), 'COMMENT'],
    ['a viewer', () => file.addViewer(user).getAccess(applicant.email), 'VIEW'],
    ['nobody', () => file.getAccess(user), 'NONE'],
    ['an editor of the folder', () => folder.addEditor(user) && file.getAccess(user), 'EDIT'],
  ])('getAccess tells %s', (_, access, expected) => {
    expect(String(access())).toBe(expected);
  });

  it('hear of it by mail, once, and not when they had as much before', () => {
    file.addViewer(applicant.email).addViewer(applicant.email);
    expect(messagesFor(script.host, applicant.email).map(({ subject }) => subject)).toEqual([
      'ファイルを共有しました: 「a.txt」',
    ]);
  });

  test.each<readonly [string, () => unknown]>([
    ['addEditor', () => file.addEditor('nobody')],
    ['addViewers', () => file.addViewers([applicant.email, ''])],
    ['addCommenter', () => file.addCommenter('a@b@c')],
  ])('%s refuses what is no address, and adds nobody', (_, add) => {
    expect(add).toThrow('Invalid argument: permission.value');
    expect(emails(file.getViewers())).toEqual([]);
  });
});

describe('general access', () => {
  const { ANYONE, ANYONE_WITH_LINK, DOMAIN, DOMAIN_WITH_LINK, PRIVATE } = driveScript().DriveApp.Access;
  const { VIEW, EDIT, COMMENT, OWNER, ORGANIZER, NONE } = driveScript().DriveApp.Permission;

  test.each([
    [ANYONE, EDIT, 'ANYONE', 'EDIT'],
    [ANYONE_WITH_LINK, VIEW, 'ANYONE_WITH_LINK', 'VIEW'],
    [ANYONE_WITH_LINK, COMMENT, 'ANYONE_WITH_LINK', 'COMMENT'],
    [DOMAIN, VIEW, 'DOMAIN', 'VIEW'],
    [DOMAIN_WITH_LINK, EDIT, 'DOMAIN_WITH_LINK', 'EDIT'],
    [PRIVATE, NONE, 'PRIVATE', 'NONE'],
    [PRIVATE, EDIT, 'PRIVATE', 'NONE'],
    [ANYONE, NONE, 'PRIVATE', 'NONE'],
  ])('setSharing(%s, %s)', (access, permission, expectedAccess, expectedPermission) => {
    for (const item of [file, folder]) {
      item.setSharing(ANYONE_WITH_LINK, VIEW).setSharing(access, permission);
      expect([item.getSharingAccess(), item.getSharingPermission()].map(String)).toEqual([
        expectedAccess,
        expectedPermission,
      ]);
    }
  });

  test.each([
    [ANYONE, OWNER, 'Invalid argument: permissionType'],
    [DOMAIN, ORGANIZER, 'Invalid argument: permissionType'],
    [ANYONE_WITH_LINK, NONE, 'Invalid argument: permissionType'],
    ['EVERYBODY' as never, VIEW, 'Invalid argument: accessType'],
  ])('setSharing(%s, %s) is refused, and changes nothing', (access, permission, message) => {
    file.setSharing(ANYONE_WITH_LINK, VIEW);
    expect(() => file.setSharing(access, permission)).toThrow(message);
    expect(file.getSharingAccess()).toBe(ANYONE_WITH_LINK);
  });

  it('is private at first, and a file has that of its folder', () => {
    expect([file.getSharingAccess(), file.getSharingPermission()]).toEqual([PRIVATE, NONE]);
    folder.setSharing(DOMAIN, VIEW);
    expect([file.getSharingAccess(), file.getSharingPermission()]).toEqual([DOMAIN, VIEW]);
    const theirs = script.as(colleague.email);
    expect(theirs.getFilesByName('a.txt').hasNext()).toBe(true);
    expect(() => script.as(outsider.email).getFileById(file.getId())).toThrow('No item with the given ID');
  });

  it('opens a file to whoever has the link, but puts it in nobody’s list', () => {
    file.setSharing(ANYONE_WITH_LINK, VIEW);
    const theirs = script.as(outsider.email);
    expect(theirs.getFileById(file.getId()).getName()).toBe('a.txt');
    expect(theirs.getFiles().hasNext()).toBe(false);
  });

  it('takes a domain', () => {
    script.host.accounts.add({ email: 'me@gmail.example', name: '私', description: '', domain: '' });
    const own = script.as('me@gmail.example').createFile('a', '');
    expect(() => own.setSharing(DOMAIN, VIEW)).toThrow('Invalid argument: permission.value');
  });
});

describe('an owner', () => {
  it('gives a file to a colleague, and stays an editor', () => {
    file.setOwner(colleague.email);
    expect(file.getOwner().getEmail()).toBe(colleague.email);
    expect(emails(file.getEditors())).toEqual([staff.email]);
    expect(() => file.setTrashed(true)).toThrow('Access denied: DriveApp.');
    expect(messagesFor(script.host, colleague.email)).toHaveLength(1);
  });

  it('cannot give it to another organisation, nor can an editor give it away', () => {
    expect(() => file.setOwner(outsider.email)).toThrow('Access denied: DriveApp.');
    file.addEditor(colleague.email);
    expect(() => script.as(colleague.email).getFileById(file.getId()).setOwner(colleague.email)).toThrow(
      'Access denied: DriveApp.',
    );
    expect(() => file.revokePermissions(staff.email)).toThrow('Access denied: DriveApp.');
  });

  it('may keep editors from sharing', () => {
    file.addEditor(colleague.email).setShareableByEditors(false);
    const theirs = script.as(colleague.email).getFileById(file.getId());
    expect(() => theirs.addViewer(outsider.email)).toThrow('Access denied: DriveApp.');
    expect(() => theirs.setShareableByEditors(true)).toThrow('Access denied: DriveApp.');
    expect(theirs.setName('b').getName()).toBe('b');
    file.setShareableByEditors(true);
    expect(emails(theirs.addViewer(outsider.email).getViewers())).toEqual([outsider.email]);
  });
});
