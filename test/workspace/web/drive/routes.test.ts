import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import {
  documentMimeType,
  folderMimeType,
  shortcutMimeType,
} from '../../../../src/workspace/services/drive/file.ts';
import { roleOf, share } from '../../../../src/workspace/services/drive/files.ts';
import {
  createFile,
  createPermission,
  listPermissions,
} from '../../../../src/workspace/services/drive/service.ts';
import { messagesFor } from '../../../../src/workspace/services/mail/service.ts';
import { driveRoutes } from '../../../../src/workspace/web/drive/routes.tsx';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';
import { withGuard } from '../../../support/workspace/serve.ts';

const { staff, applicant, outsider } = people;
let host: Host;
let app: ReturnType<typeof withGuard>;
let folder: string;
let csv: string;
let document: string;

beforeEach(() => {
  host = fakeHost();
  app = withGuard(driveRoutes(host));
  folder = createFile(host, staff.email, { name: '申請フォルダ', mimeType: folderMimeType }).id!;
  const media = { bytes: Buffer.from('CT,20'), mimeType: 'text/csv' };
  csv = createFile(host, staff.email, { name: 'リスト.csv', parents: [folder] }, media).id!;
  document = createFile(host, staff.email, {
    name: '誓約書',
    mimeType: documentMimeType,
    parents: [folder],
  }).id!;
});

function cookie(email: string): Record<string, string> {
  return email === '' ? {} : { Cookie: `account=${encodeURIComponent(email)}` };
}

async function get(path: string, email: string = staff.email) {
  const response = await app.request(`http://localhost${path}`, { headers: cookie(email) });
  const location = response.headers.get('Location');
  return { status: response.status, location, html: await response.text() };
}

