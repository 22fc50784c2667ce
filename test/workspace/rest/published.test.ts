import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openService, type Service, staff } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

test.each<[string, () => Promise<unknown>, string]>([
  [
    'a body of Drive',
    () => service.drive(staff).files.create({ requestBody: { title: '同意書' } as object }),
    'Invalid JSON payload received. Unknown name "title": Cannot find field.',
  ],
  [
    'the metadata of an upload',
    () =>
      service
        .drive(staff)
        .files.create(
          { requestBody: { title: '同意書' } as object, media: { mimeType: 'text/plain', body: 'x' } },
          service.upload,
        ),
    'Invalid JSON payload received. Unknown name "title": Cannot find field.',
  ],
  [
    'a parameter of Drive',
    () => service.drive(staff).files.list({ query: 'trashed = false' } as object),
    `Invalid JSON payload received. Unknown name "query": Cannot bind query parameter. Field 'query' could not be found in request message.`,
  ],
  [
    'a body of Calendar',
    () =>
      service
        .calendar(staff)
        .events.insert({ calendarId: 'primary', requestBody: { start: { day: '2026-12-01' } as object } }),
    `Invalid JSON payload received. Unknown name "day" at 'start': Cannot find field.`,
  ],
  [
    'a body of Sheets',
    () => service.sheets(staff).spreadsheets.create({ requestBody: { property: {} } as object }),
    'Invalid JSON payload received. Unknown name "property": Cannot find field.',
  ],
])('a wrong name in %s is the 400 that Google answers', async (_what, send, message) => {
  await expect(send()).rejects.toMatchObject({ code: 400, message });
});
