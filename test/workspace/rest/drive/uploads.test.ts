import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { auth, type drive_v3 } from '@googleapis/drive';
import { colleague, openService, type Service, staff } from '../service.ts';

const unit = 256 * 1024;
const content = Buffer.alloc(2 * unit + 100, 'CT,20\r\n');

let service: Service;
let drive: drive_v3.Drive;
beforeAll(async () => {
  service = await openService();
});
// The clock moves by days, and tokens end after an hour.
beforeEach(() => {
  drive = service.drive(staff);
});
afterAll(() => service.close());

/** Google's own client for calls that no method of the API stands for. */
function client(email = staff) {
  const oauth = new auth.OAuth2();
  oauth.setCredentials({ access_token: service.workspace.accounts.issueToken(email) });
  return async (url: string, method: 'POST' | 'PATCH', headers: Record<string, string>, data: object) =>
    oauth.request<Record<string, unknown>>({
      url,
      method,
      headers,
      data,
      retry: false,
      fetchImplementation: fetch,
      validateStatus: () => true,
    });
}

/** Opens a session and gives its address. */
async function session(resource: object, headers: Record<string, string> = {}, fileId = ''): Promise<string> {
  const url = `${service.url}/upload/drive/v3/files${fileId && `/${fileId}`}?uploadType=resumable&fields=id,name,size,mimeType`;
  const response = await client()(url, fileId ? 'PATCH' : 'POST', headers, resource);
  expect(response.status).toBe(200);
  return response.headers.get('location')!;
}

function send(address: string, range: string | undefined, bytes: Uint8Array = new Uint8Array()) {
  return fetch(address, {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: range === undefined ? {} : { 'Content-Range': range },
  });
}

async function downloaded(id: string): Promise<Buffer> {
  const { data } = await drive.files.get({ fileId: id, alt: 'media' }, { responseType: 'arraybuffer' });
  return Buffer.from(data as ArrayBuffer);
}

