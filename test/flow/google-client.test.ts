import { sheets } from '@googleapis/sheets';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { homeContent } from '../../src/local/home.ts';
import { people } from '../../src/local/people.ts';
import { startServer, type RunningServer } from '../../src/workspace/web/server.ts';
import { openDesk, register, type TestDesk } from '../support/desk.ts';

let desk: TestDesk;
let server: RunningServer;

beforeAll(async () => {
  desk = openDesk();
  desk.submitConsultation();
  server = await startServer(desk.workspace, { port: 0, home: homeContent(desk.workspace, desk.desk) });
});

afterAll(() => server.close());

test("Google's own client reads the tracking sheet over HTTP", async () => {
  const token = desk.workspace.accounts.issueToken(people.staff.email);
  const client = sheets({
    version: 'v4',
    rootUrl: `${server.url}/`,
    headers: { Authorization: `Bearer ${token}` },
    fetchImplementation: fetch,
  });
  const { data } = await client.spreadsheets.values.get({
    spreadsheetId: desk.desk.spreadsheetId,
    range: `'${register}'!A1:C2`,
  });
  expect(data.values).toEqual([
    ['受付番号', '状態', '次にすること'],
    ['IMG-2026-0001', '相談受付', 'MDUC・放射線部門: 申請内容を確認'],
  ]);
});
