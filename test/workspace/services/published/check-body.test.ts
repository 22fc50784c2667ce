import { describe, expect, it, test } from '@jest/globals';
import { checkBody } from '../../../../src/workspace/services/published/check-body.ts';
import type { PublishedApiName } from '../../../../src/workspace/services/published/published-api.ts';

const batchUpdate = '#BatchUpdateSpreadsheetRequest';

describe('what the published type has passes', () => {
  test.each<[PublishedApiName, string, unknown]>([
    ['sheets', batchUpdate, { requests: [{ addSheet: { properties: { title: '受付', index: 1 } } }] }],
    ['sheets', batchUpdate, { requests: { deleteSheet: { sheetId: '7' } } }],
    ['sheets', batchUpdate, { requests: null, includeSpreadsheetInResponse: true }],
    ['sheets', '#ValueRange', { values: [['=A1', 1, true, null]] }],
    ['drive', '#File', { name: '同意書', appProperties: { 'any key': 'text' }, parents: ['root'] }],
    ['drive', '#File', { contentHints: { thumbnail: { mimeType: 'image/png' } } }],
    ['calendar', '#Event', { start: { date: '2026-12-01' }, attendees: [{ email: 'a@example.org' }] }],
    ['forms', '#Form', { info: { title: '申込' } }],
    ['gmail', '#Message', { raw: 'RnJvbTo' }],
    ['script', '#Content', { files: [{ name: 'Code', type: 'SERVER_JS', source: '' }] }],
    ['drive', '#File', undefined],
    ['drive', '#File', { name: 5, appProperties: { count: 1, isNew: true } }],
    ['calendar', '#Event', { colorId: 11, start: { dateTime: 5 } }],
  ])('%s %s %j', (api, type, body) => {
    expect(() => checkBody(api, type, body)).not.toThrow();
  });
});

describe('what it has not is refused with its place', () => {
  test.each<[PublishedApiName, string, unknown, string]>([
    ['sheets', batchUpdate, { request: [] }, 'Unknown name "request": Cannot find field.'],
    [
      'sheets',
      batchUpdate,
      { requests: [{}, { addSheet: { property: {} } }] },
      `Unknown name "property" at 'requests[1].add_sheet': Cannot find field.`,
    ],
    [
      'drive',
      '#File',
      { contentHints: { thumbnail: { mimetype: '' } } },
      `Unknown name "mimetype" at 'content_hints.thumbnail': Cannot find field.`,
    ],
    ['drive', '#File', { title: 'of the older API' }, 'Unknown name "title": Cannot find field.'],
    ['calendar', '#Event', { toString: 1 }, 'Unknown name "toString": Cannot find field.'],
  ])('%s %s %j', (api, type, body, words) => {
    expect(() => checkBody(api, type, body)).toThrow(`Invalid JSON payload received. ${words}`);
  });
});

describe('a value of another kind is refused with its place', () => {
  test.each<[PublishedApiName, string, unknown, string]>([
    ['drive', '#File', { name: ['5', {}] }, `Invalid value at 'name' (TYPE_STRING), ["5",{}]`],
    ['forms', '#Form', { info: { title: 5 } }, `Invalid value at 'info.title' (TYPE_STRING), 5`],
    ['drive', '#File', { starred: 'yes' }, `Invalid value at 'starred' (TYPE_BOOL), "yes"`],
    ['drive', '#File', { parents: ['root', {}] }, `Invalid value at 'parents[1]' (TYPE_STRING), {}`],
    [
      'drive',
      '#File',
      { appProperties: { count: [] } },
      `Invalid value at 'app_properties.count' (TYPE_STRING), []`,
    ],
    [
      'sheets',
      batchUpdate,
      { requests: [{ deleteSheet: { sheetId: 'first' } }] },
      `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_DOUBLE), "first"`,
    ],
    [
      'calendar',
      '#Event',
      { start: '2026-12-01' },
      `Invalid JSON payload received. Invalid value at 'start', "2026-12-01"`,
    ],
    ['drive', '#File', [], `Invalid JSON payload received. Invalid value at '', []`],
  ])('%s %s %j', (api, type, body, words) => {
    expect(() => checkBody(api, type, body)).toThrow(words);
  });
});

it('answers 400', () => {
  expect(() => checkBody('gmail', '#Draft', { subject: '' })).toThrow(expect.objectContaining({ code: 400 }));
});
