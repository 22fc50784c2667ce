import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { folderMimeType } from '../../../../src/workspace/services/drive/file.ts';
import {
  createFile,
  createPermission,
  listFiles,
  updateFile,
} from '../../../../src/workspace/services/drive/service.ts';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';

const { staff, applicant } = people;
let host: Host;
let folder: string;

/** Names of what a query finds, in order of name. */
function found(q: string, caller = staff.email): string[] {
  return names(listFiles(host, caller, { q, orderBy: 'name' }));
}

function names({ files = [] }: ReturnType<typeof listFiles>): string[] {
  return files.map(({ name }) => name ?? '');
}

beforeEach(() => {
  host = fakeHost();
  folder = createFile(host, staff.email, { name: 'IMG-2026-0001', mimeType: folderMimeType }).id!;
  const text = { bytes: Buffer.from('x'), mimeType: 'text/csv' };
  createFile(host, staff.email, { name: 'list v1.csv', parents: [folder] }, text);
  host.clock.advance(60_000);
  createFile(
    host,
    staff.email,
    { name: 'list v2.csv', parents: [folder], appProperties: { version: '2' } },
    text,
  );
  host.clock.advance(60_000);
  const it = createFile(
    host,
    staff.email,
    { name: "director's note.txt" },
    { bytes: Buffer.from('x'), mimeType: 'text/plain' },
  );
  updateFile(host, staff.email, it.id!, { trashed: true });
});

test.each([
  ["name = 'list v1.csv'", ['list v1.csv']],
  ["name != 'list v1.csv' and mimeType = 'text/csv'", ['list v2.csv']],
  ["name = 'director\\'s note.txt'", ["director's note.txt"]],
  ["name contains 'list'", ['list v1.csv', 'list v2.csv']],
  ["name contains 'ist'", []],
  ["name contains '2026'", ['IMG-2026-0001']],
  ["'FOLDER' in parents", ['list v1.csv', 'list v2.csv']],
  ["'root' in parents and trashed = false", ['IMG-2026-0001']],
  ["mimeType = 'application/vnd.google-apps.folder'", ['IMG-2026-0001']],
  ["mimeType contains 'text/' and not name contains 'list'", ["director's note.txt"]],
  ['trashed = true', ["director's note.txt"]],
  ["trashed = false and (name = 'list v1.csv' or name = 'list v2.csv')", ['list v1.csv', 'list v2.csv']],
  ["name = 'list v1.csv' or name = 'list v2.csv' and trashed = true", ['list v1.csv']],
  ["createdTime > '2026-07-01T00:00:30' and createdTime < '2026-07-01T09:01:30+09:00'", ['list v2.csv']],
  ["appProperties has { key='version' and value='2' }", ['list v2.csv']],
  ["'sato@med.tohoku.example' in writers", []],
  ["'MDUC@tohoku.example' in owners and name contains 'v1'", ['list v1.csv']],
])('finds %s', (q, expected) => {
  expect(found(q.replace('FOLDER', folder))).toEqual(expected);
});

test.each([
  "name ~ 'x'",
  "name = 'x",
  "name = 'x' and",
  'name = x',
  "size > '1'",
  "'x' in children",
  "trashed = 'yes'",
  "(name = 'x'",
  "name = 'x')",
  "createdTime > 'yesterday'",
])('refuses %s', (q) => {
  expect(() => found(q)).toThrow(expect.objectContaining({ code: 400, message: 'Invalid Value' }));
});

it('names a term that is not emulated', () => {
  expect(() => found("fullText contains 'x'")).toThrow('not emulated: Drive.Files.list with fullText in q');
});

describe('listFiles', () => {
  it('shows what the caller sees', () => {
    expect(found("name contains 'list'", applicant.email)).toEqual([]);
    createPermission(host, staff.email, folder, {
      type: 'user',
      role: 'reader',
      emailAddress: applicant.email,
    });
    expect(found("name contains 'list'", applicant.email)).toEqual(['list v1.csv', 'list v2.csv']);
  });

  it('goes through pages of one query', () => {
    const query = { q: "mimeType = 'text/csv'", pageSize: 1, orderBy: 'createdTime desc' };
    const first = listFiles(host, staff.email, query);
    const second = listFiles(host, staff.email, { ...query, pageToken: first.nextPageToken! });
    expect([...names(first), ...names(second)]).toEqual(['list v2.csv', 'list v1.csv']);
    expect(second.nextPageToken).toBeUndefined();
    expect(() =>
      listFiles(host, staff.email, { q: 'trashed = true', pageToken: first.nextPageToken! }),
    ).toThrow('Invalid Value');
  });

  it('takes a mask over the list', () => {
    const query = { q: "name = 'list v1.csv'", fields: 'files(id,parents),nextPageToken' };
    expect(listFiles(host, staff.email, query)).toEqual({
      files: [{ id: expect.any(String), parents: [folder] }],
    });
  });

  it('puts folders first, then by name', () => {
    expect(
      names(listFiles(host, staff.email, { q: 'trashed = false', orderBy: 'folder,name desc' })),
    ).toEqual(['IMG-2026-0001', 'list v2.csv', 'list v1.csv']);
  });

  test.each([
    { pageSize: 0 },
    { pageSize: 1001 },
    { pageToken: 'x' },
    { orderBy: 'colour' },
    { orderBy: 'name asc' },
  ])('refuses %j', (query) => {
    expect(() => listFiles(host, staff.email, query)).toThrow(expect.objectContaining({ code: 400 }));
  });
});
