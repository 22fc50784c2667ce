import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { type Clasp, openClasp } from '../../support/workspace/clasp.ts';
import { openService, type Service, staff } from '../rest/service.ts';

// Each start of clasp loads all of Google's APIs: some seconds where the machine is busy.
jest.setTimeout(300_000);

let service: Service;
let clasp: Clasp;
beforeAll(async () => {
  service = await openService();
  clasp = openClasp(service.url);
});
afterAll(async () => {
  clasp.close();
  await service.close();
});

const path = (name: string) => join(clasp.folder, name);
const manifest = JSON.stringify({ timeZone: 'Asia/Tokyo', executionApi: { access: 'MYSELF' } });
const source = `
function onOpen() { SpreadsheetApp.getUi().createMenu('道具').addItem('動く', 'title').addToUi(); }
function title(prefix) {
  console.info('題を読みます');
  return prefix + SpreadsheetApp.getActiveSpreadsheet().getName();
}
`;

/** What a person does in the browser that clasp would open. */
async function allow(url: string): Promise<string> {
  const headers = { Cookie: `account=${encodeURIComponent(staff)}` };
  const body = new URLSearchParams({ decision: 'allow' });
  return (await fetch(url, { method: 'POST', headers, body })).text();
}

it('goes with clasp from logging in to the log', async () => {
  let answered: Promise<string> | undefined;
  const login = await clasp.run(['login'], (printed) => {
    const url = /https?:\S+\/o\/oauth2\/v2\/auth\S+/.exec(printed)?.[0];
    if (url !== undefined) answered ??= allow(url);
  });
  expect(login).toMatchObject({ code: 0, out: expect.stringContaining(`You are logged in as ${staff}.`) });
  expect(await answered).toContain('Logged in!');

  const created = await clasp.run(['create-script', '--type', 'sheets', '--title', '受付', '--json']);
  const { scriptId, parentId } = JSON.parse(created.out) as { scriptId: string; parentId: string };
  expect(JSON.parse(readFileSync(path('.clasp.json'), 'utf8'))).toMatchObject({ scriptId, parentId });
  expect(JSON.parse(readFileSync(path('appsscript.json'), 'utf8'))).toMatchObject({ runtimeVersion: 'V8' });

  writeFileSync(path('appsscript.json'), manifest);
  writeFileSync(path('Code.js'), source);
  writeFileSync(path('page.html'), '<p>頁</p>');
  expect(await clasp.run(['push', '--force'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Pushed 3 files'),
  });
  expect(service.workspace.openSpreadsheet(parentId, staff)).toMatchObject([{ caption: '道具' }]);

  const run = await clasp.run(['run-function', 'title', '--params', '["題: "]', '--json']);
  expect(JSON.parse(run.out)).toEqual({ response: '題: 受付' });

  await clasp.run(['create-deployment', '--description', '初版']);
  const deployments = await clasp.run(['list-deployments']);
  expect(deployments.out).toMatch(/Found 2 deployments\.\n- AKfycb\S+ @HEAD \n- AKfycb\S+ @1 - 初版/);

  rmSync(path('page.html'));
  writeFileSync(path('Code.js'), 'changed');
  const config = JSON.parse(readFileSync(path('.clasp.json'), 'utf8')) as object;
  writeFileSync(path('.clasp.json'), JSON.stringify({ ...config, projectId: scriptId }));
  expect((await clasp.run(['pull', '--versionNumber', '1'])).out).toContain('Pulled 3 files.');
  expect(readFileSync(path('Code.js'), 'utf8')).toBe(source);
  expect(existsSync(path('page.html'))).toBe(true);

  expect((await clasp.run(['tail-logs', '--simplified'])).out).toMatch(/INFO.*title.*題を読みます/);

  writeFileSync(path('Code.js'), 'const a = 1;\nfunction (');
  expect(await clasp.run(['push', '--force'])).toMatchObject({
    code: 1,
    error: expect.stringContaining('SyntaxError: Function statements require a function name - "Code:2"'),
  });
});

it('binds a script to a form', async () => {
  const other = openClasp(service.url);
  try {
    await other.signIn(staff);
    const requestBody = { name: '申込', mimeType: 'application/vnd.google-apps.form' };
    const { data: form } = await service.drive(staff).files.create({ requestBody });
    const created = await other.run(['create-script', '--title', '受付', '--parentId', form.id!, '--json']);
    const { scriptId } = JSON.parse(created.out) as { scriptId: string };
    expect(service.workspace.project(scriptId).container).toEqual({ kind: 'form', id: form.id });
  } finally {
    other.close();
  }
});
