import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import type { script_v1 } from '@googleapis/script';
import { colleague, openService, type Service, staff } from '../service.ts';
import { content, manifest, newProject } from './project.ts';

let service: Service;
let script: script_v1.Script;
let scriptId: string;

const source = `
function add(one, other) { return one + other; }
function who() { return Session.getEffectiveUser().getEmail(); }
function nothing() {}
function day() { return { at: new Date() }; }
function service() { return ScriptApp; }
function list() { return [1, 'two', true, null, { three: [3] }]; }
function outer() {
  inner();
}
function inner() { throw new TypeError('だめ'); }
function refuse() { throw new Error('no'); }
function log() { console.info('始め'); console.log('途中'); console.error('終わり'); }
`;

beforeAll(async () => {
  service = await openService();
  script = service.script(staff);
  scriptId = await newProject(script, source);
});
afterAll(() => service.close());

const run = (name: string, parameters: unknown[] = [], client = script) =>
  client.scripts.run({ scriptId, requestBody: { function: name, parameters, devMode: true } });

describe('scripts.run', () => {
  test.each<[string, unknown[], unknown]>([
    ['add', [2, 3], 5],
    ['add', ['a', 'b'], 'ab'],
    ['who', [], staff],
    ['list', [], [1, 'two', true, null, { three: [3] }]],
  ])('%s of %j comes to %j', async (name, parameters, result) => {
    expect((await run(name, parameters)).data).toEqual({
      done: true,
      response: { '@type': 'type.googleapis.com/google.apps.script.v1.ExecutionResponse', result },
    });
  });

  it('answers without a result where the function gives none', async () => {
    const { data } = await run('nothing');
    expect(data.response).not.toHaveProperty('result');
  });

  test.each([
    [
      'outer',
      'TypeError: だめ',
      'TypeError',
      [
        { function: 'inner', lineNumber: 11 },
        { function: 'outer', lineNumber: 9 },
      ],
    ],
    ['refuse', 'Error: no', 'ScriptError', [{ function: 'refuse', lineNumber: 12 }]],
    ['absent', 'Error: Script function not found: absent', 'ScriptError', undefined],
  ])('tells what %s threw', async (name, errorMessage, errorType, elements) => {
    const { status, data } = await run(name);
    expect(status).toBe(200);
    expect(data).toEqual({
      done: true,
      error: {
        code: 3,
        message: 'ScriptError',
        details: [
          {
            '@type': 'type.googleapis.com/google.apps.script.v1.ExecutionError',
            errorMessage,
            errorType,
            ...(elements && { scriptStackTraceElements: elements }),
          },
        ],
      },
    });
  });

  test.each(['day', 'service'])('gives back basic types only: %s', async (name) => {
    const { data } = await run(name);
    expect(data.error?.details?.[0]).toMatchObject({
      errorMessage: 'The script completed but the returned value is not a supported return type.',
    });
  });

  it('runs for others what is deployed, within the domain that may', async () => {
    const other = service.script(colleague);
    await expect(run('who', [], other)).rejects.toMatchObject({
      status: 404,
      message: 'Requested entity was not found.',
    });
    await script.projects.versions.create({ scriptId, requestBody: {} });
    const { data } = await script.projects.deployments.create({
      scriptId,
      requestBody: { versionNumber: 1 },
    });
    for (const id of [scriptId, data.deploymentId!]) {
      const result = await other.scripts.run({ scriptId: id, requestBody: { function: 'who' } });
      expect(result.data.response).toMatchObject({ result: colleague });
    }

    const files = content('function who() { return "最新"; }', {
      ...manifest,
      executionApi: { access: 'MYSELF' },
    });
    await script.projects.updateContent({ scriptId, requestBody: { files } });
    expect((await run('who')).data.response).toMatchObject({ result: '最新' });
    expect((await run('who', [], other)).data.response).toMatchObject({ result: colleague });
    await script.projects.updateContent({ scriptId, requestBody: { files: content(source) } });
  });

  it('refuses who is not meant', async () => {
    const own = { ...manifest, executionApi: { access: 'MYSELF' } };
    const mine = await newProject(script, source, { own });
    await script.projects.versions.create({ scriptId: mine, requestBody: {} });
    await script.projects.deployments.create({ scriptId: mine, requestBody: { versionNumber: 1 } });
    await expect(
      service.script(colleague).scripts.run({ scriptId: mine, requestBody: { function: 'who' } }),
    ).rejects.toMatchObject({ status: 403, message: 'The caller does not have permission' });
  });

  it('wants the manifest to offer it, and the token to have the script’s scopes', async () => {
    const scope = 'https://www.googleapis.com/auth/spreadsheets';
    const hidden = await newProject(script, source, { own: {} });
    const requestBody = { function: 'add', parameters: [1, 1], devMode: true };
    await expect(script.scripts.run({ scriptId: hidden, requestBody })).rejects.toMatchObject({
      status: 404,
    });

    const scoped = await newProject(script, source, { own: { ...manifest, oauthScopes: [scope] } });
    const call = (scopes: readonly string[]) =>
      service.script(staff, scopes).scripts.run({ scriptId: scoped, requestBody });
    await expect(call(['https://www.googleapis.com/auth/drive'])).rejects.toMatchObject({
      status: 403,
      message: 'Request had insufficient authentication scopes.',
    });
    expect((await call([scope])).data.response).toMatchObject({ result: 2 });
  });

  test.each([{}, { function: '' }, { function: 'add', parameters: {} as unknown as unknown[] }])(
    'refuses %j',
    async (requestBody) => {
      await expect(script.scripts.run({ scriptId, requestBody })).rejects.toMatchObject({ status: 400 });
    },
  );
});

