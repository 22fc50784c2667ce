import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { folderMimeType } from '../../../../src/workspace/services/drive/file.ts';
import {
  registerFile,
  requireRole,
  roleOf,
  rootFolder,
  share,
} from '../../../../src/workspace/services/drive/files.ts';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';

const { staff, applicant, outsider } = people;
let host: Host;

beforeEach(() => {
  host = fakeHost();
});

function aFolder(owner = staff.email, parents?: readonly string[]) {
  return registerFile(host, {
    name: '申請書類',
    mimeType: folderMimeType,
    owner,
    ...(parents && { parents }),
  });
}

describe('registerFile', () => {
  it('puts a file without parents into the root of its owner', () => {
    const file = registerFile(host, { name: 'a.csv', mimeType: 'text/csv', owner: 'MDUC@tohoku.example' });
    expect(file).toMatchObject({
      owner: staff.email,
      parents: [rootFolder(host, staff.email).id],
      trashed: false,
      createdTime: host.clock.now(),
      webViewLink: `http://localhost:8080/file/d/${file.id}/view`,
    });
  });
});

describe('roleOf', () => {
  it('is handed down by folders, an owner of a folder being a writer of what others put there', () => {
    const folder = aFolder();
    const inner = aFolder(applicant.email, [folder.id]);
    share(host, staff.email, folder.id, outsider.email, 'reader');

    expect(roleOf(host, staff.email, inner.id)).toBe('writer');
    expect(roleOf(host, applicant.email, inner.id)).toBe('owner');
    expect(roleOf(host, outsider.email, inner.id)).toBe('reader');
    expect(roleOf(host, applicant.email, folder.id)).toBeUndefined();
  });

  it('is the strongest of its own and the inherited', () => {
    const folder = aFolder();
    const inner = aFolder(staff.email, [folder.id]);
    share(host, staff.email, folder.id, applicant.email, 'reader');
    share(host, staff.email, inner.id, applicant.email, 'commenter');
    expect(roleOf(host, applicant.email, inner.id)).toBe('commenter');
  });
});

test.each([
  ['a file that does not exist', 'nowhere', outsider.email, 'NOT_FOUND', 'File not found: nowhere.'],
  ['a file it cannot see', undefined, outsider.email, 'NOT_FOUND', /^File not found: /],
  ['a file it may only read', undefined, applicant.email, 'PERMISSION_DENIED', /sufficient permissions/],
])('requireRole refuses to write %s', (_, id, email, status, message) => {
  const folder = aFolder();
  share(host, staff.email, folder.id, applicant.email, 'reader');
  expect(() => requireRole(host, email, id ?? folder.id, 'writer')).toThrow(
    expect.objectContaining({ status, message: expect.stringMatching(message) }),
  );
});

describe('share', () => {
  it('replaces the role that the person had', () => {
    const folder = aFolder();
    share(host, staff.email, folder.id, applicant.email, 'reader');
    share(host, staff.email, folder.id, 'Sato@med.tohoku.example', 'writer');
    expect(requireRole(host, applicant.email, folder.id, 'writer').permissions).toHaveLength(2);
  });

  it('is not for readers', () => {
    const folder = aFolder();
    share(host, staff.email, folder.id, applicant.email, 'reader');
    expect(() => share(host, applicant.email, folder.id, outsider.email, 'reader')).toThrow(
      'sufficient permissions',
    );
  });
});
