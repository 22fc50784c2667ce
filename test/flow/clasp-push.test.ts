import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { script } from '@googleapis/script';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { runSetUp } from '../../src/local/provision.ts';
import { createSpreadsheet, getSpreadsheet } from '../../src/workspace/services/sheets/service.ts';
import { startServer, type RunningServer } from '../../src/workspace/web/server.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { type Clasp, openClasp } from '../support/workspace/clasp.ts';
import { mondayMorning } from '../support/desk.ts';

// clasp loads all of Google's APIs: some seconds where the machine is busy.
jest.setTimeout(120_000);

let workspace: Workspace;
let server: RunningServer;
let clasp: Clasp;
beforeAll(async () => {
  workspace = openWorkspace({ now: mondayMorning });
  for (const person of Object.values(people)) workspace.accounts.add(person);
  server = await startServer(workspace, {
    port: 0,
    home: { title: '試験', introduction: [], sections: [] },
  });
  clasp = openClasp(server.url);
});
afterAll(async () => {
  clasp.close();
  await server.close();
  workspace.close();
});

test('clasp pushes the built bundle, and setup runs from it', async () => {
  const staff = people.staff.email;
  const { spreadsheetId } = createSpreadsheet(workspace, staff, { title: '台帳' });
  const client = script({
    version: 'v1',
    rootUrl: `${server.url}/`,
    headers: { Authorization: `Bearer ${workspace.accounts.issueToken(staff)}` },
    fetchImplementation: fetch,
  });
  const { data } = await client.projects.create({ requestBody: { title: 'MDUC', parentId: spreadsheetId } });
  const scriptId = data.scriptId!;

  cpSync('dist', join(clasp.folder, 'dist'), { recursive: true });
  writeFileSync(join(clasp.folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist' }));
  await clasp.signIn(staff);
  expect(await clasp.run(['push', '--force'])).toMatchObject({ code: 0, error: '' });

  const { data: content } = await client.projects.getContent({ scriptId });
  const pushed = content.files?.find(({ name }) => name === 'Code')?.source;
  expect(pushed).toBe(readFileSync('dist/Code.js', 'utf8'));

  expect(runSetUp(workspace, { spreadsheetId, projectId: scriptId })).not.toBe('');
  const tabs = getSpreadsheet(workspace, staff, spreadsheetId).sheets ?? [];
  expect(tabs.map(({ properties }) => properties?.title)).toEqual(
    expect.arrayContaining(['画像データ台帳', '設定', '操作履歴']),
  );
  expect(workspace.openSpreadsheet(spreadsheetId, staff)).not.toEqual([]);
});
