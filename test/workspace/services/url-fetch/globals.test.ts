import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { documentMimeType } from '../../../../src/workspace/services/drive/file.ts';
import { createFile } from '../../../../src/workspace/services/drive/service.ts';
import { urlFetchGlobals } from '../../../../src/workspace/services/url-fetch/globals.ts';
import { fakeExecution, fakeHost, people } from '../../../support/workspace/fake-execution.ts';

type UrlFetchApp = GoogleAppsScript.URL_Fetch.UrlFetchApp;

const { staff, outsider } = people;
const external = 'https://www.googleapis.com/auth/script.external_request';
const allFiles = 'https://www.googleapis.com/auth/drive';
let host: Host;
let fileId: string;

beforeEach(() => {
  host = fakeHost();
  // 種別 in Shift_JIS
  const bytes = Buffer.from([0x8e, 0xed, 0x95, 0xca]);
  fileId = createFile(host, staff.email, { name: 'list.csv' }, { bytes, mimeType: 'text/csv' }).id!;
});

function urlFetch(manifest: { oauthScopes?: string[]; urlFetchWhitelist?: string[] } = {}): UrlFetchApp {
  return urlFetchGlobals(host, fakeExecution({ manifest }))['UrlFetchApp'] as UrlFetchApp;
}

function as(email: string) {
  return { headers: { Authorization: `Bearer ${host.accounts.issueToken(email)}` } };
}

function address(id = fileId): string {
  return `https://www.googleapis.com/drive/v3/files/${id}`;
}

describe('UrlFetchApp.fetch', () => {
  it('reads the bytes of a Drive file', () => {
    const response = urlFetch({ oauthScopes: [external, allFiles] }).fetch(
      `${address()}?alt=media`,
      as(staff.email),
    );
    expect(response.getResponseCode()).toBe(200);
    expect(response.getContentText('Shift_JIS')).toBe('種別');
    expect(response.getContent()).toEqual([-114, -19, -107, -54]);
    expect(response.getHeaders()).toMatchObject({ 'Content-Type': 'text/csv' });
    expect(response.getBlob().getContentType()).toBe('text/csv');
  });

  it('reads metadata', () => {
    const response = urlFetch().fetch(`${address()}?fields=name`, as(staff.email));
    expect(JSON.parse(response.getContentText())).toEqual({ name: 'list.csv' });
  });

  test.each([
    ['application/pdf', /^%PDF-/],
    ['text/html', /<p>氏名<\/p>/],
    ['text/plain', /氏名$/],
  ])('exports a document as %s', (mimeType, content) => {
    const media = { bytes: Buffer.from('氏名'), mimeType: 'text/plain' };
    const id = createFile(host, staff.email, { name: '誓約書', mimeType: documentMimeType }, media).id!;
    const url = `${address(id)}/export?mimeType=${encodeURIComponent(mimeType)}`;
    const response = urlFetch().fetch(url, as(staff.email));
    expect(response.getContentText()).toMatch(content);
    expect(response.getBlob().getContentType()).toBe(mimeType);
    const refused = urlFetch().fetch(url, { ...as(outsider.email), muteHttpExceptions: true });
    expect(refused.getResponseCode()).toBe(404);
  });

  it('refuses to export a file that is none of Google’s own', () => {
    const url = `${address()}/export?mimeType=text/plain`;
    const response = urlFetch().fetch(url, { ...as(staff.email), muteHttpExceptions: true });
    expect(response.getResponseCode()).toBe(403);
    expect(response.getContentText()).toContain('Export only supports Docs Editors files.');
  });

  test.each([
    [
      'a file made elsewhere, with the scope drive.file',
      404,
      () => as(staff.email),
      [external, `${allFiles}.file`],
    ],
    ['a file of another', 404, () => as(outsider.email), undefined],
    ['a caller without token', 401, () => ({}), undefined],
    ['a made-up token', 401, () => ({ headers: { authorization: 'Bearer x' } }), undefined],
  ])('refuses %s', (_, code, options, oauthScopes) => {
    const app = urlFetch(oauthScopes ? { oauthScopes } : {});
    const muted = app.fetch(`${address()}?alt=media`, { ...options(), muteHttpExceptions: true });
    expect(muted.getResponseCode()).toBe(code);
    expect(JSON.parse(muted.getContentText())).toMatchObject({ error: { code } });
    expect(() => app.fetch(address(), options())).toThrow(
      `Request failed for https://www.googleapis.com returned code ${code}. Truncated server response: {"error"`,
    );
  });

  test.each([
    ['https://example.com/', {}, 'not emulated: UrlFetchApp.fetch to example.com'],
    [
      'https://www.googleapis.com/calendar/v3/',
      {},
      'not emulated: UrlFetchApp.fetch to GET www.googleapis.com/calendar/v3/',
    ],
    [
      'https://www.googleapis.com/drive/v3/files/x/permissions',
      {},
      'not emulated: UrlFetchApp.fetch to GET www.googleapis.com/drive/v3/files/x/permissions',
    ],
    [
      'https://www.googleapis.com/drive/v3/files/x',
      { method: 'delete' as const },
      'not emulated: UrlFetchApp.fetch to DELETE',
    ],
    [
      'https://www.googleapis.com/drive/v3/files/x',
      { payload: 'x' },
      'not emulated: UrlFetchApp.fetch to POST www.googleapis.com/drive/v3/files/x',
    ],
    ['drive', {}, 'Invalid argument: drive'],
    ['http://localhost:8080/x', {}, 'not emulated: UrlFetchApp.fetch to the Workspace’s own pages'],
    ['http://localhost:1/x', {}, 'Address unavailable: http://localhost:1/x'],
    ['http://localhost:1/', { method: 'head' as never }, 'Attribute provided with invalid value: method'],
    ['http://localhost:1/', { headers: { Host: 'x' } }, 'Attribute provided with invalid value: Header:Host'],
    ['http://localhost:1/', { cookies: true } as never, 'not emulated: UrlFetchApp.fetch with cookies'],
  ])('does not reach %s %j', (url, options, message) => {
    expect(() => urlFetch().fetch(url, options)).toThrow(message);
  });

  test.each([
    [['https://www.googleapis.com/drive/'], true],
    [['https://*.googleapis.com/'], true],
    [[`https://www.googleapis.com/drive/v3/files`], true],
    [['https://www.googleapis.com/driv'], false],
    [['https://www.googleapis.com'], false],
    [['http://www.googleapis.com/'], false],
    [['https://googleapis.com/'], false],
    [[], false],
  ])('with the allow-list %j: %s', (urlFetchWhitelist, allowed) => {
    const fetch = () => urlFetch({ urlFetchWhitelist }).fetch(address(), as(staff.email));
    if (allowed) expect(fetch().getResponseCode()).toBe(200);
    else expect(fetch).toThrow('is not whitelisted in the script manifest');
  });

  it('needs its scope', () => {
    expect(() => urlFetch({ oauthScopes: [allFiles] }).fetch(address())).toThrow(
      `Required permissions: ${external}`,
    );
  });
});
