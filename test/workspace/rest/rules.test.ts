import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { sheets_v4 } from '@googleapis/sheets';
import { openService, type Service, staff } from './service.ts';

let service: Service;
let sheets: sheets_v4.Sheets;
let spreadsheetId: string;

beforeAll(async () => {
  service = await openService();
  sheets = service.sheets(staff);
  const { data } = await sheets.spreadsheets.create({ requestBody: { properties: { title: '台帳' } } });
  spreadsheetId = data.spreadsheetId!;
});
afterAll(() => service.close());

type Answer = { readonly status: number; readonly text: string; readonly body: { error?: object } };

async function send(path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = {
    Authorization: `Bearer ${service.workspace.accounts.issueToken(staff)}`,
    ...init.headers,
  };
  const response = await fetch(service.url + path.replace('ID', spreadsheetId), { ...init, headers });
  const text = await response.text();
  return { status: response.status, text, body: (text === '' ? {} : JSON.parse(text)) as Answer['body'] };
}

describe('errors', () => {
  test.each([
    ['Sheets', '/v4/spreadsheets/none', ['code', 'message', 'status']],
    ['the Apps Script API', '/v1/projects/none', ['code', 'message', 'status']],
    ['Drive', '/drive/v3/files/none', ['code', 'errors', 'message']],
    ['Calendar', '/calendar/v3/calendars/primary/events/none', ['code', 'errors', 'message']],
  ])('of %s have the shape of its generation', async (_, path, keys) => {
    const { status, body } = await send(path);
    expect(status).toBe(404);
    expect(Object.keys(body.error!).sort()).toEqual(keys);
  });

  test.each([
    ['/v4/spreadsheets/ID', 'status', 'details'],
    ['/drive/v3/files', 'status', 'details'],
  ])('at %s tell a missing token with %s and %s', async (path, ...keys) => {
    const { status, body } = await send(path, { headers: { Authorization: '' } });
    expect(status).toBe(401);
    for (const key of keys) expect(body.error).toHaveProperty(key);
    expect(body.error).toMatchObject({ details: [{ reason: 'CREDENTIALS_MISSING' }] });
  });

  test.each([
    ['{"requests":', 'Invalid JSON payload received. Unexpected token.\n{"requests":\n            ^'],
    ['[]', 'Invalid JSON payload received. Unknown name "": Root element must be a message.'],
    ['{"request":[]}', 'Invalid JSON payload received. Unknown name "request": Cannot find field.'],
    [
      '{"requests":[{"addSheet":{"colour":1}}]}',
      'Invalid JSON payload received. Unknown name "colour" at \'requests[0].add_sheet\': Cannot find field.',
    ],
    ['{"requests":[]}', 'Must specify at least one request.'],
  ])('say of the body %s what is wrong', async (body, message) => {
    const answer = await send('/v4/spreadsheets/ID:batchUpdate', { method: 'POST', body });
    expect(answer).toMatchObject({ status: 400, body: { error: { status: 'INVALID_ARGUMENT', message } } });
  });

  it('name the field in their details', async () => {
    const body = '{"requests":[{"addSheet":{"colour":1}}]}';
    const { body: answer } = await send('/v4/spreadsheets/ID:batchUpdate', { method: 'POST', body });
    expect(answer.error).toMatchObject({
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.BadRequest',
          fieldViolations: [{ field: 'requests[0].add_sheet' }],
        },
      ],
    });
  });

  it('of a body that Drive cannot read are a parse error', async () => {
    const { status, body } = await send('/drive/v3/files', { method: 'POST', body: '{' });
    expect(status).toBe(400);
    expect(body).toEqual({
      error: {
        code: 400,
        message: 'Parse Error',
        errors: [{ domain: 'global', reason: 'parseError', message: 'Parse Error' }],
      },
    });
  });
});