async function post(path: string, fields: Record<string, string>, email: string = staff.email) {
  const response = await app.request(`http://localhost${path}`, {
    method: 'POST',
    headers: { ...cookie(email), 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  const location = response.headers.get('Location');
  return { status: response.status, location, html: await response.text() };
}

function permissionOf(email: string, fileId = document): string {
  const { permissions } = listPermissions(host, staff.email, fileId, {
    fields: 'permissions(id,emailAddress)',
  });
  return permissions!.find(({ emailAddress }) => emailAddress === email)!.id!;
}

describe('a shortcut', () => {
  it('is drawn as one, and leads to its target, also by its own address', async () => {
    const shortcutDetails = { targetId: document };
    const shortcut = createFile(host, staff.email, {
      name: '近道',
      mimeType: shortcutMimeType,
      shortcutDetails,
    });
    const { html } = await get('/drive');
    expect(html).toContain('ショートカット');
    expect(html).toContain(`href="/document/d/${document}/edit"`);
    for (const path of [`/file/d/${shortcut.id}/view`, `/drive/file/${shortcut.id}/download`]) {
      expect(await get(path)).toMatchObject({ status: 302, location: `/document/d/${document}/edit` });
    }
  });
});

describe('the lists', () => {
  it('say who can see each file, as what', async () => {
    share(host, staff.email, folder, applicant.email, 'reader');
    createPermission(host, staff.email, folder, { type: 'anyone', role: 'commenter' });
    const { html } = await get('/drive');
    expect(html).toContain('申請フォルダ');
    expect(html).toContain('佐藤 花子(閲覧者)');
    expect(html).toContain('リンクを知っている全員(閲覧者・コメント可)');
  });

  it('show a person what is shared with them, and not what takes a link', async () => {
    share(host, staff.email, document, applicant.email, 'reader');
    createPermission(host, staff.email, csv, { type: 'anyone', role: 'reader' });
    const { html } = await get('/drive/shared', applicant.email);
    expect(html).toContain(`/document/d/${document}/edit`);
    expect(html).not.toContain('リスト.csv');
    expect(html).not.toContain('申請フォルダ');
    expect((await get('/drive/shared', outsider.email)).html).toContain('共有されたファイルはありません');
  });

  it('are somebody’s', async () => {
    expect(await get('/drive/shared', '')).toMatchObject({
      status: 302,
      location: expect.stringMatching('/accounts'),
    });
  });
});

describe('the page of a folder', () => {
  it('has its sharing in words and what lies in it', async () => {
    share(host, staff.email, folder, applicant.email, 'writer');
    const { status, html } = await get(`/drive/folders/${folder}`, applicant.email);
    expect(status).toBe(200);
    expect(html).toContain('医療データ担当(オーナー)のほか、佐藤 花子(編集者)が開けます。');
    expect(html).toContain('リスト.csv');
  });

  it('is open to who has the link of one that is for a domain', async () => {
    createPermission(host, staff.email, folder, { type: 'domain', role: 'reader', domain: applicant.domain });
    expect((await get(`/drive/folders/${folder}`, applicant.email)).html).toContain('誓約書');
    expect((await get(`/drive/folders/${folder}`, outsider.email)).status).toBe(403);
  });
});

test.each([
  ['a folder', () => `/drive/folders/${folder}`],
  ['a file', () => `/file/d/${csv}/view`],
  ['a file’s bytes', () => `/drive/file/${csv}/download`],
  ['a file’s sharing', () => `/drive/file/${csv}/sharing`],
  ['what there is not', () => '/drive/folders/nowhere'],
])('%s is not for everybody, and not said to be there', async (_, path) => {
  for (const email of [outsider.email, '']) {
    const { status, html } = await get(path(), email);
    expect(status).toBe(403);
    expect(html).toContain('アクセス権が必要です');
    expect(html).not.toContain('リスト.csv');
  }
});

describe('the page of a sharing', () => {
  const sharing = () => `/drive/file/${document}/sharing`;

  it('names everybody, and where it comes from', async () => {
    share(host, staff.email, folder, applicant.email, 'commenter');
    const { html } = await get(sharing());
    expect(html).toContain('医療データ担当');
    expect(html).toContain('閲覧者(コメント可)');
    expect(html).toContain(`<a href="/drive/file/${folder}/sharing">申請フォルダ</a>`);
    expect(html).toContain('ユーザーを追加');
  });

  it('can only be read by readers', async () => {
    share(host, staff.email, document, applicant.email, 'reader');
    const { html } = await get(sharing(), applicant.email);
    expect(html).toContain('医療データ担当');
    expect(html).not.toContain('ユーザーを追加');
    expect((await post(sharing(), { email: outsider.email, role: 'reader' }, applicant.email)).status).toBe(
      403,
    );
  });

  test.each([
    ['with a mail', { notify: 'yes', message: 'ご確認ください。' }, 1],
    ['without', {}, 0],
  ])('shares %s', async (_, fields, mails) => {
    const answer = await post(sharing(), { email: applicant.email, role: 'writer', ...fields });
    expect(answer).toMatchObject({ status: 303, location: sharing() });
    expect(roleOf(host, applicant.email, document)).toBe('writer');
    expect(messagesFor(host, applicant.email)).toHaveLength(mails);
  });

  it('keeps what was entered when it cannot share', async () => {
    const { status, html } = await post(sharing(), { email: 'nobody', role: 'writer', message: '<b>' });
    expect(status).toBe(400);
    expect(html).toContain('共有できませんでした');
    expect(html).toContain('value="nobody"');
    expect(html).toContain('&lt;b&gt;');
  });

  it('changes a role and takes it back', async () => {
    share(host, staff.email, document, applicant.email, 'reader');
    const path = `${sharing()}/${permissionOf(applicant.email)}`;
    await post(path, { action: 'update', role: 'commenter' });
    expect(roleOf(host, applicant.email, document)).toBe('commenter');
    expect((await post(path, { action: 'remove', role: 'commenter' })).status).toBe(303);
    expect(roleOf(host, applicant.email, document)).toBeUndefined();
    expect((await post(path, { action: 'remove' })).html).toContain('すでに解除されています');
  });

  it('lets a person leave', async () => {
    share(host, staff.email, document, applicant.email, 'reader');
    const path = `${sharing()}/${permissionOf(applicant.email)}`;
    expect(await post(path, { action: 'remove' }, applicant.email)).toMatchObject({
      location: '/drive/shared',
    });
  });

  it('says that a folder’s sharing is changed at the folder', async () => {
    share(host, staff.email, folder, applicant.email, 'writer');
    const path = `${sharing()}/${permissionOf(applicant.email)}`;
    const { status, html } = await post(path, { action: 'update', role: 'reader' });
    expect(status).toBe(403);
    expect(html).toContain('フォルダの共有を変更してください');
  });
});
