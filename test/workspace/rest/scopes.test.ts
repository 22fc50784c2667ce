import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openService, type Service, staff } from './service.ts';

let service: Service;
let fileId: string;
let formId: string;
beforeAll(async () => {
  service = await openService();
  const media = { mimeType: 'text/plain', body: 'abc' };
  fileId = (await service.drive(staff).files.create({ media }, service.upload)).data.id!;
  formId = (await service.forms(staff).forms.create({ requestBody: { info: { title: 'f' } } })).data.formId!;
});
afterAll(() => service.close());

/** Scope, call and its status, by the authorization that the reference of each method lists. */
test.each<[string, string, string, number]>([
  ['drive.metadata.readonly', 'GET', '/drive/v3/files', 200],
  ['drive.metadata.readonly', 'GET', '/drive/v3/files/FILE', 200],
  ['drive.metadata.readonly', 'GET', '/drive/v3/files/FILE?alt=media', 403],
  ['drive.readonly', 'GET', '/drive/v3/files/FILE?alt=media', 200],
  ['drive.metadata', 'POST', '/drive/v3/files', 403],
  ['drive.metadata', 'PATCH', '/drive/v3/files/FILE', 200],
  ['drive.metadata', 'POST', '/drive/v3/files/FILE/permissions', 403],
  ['drive.metadata', 'DELETE', '/drive/v3/files/FILE', 403],
  ['drive.file', 'DELETE', '/drive/v3/files/trash', 403],
  ['drive.readonly', 'GET', '/drive/v3/files/generateIds', 403],
  ['drive.file', 'GET', '/drive/v3/files/generateIds', 200],
  ['forms.body.readonly', 'GET', '/v1/forms/FORM', 200],
  ['forms.body.readonly', 'GET', '/v1/forms/FORM/responses', 403],
  ['forms.responses.readonly', 'GET', '/v1/forms/FORM/responses', 200],
  ['forms.responses.readonly', 'GET', '/v1/forms/FORM', 403],
  ['spreadsheets.readonly', 'POST', '/v4/spreadsheets', 403],
])('%s: %s %s is a %i', async (scope, method, path, status) => {
  const token = service.workspace.accounts.issueToken(staff, [`https://www.googleapis.com/auth/${scope}`]);
  const answer = await fetch(service.url + path.replace('FILE', fileId).replace('FORM', formId), {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(method !== 'GET' && method !== 'DELETE' && { body: '{}' }),
  });
  expect(answer.status).toBe(status);
});
