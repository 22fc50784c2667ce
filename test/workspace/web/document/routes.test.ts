import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { readDocument } from '../../../../src/workspace/services/drive/document/document.ts';
import { documentMimeType } from '../../../../src/workspace/services/drive/file.ts';
import { share } from '../../../../src/workspace/services/drive/files.ts';
import { createFile, createPermission } from '../../../../src/workspace/services/drive/service.ts';
import { documentRoutes } from '../../../../src/workspace/web/document/routes.tsx';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';
import { withGuard } from '../../../support/workspace/serve.ts';

const { staff, applicant, outsider } = people;
let host: Host;
let app: ReturnType<typeof withGuard>;
let id: string;

beforeEach(() => {
  host = fakeHost();
  app = withGuard(documentRoutes(host));
  const media = {
    bytes: Buffer.from('<h1>誓約書</h1><p onclick="alert(1)">氏名</p>'),
    mimeType: 'text/html',
  };
  id = createFile(host, staff.email, { name: '誓約書 & 別紙', mimeType: documentMimeType }, media).id!;
  share(host, staff.email, id, applicant.email, 'reader');
});

function cookie(email: string): Record<string, string> {
  return email === '' ? {} : { Cookie: `account=${encodeURIComponent(email)}` };
}

async function open(email: string = staff.email, path = `/document/d/${id}/edit`) {
  const response = await app.request(`http://localhost${path}`, { headers: cookie(email) });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

async function save(html: string, revision: string, email: string = staff.email) {
  const response = await app.request(`http://localhost/document/d/${id}/content`, {
    method: 'POST',
    headers: { ...cookie(email), 'Content-Type': 'application/json' },
    body: JSON.stringify({ html, revision }),
  });
  return { status: response.status, text: await response.text() };
}

async function revision(): Promise<string> {
  return /data-revision="(\w+)"/.exec((await open()).html)?.[1] ?? '';
}

describe('the page of a document', () => {
  it('is downloaded as a PDF under its name, by those who may see it', async () => {
    const path = `/document/d/${id}/pdf`;
    expect((await open(applicant.email)).html).toContain(`href="${path}"`);
    const { status, headers, html } = await open(applicant.email, path);
    expect(status).toBe(200);
    expect(html.slice(0, 5)).toBe('%PDF-');
    expect(headers.get('Content-Type')).toBe('application/pdf');
    expect(headers.get('Content-Disposition')).toContain(encodeURIComponent('誓約書 & 別紙.pdf'));
    expect((await open(outsider.email, path)).status).toBe(403);
  });

  it('shows the paper, and lets those write who may', async () => {
    const { status, headers, html } = await open();
    expect(status).toBe(200);
    expect(html).toContain('<h1>誓約書 &amp; 別紙</h1>');
    expect(html).toContain('<h1>誓約書</h1><p>氏名</p></article>');
    expect(html).toContain('id="edit"');
    expect(html).toContain('id="print"');
    expect(html).toContain('佐藤 花子(閲覧者)');
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'self'");
  });

  it('is only read by readers', async () => {
    const { html } = await open(applicant.email);
    expect(html).toContain('閲覧のみ');
    expect(html).not.toContain('id="edit"');
  });

  it.each([outsider.email, ''])('is closed to %j, who is told how to get in', async (email) => {
    const { status, html } = await open(email);
    expect(status).toBe(403);
    expect(html).toContain('アクセス権が必要です');
    expect(html).not.toContain('誓約書');
  });

  it('is open to anyone by its link, who is not told of the others', async () => {
    createPermission(host, staff.email, id, { type: 'anyone', role: 'reader' });
    const { status, html } = await open('');
    expect(status).toBe(200);
    expect(html).toContain('<p>氏名</p>');
    expect(html).not.toContain('佐藤');
  });

  test.each([
    ['the short address', () => `/document/d/${id}`, () => `/document/d/${id}/edit`],
    ['another kind of file', () => `/document/d/${csv()}/edit`, () => expect.stringMatching('^/file/d/')],
  ])('sends %s on', async (_, path, target) => {
    const { status, headers } = await open(staff.email, path());
    expect(status).toBe(302);
    expect(headers.get('Location')).toEqual(target());
  });

  function csv(): string {
    return createFile(host, staff.email, { name: 'a.csv', mimeType: 'text/csv' }).id!;
  }
});

describe('saving', () => {
  it('keeps what a document may hold, and answers it', async () => {
    const answer = await save('<p>新しい<script>alert(1)</script></p>', await revision());
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ html: '<p>新しい</p>', revision: await revision() });
    expect(readDocument(host, id)).toBe('<p>新しい</p>');
  });

  it('overwrites nothing that was not seen', async () => {
    const seen = await revision();
    await save('<p>一</p>', seen);
    const answer = await save('<p>二</p>', seen);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('ほかの人がこのドキュメントを変更した');
    expect(readDocument(host, id)).toBe('<p>一</p>');
  });

  test.each([
    ['a reader', applicant.email, '閲覧のみのため'],
    ['a stranger', outsider.email, 'アクセス権が必要です'],
  ])('is not for %s', async (_, email, words) => {
    const answer = await save('<p>x</p>', await revision(), email);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain(words);
  });

  it('needs what the page sends', async () => {
    const path = `http://localhost/document/d/${id}/content`;
    const response = await app.request(path, { method: 'POST', headers: cookie(staff.email), body: 'x' });
    expect(response.status).toBe(400);
  });
});

it('serves the page’s script', async () => {
  const { status, html } = await open('', '/document/client.js');
  expect(status).toBe(200);
  expect(html).toContain('window.print()');
});
