import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { blobFacade } from '../../../../src/workspace/services/utilities/blob.ts';
import { urlFetchGlobals } from '../../../../src/workspace/services/url-fetch/globals.ts';
import { fakeExecution, fakeHost } from '../../../support/workspace/fake-execution.ts';

type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

const { UrlFetchApp } = urlFetchGlobals(fakeHost(), fakeExecution({})) as {
  UrlFetchApp: GoogleAppsScript.URL_Fetch.UrlFetchApp;
};

/** A server that answers while this thread waits for it: what it was asked, or what the path says. */
const server = `
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
    const { method, url, headers } = request;
    if (url === '/moved') return response.writeHead(302, { Location: '/echo' }).end('moved');
    if (url === '/away') return response.writeHead(302, { Location: 'http://example.com/' }).end();
    if (url === '/missing') return response.writeHead(404).end('x'.repeat(300));
    response.writeHead(200, { 'Content-Type': 'application/json; charset=UTF-8', 'Set-Cookie': ['a=1', 'b=2'] });
    response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() }));
  });
}).listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port); });`;

let worker: Worker;
let root: string;
beforeAll(async () => {
  worker = new Worker(server, { eval: true });
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  root = `http://127.0.0.1:${port}`;
});
afterAll(() => worker.terminate());

type Echo = { method: string; url: string; headers: Record<string, string>; body: string };
const echo = (options?: Options): Echo =>
  JSON.parse(UrlFetchApp.fetch(`${root}/echo?q=1`, options ?? {}).getContentText()) as Echo;
const blob = (text: string, contentType: string, name: string) =>
  blobFacade(fakeExecution({}), { bytes: Buffer.from(text), contentType, name });

describe('what a server of this machine is sent', () => {
  const form = 'application/x-www-form-urlencoded';
  test.each<[string, Options | undefined, string, string | undefined, string]>([
    ['nothing said', undefined, 'GET', undefined, ''],
    ['a text', { payload: 'x' }, 'POST', form, 'x'],
    [
      'a text of a type',
      { method: 'put', payload: '{}', contentType: 'application/json' },
      'PUT',
      'application/json',
      '{}',
    ],
    [
      'a type among the headers',
      { payload: '{}', headers: { 'content-type': 'text/x' } },
      'POST',
      'text/x',
      '{}',
    ],
    ['fields', { payload: { a: '1 &', 氏: 2 } }, 'POST', form, 'a=1+%26&%E6%B0%8F=2'],
    ['a payload that GET has not', { method: 'get', payload: 'x' }, 'GET', undefined, ''],
    ['deletion', { method: 'delete' }, 'DELETE', undefined, ''],
  ])('%s', (_name, options, method, contentType, body) => {
    const { headers, ...sent } = echo(options);
    expect(sent).toEqual({ method, url: '/echo?q=1', body });
    expect(headers['content-type']).toBe(contentType);
  });

  it('a blob, of its own type', () => {
    const { headers, body } = echo({ method: 'post', payload: blob('a,b', 'text/csv', 'a.csv') });
    expect([headers['content-type'], body]).toEqual(['text/csv', 'a,b']);
  });

  it('fields with a blob among them, in parts', () => {
    const { headers, body } = echo({
      method: 'post',
      payload: { note: '注', file: blob('a,b', 'text/csv', 'a.csv') },
    });
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1];
    expect(body).toBe(
      `--${boundary}\r\nContent-Disposition: form-data; name="note"\r\n\r\n注\r\n` +
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\na,b\r\n` +
        `--${boundary}--\r\n`,
    );
  });
});

describe('what it answers', () => {
  it('comes with its headers, repeated ones too', () => {
    const response = UrlFetchApp.fetch(`${root}/echo`);
    expect(response.getResponseCode()).toBe(200);
    expect(response.getBlob().getContentType()).toBe('application/json');
    expect(response.getAllHeaders()).toMatchObject({ 'Set-Cookie': ['a=1', 'b=2'] });
    expect(response.getHeaders()).toMatchObject({ 'Content-Type': 'application/json; charset=UTF-8' });
  });

  it('is followed to where it leads, unless the script says no', () => {
    expect(UrlFetchApp.fetch(`${root}/moved`).getResponseCode()).toBe(200);
    expect(UrlFetchApp.fetch(`${root}/moved`, { followRedirects: false }).getContentText()).toBe('moved');
    expect(() => UrlFetchApp.fetch(`${root}/away`)).toThrow('not emulated: UrlFetchApp.fetch to example.com');
  });

  it('is thrown when it is a failure, cut, unless the script says no', () => {
    expect(() => UrlFetchApp.fetch(`${root}/missing`)).toThrow(
      `Request failed for ${root} returned code 404. Truncated server response: ${'x'.repeat(200)} (use muteHttpExceptions option to examine full response)`,
    );
    const muted = UrlFetchApp.fetch(`${root}/missing`, { muteHttpExceptions: true });
    expect([muted.getResponseCode(), muted.getContentText().length]).toEqual([404, 300]);
  });

  it('may be several answers', () => {
    const requests = [`${root}/echo`, { url: `${root}/missing`, muteHttpExceptions: true }];
    expect(UrlFetchApp.fetchAll(requests).map((response) => response.getResponseCode())).toEqual([200, 404]);
    expect(() => UrlFetchApp.fetchAll([`${root}/missing`])).toThrow('returned code 404');
  });
});

test.each<[Options | undefined, object]>([
  [undefined, { method: 'get', contentType: null, headers: {}, payload: '', followRedirects: true }],
  [
    { payload: { a: 1 }, headers: { 'X-A': 'b' }, followRedirects: false, validateHttpsCertificates: false },
    {
      method: 'post',
      contentType: 'application/x-www-form-urlencoded',
      payload: { a: 1 },
      followRedirects: false,
      validateHttpsCertificates: false,
    },
  ],
])('getRequest with %j describes the request and makes none', (options, described) => {
  expect(UrlFetchApp.getRequest('http://localhost:1/x', options ?? {})).toMatchObject({
    url: 'http://localhost:1/x',
    useIntranet: false,
    ...described,
  });
});
