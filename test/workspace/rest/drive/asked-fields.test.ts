import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { drive_v3 } from '@googleapis/drive';
import { colleague, openService, type Service, staff } from '../service.ts';

let service: Service;
let drive: drive_v3.Drive;
let fileId: string;
let sheetId: string;

beforeAll(async () => {
  service = await openService();
  drive = service.drive(staff);
  const media = { mimeType: 'text/plain', body: 'abc' };
  fileId = (
    await drive.files.create({ requestBody: { name: 'b.txt', starred: true }, media }, service.upload)
  ).data.id!;
  const mimeType = 'application/vnd.google-apps.spreadsheet';
  sheetId = (await drive.files.create({ requestBody: { name: 'a', mimeType } })).data.id!;
});
afterAll(() => service.close());

const get = async (fields: string, id = fileId) => (await drive.files.get({ fileId: id, fields })).data;

describe('fields of a file', () => {
  it.each<[string, unknown]>([
    ['thumbnailLink,hasThumbnail', { hasThumbnail: false }],
    ['iconLink', { iconLink: expect.stringMatching(/\/16\/type\/text\/plain$/) }],
    ['driveId,folderColorRgb,contentRestrictions(readOnly)', {}],
    ['capabilities(canRename,canAddChildren)', { capabilities: { canRename: true, canAddChildren: false } }],
    ['permissions(expirationTime,role)', { permissions: [{ role: 'owner' }] }],
  ])('%s', async (fields, wanted) => {
    expect(await get(fields)).toEqual(wanted);
  });

  it('that Google has and nothing keeps here are named, and are no wrong selection', async () => {
    await expect(get('id,viewedByMeTime')).rejects.toMatchObject({
      code: 501,
      message: 'not emulated: the field viewedByMeTime of this resource',
    });
    await expect(get('id,viewedTime')).rejects.toMatchObject({
      code: 400,
      message: 'Invalid field selection viewedTime',
    });
  });

  it('tell when a file came into the trash, while it lies there', async () => {
    const trash = async (trashed: boolean) =>
      (await drive.files.update({ fileId, requestBody: { trashed }, fields: 'trashed,trashedTime' })).data;
    expect(await trash(true)).toEqual({ trashed: true, trashedTime: '2026-07-01T01:00:00.000Z' });
    expect(await trash(false)).toEqual({ trashed: false });
  });

  it('lead to the exports of a spreadsheet', async () => {
    const { exportLinks } = await get('exportLinks', sheetId);
    expect(Object.keys(exportLinks ?? {})).toEqual(
      expect.arrayContaining(['text/csv', 'text/tab-separated-values']),
    );
    const path = new URL(exportLinks!['text/csv']!).pathname + new URL(exportLinks!['text/csv']!).search;
    const token = service.workspace.accounts.issueToken(staff);
    const answer = await fetch(service.url + path, { headers: { Authorization: `Bearer ${token}` } });
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/csv']);
  });
});

test.each([
  ['starred,name', ['b.txt', 'a']],
  ['quotaBytesUsed desc', ['b.txt', 'a']],
  ['recency desc,name', ['a', 'b.txt']],
  ['name_natural', ['a', 'b.txt']],
])('files.list in the order of %s', async (orderBy, names) => {
  const { data } = await drive.files.list({ orderBy });
  expect(data.files?.map(({ name }) => name)).toEqual(names);
});

test.each([
  [{ orderBy: 'viewedByMeTime' }, 501],
  [{ orderBy: 'viewed' }, 400],
  [{ q: 'memberCount > 1' }, 501],
  [{ q: 'members > 1' }, 400],
])('files.list with %j is a %i', async (query, code) => {
  await expect(drive.files.list(query)).rejects.toMatchObject({ code });
});

test('shortcuts are found by what they lead to', async () => {
  const mimeType = 'application/vnd.google-apps.shortcut';
  const requestBody = { name: 'way', mimeType, shortcutDetails: { targetId: fileId } };
  await drive.files.create({ requestBody });
  const { data } = await drive.files.list({ q: `shortcutDetails.targetId = '${fileId}'` });
  expect(data.files?.map(({ name }) => name)).toEqual(['way']);
});

test('the folder for data of programs is said not to be emulated', async () => {
  const message = 'not emulated: the Drive folder appDataFolder';
  const requestBody = { name: 'settings.json', parents: ['appDataFolder'] };
  await expect(drive.files.create({ requestBody })).rejects.toMatchObject({ code: 501, message });
  await expect(drive.files.list({ q: "'appDataFolder' in parents" })).rejects.toMatchObject({ message });
});

test('the id of a file cannot be changed', async () => {
  await expect(drive.files.update({ fileId, requestBody: { id: fileId, name: 'c' } })).rejects.toMatchObject({
    code: 403,
    message: 'The resource body includes fields which are not directly writable.',
  });
});

test('a group stays one', async () => {
  const requestBody = { type: 'group', role: 'reader', emailAddress: 'team@example.org' };
  const { data } = await drive.permissions.create({ fileId, requestBody, sendNotificationEmail: false });
  expect(data).toMatchObject({ type: 'group', role: 'reader' });
  const person = { type: 'user', role: 'reader', emailAddress: colleague };
  expect((await drive.permissions.create({ fileId, requestBody: person })).data.type).toBe('user');
});
