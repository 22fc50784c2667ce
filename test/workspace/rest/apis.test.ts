import { expect, test } from '@jest/globals';
import { apiOf } from '../../../src/workspace/rest/apis.ts';

test.each([
  ['/v4/spreadsheets', 'sheets.googleapis.com'],
  ['/v4/spreadsheets/x/values/A1:B2', 'sheets.googleapis.com'],
  ['/v4/spreadsheetsOfOthers', undefined],
  ['/drive/v3/files', 'drive.googleapis.com'],
  ['/upload/drive/v3/files', 'drive.googleapis.com'],
  ['/v1/processes:listScriptProcesses', 'script.googleapis.com'],
  ['/v1/forms/x/responses', 'forms.googleapis.com'],
  ['/v2/entries:list', 'logging.googleapis.com'],
  ['/mail', undefined],
])('%s belongs to %s', (path, service) => {
  expect(apiOf(path)?.service).toBe(service);
});