describe('processes', () => {
  it('are what was run, newest first, filtered and in pages', async () => {
    service.workspace.advance(60_000);
    await run('add', [1, 1]);
    service.workspace.advance(1_000);
    await run('refuse');
    service.workspace.run({ projectId: scriptId, functionName: 'nothing', user: staff, startedBy: 'menu' });

    const ofScript = (filter: object) =>
      script.processes.listScriptProcesses({
        scriptId,
        'scriptProcessFilter.startTime': '2026-07-01T01:01:00Z',
        ...filter,
      });
    const { data } = await ofScript({});
    expect(data.processes).toMatchObject([
      { functionName: 'nothing', processType: 'MENU', processStatus: 'COMPLETED' },
      { functionName: 'refuse', processType: 'EXECUTION_API', processStatus: 'FAILED' },
      {
        projectName: '試験',
        functionName: 'add',
        userAccessLevel: 'OWNER',
        startTime: '2026-07-01T01:01:00.000Z',
        duration: expect.stringMatching(/^[\d.]+s$/),
        runtimeVersion: 'V8',
      },
    ]);
    const names = (list: script_v1.Schema$ListScriptProcessesResponse) =>
      list.processes?.map((p) => p.functionName);
    expect(names((await ofScript({ 'scriptProcessFilter.statuses': ['FAILED'] })).data)).toEqual(['refuse']);
    expect(names((await ofScript({ 'scriptProcessFilter.types': ['MENU'] })).data)).toEqual(['nothing']);
    expect(names((await ofScript({ 'scriptProcessFilter.functionName': 'add' })).data)).toEqual(['add']);

    const first = await ofScript({ pageSize: 2 });
    const rest = await ofScript({ pageToken: first.data.nextPageToken! });
    expect([names(first.data), names(rest.data)]).toEqual([['nothing', 'refuse'], ['add']]);

    const mine = await script.processes.list({ 'userProcessFilter.scriptId': scriptId, pageSize: 1 });
    expect(names(mine.data)).toEqual(['nothing']);
    const theirs = await service.script(colleague).processes.list({ 'userProcessFilter.types': ['MENU'] });
    expect(theirs.data).toEqual({});
  });

  it('say what they cannot be filtered by', async () => {
    await expect(script.processes.list({ 'userProcessFilter.deploymentId': 'x' })).rejects.toMatchObject({
      status: 501,
    });
  });
});

test('what a script logs is told as Cloud Logging tells it', async () => {
  service.workspace.advance(60_000);
  const since = new Date(service.workspace.clock.now()).toISOString();
  await run('log');
  await run('refuse');
  const entries = async (body: object) => {
    const response = await fetch(`${service.url}/v2/entries:list`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${service.workspace.accounts.issueToken(staff)}` },
      body: JSON.stringify({
        resourceNames: [`projects/${scriptId}`],
        filter: `timestamp >= "${since}"`,
        ...body,
      }),
    });
    const { entries: found = [] } = (await response.json()) as {
      entries?: { severity: string; jsonPayload: { message: string } }[];
    };
    return found.map(({ severity, jsonPayload }) => `${severity} ${jsonPayload.message.split('\n')[0]}`);
  };
  const lines = ['INFO 始め', 'DEBUG 途中', 'ERROR 終わり', 'ERROR Error: no'];
  expect(await entries({})).toEqual(lines);
  expect(await entries({ orderBy: 'timestamp desc', pageSize: 2 })).toEqual(lines.slice(2).reverse());
});
