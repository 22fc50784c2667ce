import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { openService, type Service, staff } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

type Answer = { readonly id: string | undefined; readonly status: number; readonly body: unknown };

function part(id: string, ...lines: string[]): string {
  return ['Content-Type: application/http', `Content-ID: <${id}>`, '', ...lines, ''].join('\r\n');
}

async function post(path: string, parts: readonly string[], boundary = 'b', headers: object = {}) {
  const quoted = /^[\w-]+$/.test(boundary) ? boundary : `"${boundary}"`;
  return fetch(service.url + path, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${service.workspace.accounts.issueToken(staff)}`,
      'Content-Type': `multipart/mixed; boundary=${quoted}`,
      ...headers,
    },
    body: [...parts.map((each) => `--${boundary}\r\n${each}`), `--${boundary}--\r\n`].join('\r\n'),
  });
}

async function batch(path: string, parts: readonly string[], boundary?: string): Promise<Answer[]> {
  const response = await post(path, parts, boundary);
  const answered = /boundary=(\S+)/.exec(response.headers.get('Content-Type') ?? '')?.[1];
  expect(response.status).toBe(200);
  return (await response.text())
    .split(`--${answered}`)
    .slice(1, -1)
    .map((text) => {
      const [head = '', http = '', body = ''] = text.trim().split('\r\n\r\n');
      return {
        id: /Content-ID: <(.*)>/.exec(head)?.[1],
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(http)?.[1]),
        body: body === '' ? undefined : (JSON.parse(body) as unknown),
      };
    });
}

const file = (name: string, fields = 'name') => [
  `POST /drive/v3/files?fields=${fields} HTTP/1.1`,
  'Content-Type: application/json; charset=UTF-8',
  '',
  JSON.stringify({ name, mimeType: 'application/vnd.google-apps.folder' }),
];

describe('a batch', () => {
  it('carries out its calls and answers each by its id', async () => {
    const answers = await batch('/batch/drive/v3', [
      part('1', ...file('書類')),
      part('2', `GET ${service.url}/drive/v3/files?q=name='%E6%9B%B8%E9%A1%9E'&fields=files/name`),
      part('3', 'GET /drive/v3/files/none HTTP/1.1', ''),
    ]);
    expect(answers).toEqual([
      { id: 'response-1', status: 200, body: { name: '書類' } },
      { id: 'response-2', status: 200, body: { files: [{ name: '書類' }] } },
      {
        id: 'response-3',
        status: 404,
        body: { error: expect.objectContaining({ message: 'File not found: none.' }) },
      },
    ]);
  });

  it('may have any boundary, and lines of its own that end as they like', async () => {
    const call = 'GET /calendar/v3/calendars/primary?fields=id HTTP/1.1\nAccept: application/json\n\n';
    const answers = await batch('/batch/calendar/v3', [part('<item:1+a>', call)], "=_b'(x)+,-./:?");
    expect(answers).toMatchObject([{ status: 200, body: { id: staff } }]);
  });

  it('deletes without a body, and lets a call carry its own token', async () => {
    const [made] = await batch('/batch', [part('1', ...file('x', 'id'))]);
    const { id } = made?.body as { id: string };
    const answers = await batch('/batch', [
      part('1', `DELETE /drive/v3/files/${id}`, 'Authorization: Bearer wrong', ''),
      part('2', `DELETE /drive/v3/files/${id}`),
    ]);
    expect(answers.map(({ status, body }) => [status, body === undefined])).toEqual([
      [401, false],
      [204, true],
    ]);
  });
});

test.each<[string, string[], object]>([
  ['more than a hundred calls', Array<string>(101).fill(part('1', 'GET /drive/v3/about?fields=kind')), {}],
  ['no parts', [], { 'Content-Type': 'application/json' }],
])('%s are refused', async (_what, parts, headers) => {
  expect((await post('/batch/drive/v3', parts, 'b', headers)).status).toBe(400);
});

test.each(['nonsense', 'POST /batch/drive/v3', 'POST /upload/drive/v3/files?uploadType=media'])(
  'a part with %s is a 400',
  async (line) => {
    expect(await batch('/batch', [part('1', line)])).toMatchObject([{ status: 400 }]);
  },
);
