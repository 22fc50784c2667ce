import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { drive_v3 } from '@googleapis/drive';
import { colleague, openService, type Service, staff } from './service.ts';

let service: Service;
let drive: drive_v3.Drive;
beforeAll(async () => {
  service = await openService();
  drive = service.drive(staff);
});
afterAll(() => service.close());

const list = '検査種別,件数\r\nCT,15\r\n';

async function createList(name: string): Promise<string> {
  const { data } = await drive.files.create(
    {
      requestBody: { name, mimeType: 'text/csv' },
      media: { mimeType: 'text/csv', body: Readable.from([list]) },
      fields: 'id',
    },
    service.upload,
  );
  return data.id!;
}

describe('a file', () => {
  it('is uploaded with its metadata and downloaded byte for byte', async () => {
    const id = await createList('画像データリスト.csv');

    const described = await drive.files.get({ fileId: id, fields: 'name,mimeType,size,owners/emailAddress' });
    const content = await drive.files.get({ fileId: id, alt: 'media' }, { responseType: 'arraybuffer' });

    expect(described.data).toEqual({
      name: '画像データリスト.csv',
      mimeType: 'text/csv',
      size: String(Buffer.byteLength(list)),
      owners: [{ emailAddress: staff }],
    });
    expect(Buffer.from(content.data as ArrayBuffer).toString()).toBe(list);
  });

  it('is uploaded as bytes alone', async () => {
    const { data } = await drive.files.create(
      { media: { mimeType: 'text/plain', body: 'abc' }, fields: 'id,mimeType' },
      service.upload,
    );
    const content = await drive.files.get({ fileId: data.id!, alt: 'media' }, { responseType: 'text' });
    expect(data.mimeType).toBe('text/plain');
    expect(content.data).toBe('abc');
  });

  it('gets a new name and new content', async () => {
    const id = await createList('第1版.csv');
    const { data } = await drive.files.update(
      {
        fileId: id,
        requestBody: { name: '第2版.csv' },
        media: { mimeType: 'text/csv', body: 'CT,16' },
        fields: 'name,size',
      },
      service.upload,
    );
    expect(data).toEqual({ name: '第2版.csv', size: '5' });
  });

  it('is copied and deleted', async () => {
    const id = await createList('原本.csv');
    const copy = await drive.files.copy({ fileId: id, requestBody: { name: '写し.csv' } });
    await expect(drive.files.delete({ fileId: id })).resolves.toMatchObject({ status: 204 });
    await expect(drive.files.get({ fileId: id })).rejects.toMatchObject({ code: 404 });
    await expect(drive.files.get({ fileId: copy.data.id! })).resolves.toMatchObject({ status: 200 });
  });

  it('is made once under an id fetched beforehand', async () => {
    const { data } = await drive.files.generateIds({ count: 1 });
    const requestBody = {
      id: data.ids![0]!,
      name: '一度だけ',
      mimeType: 'application/vnd.google-apps.folder',
    };
    await drive.files.create({ requestBody });
    await expect(drive.files.create({ requestBody })).rejects.toMatchObject({ code: 409 });
  });
});

test('a list comes in pages, as the query asks', async () => {
  const folder = await drive.files.create({
    requestBody: { name: 'フォルダ', mimeType: 'application/vnd.google-apps.folder' },
  });
  for (const name of ['1.csv', '2.csv', '3.csv']) {
    await drive.files.create(
      { requestBody: { name, parents: [folder.data.id!] }, media: { body: name } },
      service.upload,
    );
  }
  const q = `'${folder.data.id}' in parents and trashed = false`;

  const first = await drive.files.list({
    q,
    pageSize: 2,
    orderBy: 'name',
    fields: 'nextPageToken,files(name)',
  });
  const rest = await drive.files.list({
    q,
    pageSize: 2,
    orderBy: 'name',
    pageToken: first.data.nextPageToken!,
  });

  expect(first.data.files).toEqual([{ name: '1.csv' }, { name: '2.csv' }]);
  expect(rest.data.files?.map(({ name }) => name)).toEqual(['3.csv']);
  expect(rest.data.nextPageToken).toBeUndefined();
});

test('another account sees a file once it is shared, and may not write what it may read', async () => {
  const fileId = await createList('共有.csv');
  const other = service.drive(colleague);
  await expect(other.files.get({ fileId })).rejects.toMatchObject({
    code: 404,
    message: `File not found: ${fileId}.`,
  });

  const { data } = await drive.permissions.create({
    fileId,
    requestBody: { type: 'user', role: 'reader', emailAddress: colleague },
  });

  await expect(other.files.get({ fileId })).resolves.toMatchObject({ status: 200 });
  await expect(other.files.update({ fileId, requestBody: { name: 'x' } })).rejects.toMatchObject({
    code: 403,
  });
  await drive.permissions.delete({ fileId, permissionId: data.id! });
  await expect(other.files.get({ fileId })).rejects.toMatchObject({ code: 404 });
});

describe('a caller', () => {
  test.each([
    ['without token', {}, 'Request is missing required authentication credential.'],
    [
      'with an unknown token',
      { Authorization: 'Bearer x' },
      'Request had invalid authentication credentials.',
    ],
  ])('%s is turned away', async (_, headers, message) => {
    const response = await fetch(`${service.url}/drive/v3/files`, {
      headers: headers as Record<string, string>,
    });
    const { error } = (await response.json()) as { error: { code: number; status: string; message: string } };
    expect(response.status).toBe(401);
    expect(error).toMatchObject({ code: 401, status: 'UNAUTHENTICATED' });
    expect(error.message).toContain(message);
  });

  it('hears what is not emulated', async () => {
    await expect(drive.changes.getStartPageToken()).rejects.toMatchObject({
      code: 501,
      message: 'not emulated: GET /drive/v3/changes/startPageToken',
    });
  });

  it('hears which body is malformed', async () => {
    const response = await fetch(`${service.url}/drive/v3/files`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${service.workspace.accounts.issueToken(staff)}` },
      body: '[1',
    });
    expect(response.status).toBe(400);
  });
});
