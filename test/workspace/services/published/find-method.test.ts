import { describe, expect, it, test } from '@jest/globals';
import { checkParameters } from '../../../../src/workspace/services/published/check-parameters.ts';
import { findMethod } from '../../../../src/workspace/services/published/find-method.ts';
import {
  publishedApi,
  type PublishedApiName,
  publishedApis,
} from '../../../../src/workspace/services/published/published-api.ts';

test.each<[PublishedApiName, string, string, string | undefined]>([
  ['sheets', 'GET', '/v4/spreadsheets/1a', 'sheets.spreadsheets.get'],
  ['sheets', 'POST', '/v4/spreadsheets/1a:batchUpdate', 'sheets.spreadsheets.batchUpdate'],
  ['sheets', 'GET', '/v4/spreadsheets/1a/values/A1:B2', 'sheets.spreadsheets.values.get'],
  ['sheets', 'POST', '/v4/spreadsheets/1a/values/A1:B2:append', 'sheets.spreadsheets.values.append'],
  ['sheets', 'GET', '/v4/spreadsheets/1a/values:batchGet', 'sheets.spreadsheets.values.batchGet'],
  ['drive', 'POST', '/drive/v3/files', 'drive.files.create'],
  ['drive', 'POST', '/upload/drive/v3/files', 'drive.files.create'],
  ['drive', 'GET', '/drive/v3/files/generateIds', 'drive.files.generateIds'],
  ['drive', 'PATCH', '/drive/v3/files/1a', 'drive.files.update'],
  ['calendar', 'POST', '/calendar/v3/calendars/a%40b/events', 'calendar.events.insert'],
  ['forms', 'POST', '/v1/forms/1a:setPublishSettings', 'forms.forms.setPublishSettings'],
  ['gmail', 'GET', '/gmail/v1/users/me/messages', 'gmail.users.messages.list'],
  ['script', 'POST', '/v1/scripts/1a:run', 'script.scripts.run'],
  ['drive', 'DELETE', '/drive/v3/files/1a/copies', undefined],
])('%s %s %s is %s', (api, verb, path, id) => {
  expect(findMethod(api, verb, path)?.id).toBe(id);
});

describe.each(publishedApis)('every method of %s', (name) => {
  test.each(Object.entries(publishedApi(name).methods))(
    '%s is found by its own verb and path',
    (id, method) => {
      const path = method.path.replace(/\{\w+\}/g, 'value');
      expect(findMethod(name, method.verb, path)?.id).toBe(id);
    },
  );

  it('sends a schema that is there', () => {
    const { methods, schemas } = publishedApi(name);
    const bodies = Object.values(methods).flatMap(({ body }) => (typeof body === 'string' ? [body] : []));
    for (const body of bodies) expect(schemas).toHaveProperty([body.replace('#', '')]);
  });
});

describe('parameters', () => {
  const list = publishedApi('drive').methods['drive.files.list']!;

  test.each([
    [[['q', 'trashed = false']]],
    [[['pageSize', '10']]],
    [[['pageSize', 10]]],
    [[['includeItemsFromAllDrives', 'true']]],
    [[['fields', 'files(id)'], ['alt', 'json'], ['$.xgafv', '2']]], // prettier-ignore
  ] as [string, unknown][][][])('%j pass', (given) => {
    expect(() => checkParameters(list, given)).not.toThrow();
  });

  test.each<[[string, unknown][], string]>([
    [
      [['query', 'x']],
      `Invalid JSON payload received. Unknown name "query": Cannot bind query parameter. Field 'query' could not be found in request message.`,
    ],
    [[['pageSize', 'many']], `Invalid value at 'pageSize' (TYPE_INT32), "many"`],
    [
      [['includeItemsFromAllDrives', 'yes']],
      `Invalid value at 'includeItemsFromAllDrives' (TYPE_BOOL), "yes"`,
    ],
  ])('%j are refused', (given, words) => {
    expect(() => checkParameters(list, given)).toThrow(words);
  });
});