describe('the query', () => {
  test.each([
    [
      'colour=red',
      'Invalid JSON payload received. Unknown name "colour": Cannot bind query parameter. ' +
        "Field 'colour' could not be found in request message.",
    ],
    ['includeGridData=maybe', 'Invalid value at \'includeGridData\' (TYPE_BOOL), "maybe"'],
  ])('%s is refused', async (query, message) => {
    const { status, body } = await send(`/v4/spreadsheets/ID?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { status: 'INVALID_ARGUMENT', message } });
  });

  it('asks for the answer on one line', async () => {
    const path = '/v4/spreadsheets/ID?fields=spreadsheetId';
    expect((await send(path)).text).toBe(`{\n  "spreadsheetId": "${spreadsheetId}"\n}`);
    expect((await send(`${path}&prettyPrint=false&alt=json`)).text).toBe(
      `{"spreadsheetId":"${spreadsheetId}"}`,
    );
  });

  it('may carry the token', async () => {
    const token = service.workspace.accounts.issueToken(staff);
    const path = `/v4/spreadsheets/ID?fields=spreadsheetId&access_token=${token}`;
    expect((await send(path, { headers: { Authorization: '' } })).status).toBe(200);
  });
});

describe('fields', () => {
  const values = { values: [['受付番号']] };
  test.each<[string, RequestInit, object]>([
    ['/v4/spreadsheets/ID?fields=properties.title', {}, { properties: { title: '台帳' } }],
    ['/v4/spreadsheets/ID?fields=properties/title', {}, { properties: { title: '台帳' } }],
    [
      '/v4/spreadsheets/ID?fields=sheets(properties(index,sheetId))',
      {},
      { sheets: [{ properties: { index: 0, sheetId: 0 } }] },
    ],
    [
      '/v4/spreadsheets/ID/values/A1?valueInputOption=RAW&fields=updatedCells',
      { method: 'PUT', body: JSON.stringify(values) },
      { updatedCells: 1 },
    ],
    ['/v4/spreadsheets/ID/values/A1?fields=values', {}, values],
    [
      '/v4/spreadsheets/ID/values:batchGet?ranges=A1&fields=valueRanges(values)',
      {},
      { valueRanges: [values] },
    ],
    ["/drive/v3/files?fields=files/name&q=name='台帳'", {}, { files: [{ name: '台帳' }] }],
    ['/calendar/v3/calendars/primary?fields=id', {}, { id: staff }],
  ])('take a part of %s', async (path, init, expected) => {
    const { status, body } = await send(path, init);
    expect({ status, body }).toEqual({ status: 200, body: expected });
  });

  test.each([
    ['colour', 'colour'],
    ['properties.colour', 'properties.colour'],
    ['sheets(properties(title', 'sheets(properties(title'],
    ['properties.title.colour', 'properties.title.colour'],
  ])('%s is refused by Sheets', async (fields, path) => {
    const { status, body } = await send(`/v4/spreadsheets/ID?fields=${fields}`);
    expect(status).toBe(400);
    expect(body).toEqual({
      error: {
        code: 400,
        message: 'Request contains an invalid argument.',
        status: 'INVALID_ARGUMENT',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.BadRequest',
            fieldViolations: [
              {
                field: path,
                description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
              },
            ],
          },
        ],
      },
    });
  });

  it('that cannot be are refused before anything is written', async () => {
    const path = '/v4/spreadsheets/ID/values/B1?valueInputOption=RAW&fields=colour';
    const { status } = await send(path, { method: 'PUT', body: JSON.stringify(values) });
    expect(status).toBe(400);
    expect((await send('/v4/spreadsheets/ID/values/B1')).body).not.toHaveProperty('values');
  });

  it('are refused by Drive in its own words', async () => {
    const { status, body } = await send('/drive/v3/files?fields=files(');
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: { errors: [{ reason: 'invalidParameter', location: 'fields', locationType: 'parameter' }] },
    });
  });
});

describe('HTTP', () => {
  it('HEAD is GET without a body', async () => {
    expect(await send('/v4/spreadsheets/ID', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
    expect(await send('/v4/spreadsheets/none', { method: 'HEAD' })).toMatchObject({ status: 404, text: '' });
  });

  it('takes the verb from a header', async () => {
    const { data } = await service.drive(staff).files.create({ requestBody: { name: 'a' } });
    const headers = { 'X-HTTP-Method-Override': 'PATCH' };
    const body = JSON.stringify({ name: 'b' });
    const answer = await send(`/drive/v3/files/${data.id}?fields=name`, { method: 'POST', headers, body });
    expect(answer).toMatchObject({ status: 200, body: { name: 'b' } });
  });

  it('takes bodies that are zipped', async () => {
    const requests = [{ addSheet: { properties: { title: '圧縮' } } }];
    const init = { method: 'POST', headers: { 'Content-Encoding': 'gzip' } };
    const path = '/v4/spreadsheets/ID:batchUpdate';
    const zipped = await send(path, { ...init, body: gzipSync(JSON.stringify({ requests })) });
    expect(zipped.status).toBe(200);
    expect((await send(path, { ...init, body: 'not zipped' })).status).toBe(400);
  });
});

test('what is read past the quota of a minute is refused, and is read again in the next', async () => {
  service.workspace.advance(60_000);
  const read = () => service.sheets(staff).spreadsheets.get({ spreadsheetId, fields: 'spreadsheetId' });
  for (let number = 1; number <= 60; number += 1) await read();
  await expect(read()).rejects.toMatchObject({
    status: 429,
    message:
      "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service " +
      "'sheets.googleapis.com' for consumer 'project_number:100000000000'.",
    response: {
      data: {
        error: {
          status: 'RESOURCE_EXHAUSTED',
          details: [{ reason: 'RATE_LIMIT_EXCEEDED', metadata: { quota_limit_value: '60' } }],
        },
      },
    },
  });
  service.workspace.advance(60_000);
  await expect(read()).resolves.toMatchObject({ status: 200 });
}, 30_000);
