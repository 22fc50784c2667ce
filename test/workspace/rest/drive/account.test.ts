import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { drive_v3 } from '@googleapis/drive';
import { colleague, openService, type Service, staff } from '../service.ts';

let service: Service;
let drive: drive_v3.Drive;
beforeAll(async () => {
  service = await openService();
  drive = service.drive(staff);
});
afterAll(() => service.close());

const folderType = 'application/vnd.google-apps.folder';
const shortcutType = 'application/vnd.google-apps.shortcut';

async function made(requestBody: drive_v3.Schema$File): Promise<string> {
  const { data } = await drive.files.create({ requestBody, fields: 'id' });
  return data.id!;
}

async function found(q: string, client = drive): Promise<string[]> {
  const { data } = await client.files.list({ q, orderBy: 'name', fields: 'files(name)' });
  return data.files!.map(({ name }) => name!);
}

test('about tells who one is and how much room there is', async () => {
  const { data } = await drive.about.get({ fields: '*' });
  expect(data).toMatchObject({
    kind: 'drive#about',
    user: { emailAddress: staff, displayName: '鈴木 直子', me: true },
    storageQuota: { limit: '16106127360', usage: expect.any(String) },
    canCreateDrives: false,
  });
});

test('there are no shared drives', async () => {
  expect((await drive.drives.list()).data).toEqual({ kind: 'drive#driveList', drives: [] });
  expect((await drive.drives.list({ fields: 'drives(id,name)' })).data).toEqual({ drives: [] });
});

test('the trash is emptied of one’s own files only', async () => {
  const [gone, kept] = [await made({ name: '捨てる' }), await made({ name: '残す' })];
  await drive.files.update({ fileId: gone, requestBody: { trashed: true } });
  await service.drive(colleague).files.emptyTrash();
  await expect(drive.files.get({ fileId: gone })).resolves.toMatchObject({ status: 200 });
  await expect(drive.files.emptyTrash()).resolves.toMatchObject({ status: 204 });
  await expect(drive.files.get({ fileId: gone })).rejects.toMatchObject({ code: 404 });
  await expect(drive.files.get({ fileId: kept })).resolves.toMatchObject({ status: 200 });
});

describe('what a file may say of itself', () => {
  it('is a star, a time of its own, and whether editors may share it', async () => {
    const times = { createdTime: '2020-01-02T03:04:05.000Z', modifiedTime: '2021-01-02T03:04:05.000Z' };
    const fileId = await made({ name: '古い', starred: true, writersCanShare: false, ...times });
    const fields = 'starred,writersCanShare,createdTime,modifiedTime,spaces,quotaBytesUsed';
    expect((await drive.files.get({ fileId, fields })).data).toEqual({
      starred: true,
      writersCanShare: false,
      spaces: ['drive'],
      quotaBytesUsed: '0',
      ...times,
    });
    const { data } = await drive.files.update({ fileId, requestBody: { starred: false }, fields });
    expect(data).toMatchObject({ starred: false, modifiedTime: times.modifiedTime });
  });

  it('is where a shortcut leads', async () => {
    const targetId = await made({ name: '先', mimeType: 'text/csv' });
    const fileId = await made({ mimeType: shortcutType, shortcutDetails: { targetId } });
    const { data } = await drive.files.get({ fileId, fields: 'name,shortcutDetails' });
    expect(data).toEqual({ name: '先', shortcutDetails: { targetId, targetMimeType: 'text/csv' } });
  });
});

describe('a query', () => {
  beforeAll(async () => {
    const folder = await made({ name: 'q 1', mimeType: folderType });
    const open = await made({ name: 'q 2', parents: [folder], starred: true });
    await drive.permissions.create({ fileId: open, requestBody: { type: 'anyone', role: 'reader' } });
    const domain = { type: 'domain', role: 'reader', domain: 'tohoku.ac.jp', allowFileDiscovery: true };
    await drive.permissions.create({ fileId: await made({ name: 'q 3' }), requestBody: domain });
    const writer = { type: 'user', role: 'writer', emailAddress: colleague };
    await drive.permissions.create({ fileId: await made({ name: 'q 4' }), requestBody: writer });
  });

  test.each([
    ['starred = true', ['q 2']],
    ['starred', ['q 2']],
    ["visibility = 'anyoneWithLink'", ['q 2']],
    ["visibility = 'domainCanFind'", ['q 3']],
    ["visibility != 'limited'", ['q 2', 'q 3']],
    ["'me' in owners", ['q 1', 'q 2', 'q 3', 'q 4']],
    [`'${colleague}' in writers`, ['q 4']],
    ['name = "q 1"', ['q 1']],
    ['sharedWithMe', []],
  ])('finds %s', async (q, expected) => {
    expect(await found(`name contains 'q' and ${q}`)).toEqual(expected);
  });

  it('tells others what was shared with them by name', async () => {
    const other = service.drive(colleague);
    expect(await found("name contains 'q'", other)).toEqual(['q 3', 'q 4']);
    expect(await found('sharedWithMe = true', other)).toEqual(['q 4']);
    expect(await found("'me' in writers", other)).toEqual(['q 4']);
  });
});

