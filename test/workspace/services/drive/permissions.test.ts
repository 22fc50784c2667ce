import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../../../src/workspace/host.ts';
import { documentMimeType, folderMimeType } from '../../../../src/workspace/services/drive/file.ts';
import { roleOf } from '../../../../src/workspace/services/drive/files.ts';
import {
  createFile,
  createPermission,
  deletePermission,
  getFile,
  getPermission,
  listFiles,
  listPermissions,
  updatePermission,
} from '../../../../src/workspace/services/drive/service.ts';
import { messagesFor } from '../../../../src/workspace/services/mail/service.ts';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';

const { staff, applicant, outsider } = people;
const reader = { type: 'user', role: 'reader', emailAddress: applicant.email };
const domain = { type: 'domain', role: 'reader', domain: applicant.domain };
const anyone = { type: 'anyone', role: 'reader' };
let host: Host;
let folder: string;
let file: string;

beforeEach(() => {
  host = fakeHost();
  folder = createFile(host, staff.email, { name: '申請', mimeType: folderMimeType }).id!;
  file = createFile(host, staff.email, { name: '誓約書', mimeType: documentMimeType, parents: [folder] }).id!;
});

function grant(resource: drive_v3.Schema$Permission, fileId = file, caller = staff.email): string {
  return createPermission(host, caller, fileId, resource).id!;
}

function listed(fileId = file) {
  const fields = { fields: 'permissions(type,emailAddress,domain,role,permissionDetails(inherited,role))' };
  return listPermissions(host, staff.email, fileId, fields).permissions;
}

function found(email: string): boolean {
  return listFiles(host, email, { q: "name = '誓約書'" }).files?.length === 1;
}