describe('a resumable upload', () => {
  it('comes in one piece', async () => {
    const address = await session({ name: 'a.csv' }, { 'X-Upload-Content-Type': 'text/csv' });
    const response = await send(address, undefined, content);
    expect(response.status).toBe(200);
    const file = (await response.json()) as { id: string };
    expect(file).toEqual({
      id: expect.any(String),
      name: 'a.csv',
      mimeType: 'text/csv',
      size: String(content.length),
    });
    expect((await downloaded(file.id)).equals(content)).toBe(true);
  });

  it('comes in chunks, is interrupted, asked after and resumed', async () => {
    const total = content.length;
    const address = await session({ name: 'b.csv' }, { 'X-Upload-Content-Length': String(total) });

    const nothing = await send(address, `bytes */${total}`);
    expect([nothing.status, nothing.headers.get('Range')]).toEqual([308, null]);
    const first = await send(address, `bytes 0-${unit - 1}/${total}`, content.subarray(0, unit));
    expect([first.status, first.headers.get('Range')]).toEqual([308, `bytes=0-${unit - 1}`]);
    const asked = await send(address, `bytes */${total}`);
    expect([asked.status, asked.headers.get('Range')]).toEqual([308, `bytes=0-${unit - 1}`]);
    // A chunk whose answer was lost is sent again.
    const again = await send(address, `bytes 0-${2 * unit - 1}/${total}`, content.subarray(0, 2 * unit));
    expect([again.status, again.headers.get('Range')]).toEqual([308, `bytes=0-${2 * unit - 1}`]);
    const last = await send(address, `bytes ${2 * unit}-${total - 1}/${total}`, content.subarray(2 * unit));
    expect(last.status).toBe(200);
    const { id } = (await last.json()) as { id: string };
    expect((await downloaded(id)).equals(content)).toBe(true);

    const afterwards = await send(address, `bytes */${total}`);
    expect(afterwards.status).toBe(200);
    expect(await afterwards.json()).toMatchObject({ id });
  });

  it('may tell its size with the last chunk only, or be empty', async () => {
    const address = await session({ name: 'c.csv' });
    expect((await send(address, `bytes 0-${unit - 1}/*`, content.subarray(0, unit))).status).toBe(308);
    const last = await send(
      address,
      `bytes ${unit}-${unit + 9}/${unit + 10}`,
      content.subarray(unit, unit + 10),
    );
    expect(await last.json()).toMatchObject({ size: String(unit + 10) });
    expect(await (await send(await session({ name: 'd.csv' }), 'bytes */0')).json()).toMatchObject({
      size: '0',
    });
  });

  it('replaces the content of a file', async () => {
    const { data } = await drive.files.create({ requestBody: { name: 'e.csv', mimeType: 'text/csv' } });
    const response = await send(await session({ name: 'f.csv' }, {}, data.id!), undefined, content);
    expect(await response.json()).toEqual({
      id: data.id,
      name: 'f.csv',
      mimeType: 'text/csv',
      size: String(content.length),
    });
  });

  test.each<[string, string, number]>([
    ['a chunk of no even size', `bytes 0-99/${unit}`, 100],
    ['a chunk that leaves a gap', `bytes ${unit}-${2 * unit - 1}/${3 * unit}`, unit],
    ['a range of another length', `bytes 0-${unit - 1}/${unit}`, 100],
    ['more than it has announced', `bytes 0-${unit - 1}/100`, unit],
    ['another range than bytes', 'lines 1-2/3', 2],
  ])('refuses %s', async (_, range, length) => {
    const response = await send(await session({ name: 'x' }), range, content.subarray(0, length));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { errors: [{ reason: 'badRequest' }] } });
  });

  it('is no more once it has been given up, and was never there without its id', async () => {
    const address = await session({ name: 'x' });
    expect((await fetch(address, { method: 'DELETE' })).status).toBe(499);
    expect((await send(address, 'bytes */1')).status).toBe(404);
    expect((await send(`${service.url}/upload/drive/v3/files?upload_id=x`, 'bytes */1')).status).toBe(404);
  });

  it('ends after a week', async () => {
    const address = await session({ name: 'x' });
    service.workspace.clock.advance(7 * 24 * 3_600_000 + 1);
    expect((await send(address, undefined, content)).status).toBe(404);
  });

  it('is refused at once to whoever may not write there, and for fields that no file has', async () => {
    const { data } = await drive.files.create({ requestBody: { name: 'x' } });
    const url = `${service.url}/upload/drive/v3/files`;
    const query = '?uploadType=resumable';
    expect((await client(colleague)(`${url}/${data.id}${query}`, 'PATCH', {}, {})).status).toBe(404);
    expect((await client()(url + query, 'POST', {}, { parents: ['x'] })).status).toBe(404);
    expect((await client()(url + query, 'POST', {}, { title: 'x' })).status).toBe(400);
  });
});

test('a multipart upload may carry its content in base64', async () => {
  const body = [
    '--b',
    'Content-Type: application/json; charset=UTF-8',
    '',
    '{"name":"図.png"}',
    '--b',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw==',
    '--b--',
  ].join('\r\n');
  const response = await fetch(`${service.url}/upload/drive/v3/files?uploadType=multipart`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${service.workspace.accounts.issueToken(staff)}`,
      'Content-Type': 'multipart/related; boundary=b',
    },
    body,
  });
  const { id } = (await response.json()) as { id: string };
  expect((await downloaded(id)).toString('hex')).toBe('89504e47');
});

describe('a download', () => {
  let fileId: string;
  beforeAll(async () => {
    const media = { mimeType: 'text/plain', body: '0123456789' };
    const { data } = await service
      .drive(staff)
      .files.create({ requestBody: { name: 'digits' }, media }, service.upload);
    fileId = data.id!;
  });

  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['bytes=3-1', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
  ])('of %s', async (Range, status, expected, range) => {
    const response = await drive.files.get(
      { fileId, alt: 'media' },
      { headers: { Range }, responseType: 'text' },
    );
    expect([response.status, response.data]).toEqual([status, expected]);
    const headers = response.headers as unknown as Record<string, string | undefined>;
    expect(headers['content-range'] ?? null).toBe(range);
  });

  it('of what is not there is refused', async () => {
    const request = drive.files.get({ fileId, alt: 'media' }, { headers: { Range: 'bytes=10-' } });
    await expect(request).rejects.toMatchObject({
      code: 416,
      message: expect.stringContaining('Request range not satisfiable'),
    });
  });
});