test('ids are generated for files, folders and shortcuts, as much of the answer as is asked for', async () => {
  const { data } = await drive.files.generateIds({ count: 2, fields: 'ids' });
  expect(data).toEqual({ ids: [expect.any(String), expect.any(String)] });
  const [id, other] = data.ids as [string, string];
  const targetId = await made({ id, name: '先' });
  expect(targetId).toBe(id);
  expect(await made({ id: other, mimeType: shortcutType, shortcutDetails: { targetId } })).toBe(other);
});

describe('permissions', () => {
  it('come in pages where one asks for them', async () => {
    const fileId = await made({ name: '共有' });
    for (const emailAddress of ['a@example.com', 'b@example.com']) {
      const requestBody = { type: 'user', role: 'reader', emailAddress };
      await drive.permissions.create({ fileId, requestBody, sendNotificationEmail: false });
    }
    const fields = 'nextPageToken,permissions(emailAddress)';
    const first = (await drive.permissions.list({ fileId, pageSize: 2, fields })).data;
    const pageToken = first.nextPageToken!;
    const rest = (await drive.permissions.list({ fileId, pageSize: 2, pageToken, fields })).data;
    expect(first.permissions).toEqual([{ emailAddress: staff }, { emailAddress: 'a@example.com' }]);
    expect(rest).toEqual({ permissions: [{ emailAddress: 'b@example.com' }] });
    expect((await drive.permissions.list({ fileId })).data.permissions).toHaveLength(3);
  });

  it('make another the owner, in whose root the file may then lie', async () => {
    const fileId = await made({ name: '譲渡' });
    const requestBody = { type: 'user', role: 'owner', emailAddress: colleague };
    await expect(drive.permissions.create({ fileId, requestBody })).rejects.toMatchObject({ code: 403 });
    await drive.permissions.create({
      fileId,
      requestBody,
      transferOwnership: true,
      moveToNewOwnersRoot: true,
    });
    const { data } = await drive.files.get({
      fileId,
      fields: 'owners/emailAddress,capabilities/canEdit,parents',
    });
    expect(data).toEqual({ owners: [{ emailAddress: colleague }], capabilities: { canEdit: true } });
    const root = (await service.drive(colleague).files.get({ fileId: 'root' })).data.id;
    const theirs = await service.drive(colleague).files.get({ fileId, fields: 'parents' });
    expect(theirs.data.parents).toEqual([root]);
  });
});

type Sent = (fileId: string) => Promise<unknown>;

test.each<readonly [string, number, string, Sent]>([
  ['a file that is not there', 404, 'notFound', () => drive.files.get({ fileId: 'x' })],
  ['a shared drive', 404, 'notFound', () => drive.drives.get({ driveId: 'x' })],
  ['about without fields', 400, 'required', () => drive.about.get()],
  ['a query', 400, 'invalid', () => drive.files.list({ q: "title = 'x'" })],
  ['an order', 400, 'invalid', () => drive.files.list({ orderBy: 'colour' })],
  ['a page', 400, 'invalid', () => drive.files.list({ pageToken: 'x' })],
  ['a field', 400, 'invalidParameter', (fileId) => drive.files.get({ fileId, fields: 'colour' })],
  [
    'a size that one gives',
    403,
    'fieldNotWritable',
    (fileId) => drive.files.update({ fileId, requestBody: { size: '1' } }),
  ],
  [
    'a second parent',
    403,
    'cannotAddParent',
    async (fileId) =>
      drive.files.update({ fileId, addParents: await made({ name: 'f', mimeType: folderType }) }),
  ],
  [
    'a folder in itself',
    403,
    'cyclicParent',
    async () => {
      const fileId = await made({ name: 'f', mimeType: folderType });
      return drive.files.update({ fileId, addParents: fileId, removeParents: 'root' });
    },
  ],
  [
    'a root',
    403,
    'insufficientFilePermissions',
    async () => {
      const { data } = await drive.files.get({ fileId: 'root' });
      return drive.files.update({ fileId: data.id!, requestBody: { name: 'x' } });
    },
  ],
  [
    'a shortcut to nothing',
    404,
    'notFound',
    () => made({ mimeType: shortcutType, shortcutDetails: { targetId: 'x' } }),
  ],
  [
    'a new owner elsewhere',
    403,
    'consentRequiredForOwnershipTransfer',
    (fileId) =>
      drive.permissions.create({
        fileId,
        transferOwnership: true,
        requestBody: { type: 'user', role: 'owner', emailAddress: 'a@example.com' },
      }),
  ],
  [
    'a colour',
    501,
    'notImplemented',
    (fileId) => drive.files.update({ fileId, requestBody: { folderColorRgb: '#ff0000' } }),
  ],
  [
    'a date of expiry',
    501,
    'notImplemented',
    (fileId) =>
      drive.permissions.create({
        fileId,
        requestBody: {
          type: 'user',
          role: 'reader',
          emailAddress: colleague,
          expirationTime: '2027-01-01T00:00:00Z',
        },
      }),
  ],
  ['another space', 501, 'notImplemented', () => drive.files.list({ spaces: 'appDataFolder' })],
])('%s is refused: %i %s', async (_, code, reason, send) => {
  const sent = send(await made({ name: 'a' }));
  await expect(sent).rejects.toMatchObject({ code, response: { data: { error: { errors: [{ reason }] } } } });
});