describe('permissions', () => {
  it('are given, listed, changed and taken away', () => {
    const id = grant(reader);
    expect(listed()).toEqual([
      {
        type: 'user',
        emailAddress: staff.email,
        role: 'owner',
        permissionDetails: [
          { inherited: false, role: 'owner' },
          { inherited: true, role: 'writer' },
        ],
      },
      {
        type: 'user',
        emailAddress: applicant.email,
        role: 'reader',
        permissionDetails: [{ inherited: false, role: 'reader' }],
      },
    ]);
    expect(updatePermission(host, staff.email, file, id, { role: 'writer' })).toMatchObject({
      role: 'writer',
    });
    expect(getPermission(host, staff.email, file, id, { fields: 'displayName,role' })).toEqual({
      displayName: applicant.name,
      role: 'writer',
    });
    deletePermission(host, staff.email, file, id);
    expect(() => getFile(host, applicant.email, file)).toThrow(`File not found: ${file}.`);
  });

  it('may be given up by whom they are for', () => {
    const id = grant(reader);
    deletePermission(host, applicant.email, file, id);
    expect(roleOf(host, applicant.email, file)).toBeUndefined();
  });

  test.each([
    ['nobody', { type: 'user', role: 'reader' }, 400, /^The specified emailAddress is invalid/],
    ['no role', { type: 'user', emailAddress: 'a@b.example' }, 400, /role field is required/],
    ['no type', { role: 'reader', emailAddress: 'a@b.example' }, 400, /type field is required/],
    ['a type there is not', { type: 'team', role: 'reader' }, 400, /specified type is invalid/],
    [
      'a domain that is none',
      { type: 'domain', role: 'reader', domain: 'x.example' },
      400,
      /^The specified domain/,
    ],
    ['another owner', { ...reader, role: 'owner' }, 403, /^The transferOwnership parameter must be enabled/],
  ])('are not given to %s', (_, resource, code, message) => {
    expect(() => grant(resource)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  test.each([
    [
      'create',
      () => createPermission(host, applicant.email, file, { ...reader, emailAddress: outsider.email }),
    ],
    ['list', () => listPermissions(host, applicant.email, file)],
    ['get', () => getPermission(host, applicant.email, file, 'x')],
    ['update', () => updatePermission(host, applicant.email, file, 'x', { role: 'writer' })],
  ])('are not for readers to %s', (_, work) => {
    grant(reader);
    expect(work).toThrow(
      expect.objectContaining({
        code: 403,
        message: 'The user does not have sufficient permissions for this file.',
        own: { reason: 'insufficientFilePermissions' },
      }),
    );
  });

  it('are not for those who cannot see the file', () => {
    expect(() => listPermissions(host, outsider.email, file)).toThrow(
      expect.objectContaining({ code: 404, message: `File not found: ${file}.` }),
    );
  });

  it('make a colleague the owner, by giving or by changing a permission', () => {
    const colleague = { email: 'ken@tohoku.example', name: '', description: '', domain: 'tohoku.example' };
    host.accounts.add(colleague);
    const transfer = { transferOwnership: true };
    const { id } = createPermission(host, staff.email, file, { ...reader, emailAddress: colleague.email });
    updatePermission(host, staff.email, file, id!, { role: 'owner' }, transfer);
    expect(getFile(host, colleague.email, file, { fields: 'ownedByMe' })).toEqual({ ownedByMe: true });
    expect(roleOf(host, staff.email, file)).toBe('writer');

    const back = { type: 'user', role: 'owner', emailAddress: staff.email };
    expect(() => createPermission(host, staff.email, file, back, transfer)).toThrow(
      expect.objectContaining({ code: 403 }),
    );
    const silent = { ...transfer, sendNotificationEmail: false };
    expect(() => createPermission(host, colleague.email, file, back, silent)).toThrow(
      'The sendNotificationEmail parameter is only applicable',
    );
    expect(() =>
      createPermission(host, colleague.email, file, { ...anyone, role: 'owner' }, transfer),
    ).toThrow('The specified role is invalid for the permission type.');
    createPermission(host, colleague.email, file, back, transfer);
    expect(roleOf(host, staff.email, file)).toBe('owner');
  });

  it('stay with the owner', () => {
    const [owner] = listPermissions(host, staff.email, file).permissions!;
    expect(() => deletePermission(host, staff.email, file, owner!.id!)).toThrow(
      'The owner of a file cannot be removed.',
    );
    const transfer = { transferOwnership: true };
    expect(() => createPermission(host, staff.email, file, { ...reader, role: 'owner' }, transfer)).toThrow(
      'Consent is required to transfer ownership of a file to another user.',
    );
  });

  test.each([
    ['that there is not', 'x', { role: 'writer' }, 404, 'Permission not found: x.'],
    [
      'in more than its role',
      'own',
      { role: 'writer', emailAddress: 'x' },
      403,
      /fields which are not directly writable/,
    ],
  ])('are not updated %s', (_, id, resource, code, message) => {
    const own = grant(reader);
    expect(() => updatePermission(host, staff.email, file, id === 'own' ? own : id, resource)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });
});

describe('what a folder hands down', () => {
  it('counts in what it holds, and is listed there', () => {
    grant({ ...reader, role: 'commenter' }, folder);
    expect(roleOf(host, applicant.email, file)).toBe('commenter');
    expect(listed()?.[1]).toMatchObject({
      role: 'commenter',
      permissionDetails: [{ inherited: true, role: 'commenter' }],
    });
    expect(getFile(host, staff.email, file, { fields: 'shared' })).toEqual({ shared: true });
  });

  it('can be added to, but neither weakened nor taken away', () => {
    const id = grant({ ...reader, role: 'commenter' }, folder);
    const refusal = expect.objectContaining({
      code: 403,
      own: { reason: 'cannotModifyInheritedPermission' },
    });
    expect(() => updatePermission(host, staff.email, file, id, { role: 'reader' })).toThrow(refusal);
    expect(() => deletePermission(host, staff.email, file, id)).toThrow(refusal);

    updatePermission(host, staff.email, file, id, { role: 'writer' });
    expect(roleOf(host, applicant.email, file)).toBe('writer');
    expect(roleOf(host, applicant.email, folder)).toBe('commenter');
    deletePermission(host, staff.email, file, id);
    expect(roleOf(host, applicant.email, file)).toBe('commenter');
  });
});

describe('general access', () => {
  test.each([
    ['a domain', domain, applicant.email, true],
    ['a domain', domain, outsider.email, false],
    ['a domain', domain, '', false],
    ['anyone', anyone, outsider.email, true],
    ['anyone', anyone, '', true],
  ])('for %s: %j lets in %j: %s', (_, resource, email, expected) => {
    grant(resource);
    expect(roleOf(host, email, file)).toBe(expected ? 'reader' : undefined);
  });

  test.each([
    [domain, true],
    [anyone, true],
    [domain, false],
    [anyone, false],
  ])('%j with discovery %s decides whether lists show the file', (resource, allowFileDiscovery) => {
    grant({ ...resource, allowFileDiscovery });
    expect(found(applicant.email)).toBe(allowFileDiscovery);
    expect(getFile(host, applicant.email, file).name).toBe('誓約書');
  });

  test.each([
    [anyone, { id: 'anyoneWithLink', type: 'anyone', role: 'reader', allowFileDiscovery: false }],
    [
      { ...anyone, allowFileDiscovery: true },
      { id: 'anyone', allowFileDiscovery: true },
    ],
    [domain, { type: 'domain', domain: applicant.domain, displayName: applicant.domain, role: 'reader' }],
  ])('%j is described', (resource, expected) => {
    const { permissions } = getFile(host, staff.email, (grant(resource), file), { fields: 'permissions' });
    expect(permissions?.[1]).toMatchObject(expected);
  });

  it('is replaced, handed down and taken away', () => {
    grant(anyone, folder);
    const id = grant({ ...anyone, role: 'writer' }, folder);
    expect(listed(folder)).toHaveLength(2);
    expect(roleOf(host, outsider.email, file)).toBe('writer');
    updatePermission(host, staff.email, folder, id, { role: 'commenter' });
    expect(roleOf(host, outsider.email, file)).toBe('commenter');
    deletePermission(host, staff.email, folder, id);
    expect(roleOf(host, outsider.email, file)).toBeUndefined();
  });
});

describe('the mail about it', () => {
  it('tells the person, in the sharer’s words too', () => {
    createPermission(host, staff.email, file, reader, { emailMessage: '印刷して\n<署名>してください。' });
    const [mail] = messagesFor(host, applicant.email);
    expect(mail).toMatchObject({
      subject: 'ドキュメントを共有しました: 「誓約書」',
      from: { address: 'drive-shares-dm-noreply@google.com' },
      replyTo: [{ name: staff.name, address: staff.email }],
    });
    expect(mail?.text).toContain(`http://localhost:8080/document/d/${file}/edit`);
    expect(mail?.text).toContain('閲覧者として招待されました');
    expect(mail?.html).toContain('印刷して<br>&lt;署名&gt;してください。');
  });

  test.each([
    ['when it is not wanted', { sendNotificationEmail: false }, 0],
    ['when it is wanted', { sendNotificationEmail: true }, 1],
    ['when nothing is said', {}, 1],
  ])('%s: %j', (_, query, count) => {
    createPermission(host, staff.email, file, reader, query);
    expect(messagesFor(host, applicant.email)).toHaveLength(count);
  });

  test.each([domain, anyone])('cannot be asked for where %j', (resource) => {
    const query = { sendNotificationEmail: false };
    expect(() => createPermission(host, staff.email, file, resource, query)).toThrow(
      "The sendNotificationEmail parameter is only applicable for permissions of type 'user' or 'group', and must not be disabled for ownership transfers.",
    );
  });

  it('does not go to the owner', () => {
    grant({ ...reader, emailAddress: staff.email });
    expect(messagesFor(host, staff.email)).toEqual([]);
  });
});

describe('a script with the scope drive.file', () => {
  const script = { email: staff.email, projectId: 'desk', ownFilesOnly: true };

  it('shares what it made, and knows of nothing else', () => {
    const own = createFile(host, script, { name: 'own' }).id!;
    expect(createPermission(host, script, own, reader)).toMatchObject({ role: 'reader' });
    expect(() => createPermission(host, script, file, reader)).toThrow(`File not found: ${file}.`);
  });
});
