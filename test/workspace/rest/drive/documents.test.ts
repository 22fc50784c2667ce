import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { drive_v3 } from '@googleapis/drive';
import { messagesFor } from '../../../../src/workspace/services/mail/service.ts';
import { colleague, openService, type Service, staff } from '../service.ts';

let service: Service;
let drive: drive_v3.Drive;
beforeAll(async () => {
  service = await openService();
  drive = service.drive(staff);
});
afterAll(() => service.close());

async function createDocument(name = '誓約書'): Promise<string> {
  const { data } = await drive.files.create(
    {
      requestBody: { name, mimeType: 'application/vnd.google-apps.document' },
      media: { mimeType: 'text/html', body: '<h1>誓約書</h1><p onclick="x">氏名<script>x</script></p>' },
      fields: 'id',
    },
    service.upload,
  );
  return data.id!;
}

describe('a document', () => {
  test.each([
    ['text/plain', '\ufeff誓約書\r\n氏名'],
    ['text/html', expect.stringContaining('<h1>誓約書</h1><p>氏名</p></body>')],
    ['application/pdf', expect.stringMatching(/^%PDF-/)],
  ])('is uploaded as HTML and exported as %s', async (mimeType, expected) => {
    const fileId = await createDocument();
    const { data, headers } = await drive.files.export({ fileId, mimeType }, { responseType: 'arraybuffer' });
    expect(Buffer.from(data as ArrayBuffer).toString('utf8')).toEqual(expected);
    expect(new Headers(headers as HeadersInit).get('content-type')).toBe(mimeType);
  });

  it('gets new content, and is copied', async () => {
    const fileId = await createDocument();
    await drive.files.update(
      { fileId, media: { mimeType: 'text/plain', body: '新しい本文' } },
      service.upload,
    );
    const copy = await drive.files.copy({
      fileId,
      requestBody: { name: '写し' },
      fields: 'id,name,webViewLink',
    });
    const { data } = await drive.files.export({ fileId: copy.data.id!, mimeType: 'text/plain' });
    expect(data).toContain('新しい本文');
    expect(copy.data).toMatchObject({
      name: '写し',
      webViewLink: expect.stringContaining(`/document/d/${copy.data.id}/edit`),
    });
  });

  test.each([
    ['as RTF', 'application/rtf', 501, /^not emulated: Drive.Files.export/],
    ['as what it cannot be', 'text/csv', 400, 'The requested conversion is not supported.'],
  ])('is not exported %s', async (_, mimeType, code, message) => {
    const fileId = await createDocument();
    await expect(drive.files.export({ fileId, mimeType })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe('permissions', () => {
  const reader = { type: 'user', role: 'reader', emailAddress: colleague };

  it('are given with a mail or without, read, changed and taken away', async () => {
    const fileId = await createDocument();
    const before = messagesFor(service.workspace, colleague).length;
    const { data } = await drive.permissions.create({
      fileId,
      sendNotificationEmail: false,
      requestBody: reader,
    });
    expect(messagesFor(service.workspace, colleague)).toHaveLength(before);
    await drive.permissions.create({ fileId, emailMessage: 'どうぞ', requestBody: reader });
    expect(messagesFor(service.workspace, colleague)[0]?.text).toContain('どうぞ');

    const permissionId = data.id!;
    await drive.permissions.update({ fileId, permissionId, requestBody: { role: 'writer' } });
    const fields = 'emailAddress,role,displayName';
    await expect(drive.permissions.get({ fileId, permissionId, fields })).resolves.toMatchObject({
      data: { emailAddress: colleague, role: 'writer', displayName: '渡邉 健' },
    });
    await drive.permissions.delete({ fileId, permissionId });
    await expect(drive.permissions.get({ fileId, permissionId })).rejects.toMatchObject({
      code: 404,
      message: `Permission not found: ${permissionId}.`,
    });
  });

  it('open a folder’s content to a domain, by its link', async () => {
    const folder = await drive.files.create({
      requestBody: { name: '申請', mimeType: 'application/vnd.google-apps.folder' },
    });
    const fileId = await createDocument();
    await drive.files.update({ fileId, addParents: folder.data.id!, removeParents: 'root' });
    const requestBody = { type: 'domain', role: 'reader', domain: 'tohoku.ac.jp' };
    await drive.permissions.create({ fileId: folder.data.id!, requestBody });
    const other = service.drive(colleague);
    await expect(other.files.get({ fileId })).resolves.toMatchObject({ data: { name: '誓約書' } });
    await expect(other.files.update({ fileId, requestBody: { name: 'x' } })).rejects.toMatchObject({
      code: 403,
      response: { data: { error: { errors: [{ reason: 'insufficientFilePermissions' }] } } },
    });
  });
});
