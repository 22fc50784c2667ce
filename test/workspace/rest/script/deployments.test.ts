import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { script_v1 } from '@googleapis/script';
import { colleague, openService, type Service, staff } from '../service.ts';
import { content, newProject } from './project.ts';

let service: Service;
let script: script_v1.Script;
let scriptId: string;
beforeAll(async () => {
  service = await openService();
  script = service.script(staff);
});
afterAll(() => service.close());

const page = (words: string) => `
  function doGet() { return ContentService.createTextOutput('${words}'); }
  function words() { return '${words}'; }
`;

beforeEach(async () => {
  scriptId = await newProject(script, page('第1版'));
  await script.projects.versions.create({ scriptId, requestBody: {} });
  await script.projects.updateContent({ scriptId, requestBody: { files: content(page('最新')) } });
});

async function deploy(versionNumber = 1, description = '公開'): Promise<string> {
  const requestBody = { versionNumber, description, manifestFileName: 'appsscript' };
  const { data } = await script.projects.deployments.create({ scriptId, requestBody });
  return data.deploymentId!;
}

async function visit(path: string, email = colleague) {
  const headers = { Cookie: `account=${encodeURIComponent(email)}` };
  const response = await fetch(service.url + path, { headers });
  return { status: response.status, text: await response.text() };
}

describe('deployments', () => {
  it('are there from the beginning with the newest files, and then as they were made', async () => {
    const deploymentId = await deploy();
    const { data } = await script.projects.deployments.list({ scriptId });
    expect(data.deployments).toMatchObject([
      {
        deploymentId: expect.stringMatching(/^AKfycb/),
        deploymentConfig: { scriptId, manifestFileName: 'appsscript' },
        entryPoints: [{ entryPointType: 'WEB_APP' }, { entryPointType: 'EXECUTION_API' }],
      },
      {
        deploymentId,
        deploymentConfig: { versionNumber: 1, description: '公開' },
        entryPoints: [
          {
            entryPointType: 'WEB_APP',
            webApp: {
              url: `http://localhost:8080/macros/s/${deploymentId}/exec`,
              entryPointConfig: { access: 'ANYONE', executeAs: 'USER_DEPLOYING' },
            },
          },
          { executionApi: { entryPointConfig: { access: 'DOMAIN' } } },
        ],
      },
    ]);
    const { data: got } = await script.projects.deployments.get({ scriptId, deploymentId });
    expect(got).toEqual(data.deployments?.[1]);
  });

  it('are moved to another version, and taken away', async () => {
    const deploymentId = await deploy();
    await script.projects.versions.create({ scriptId, requestBody: {} });
    const { data } = await script.projects.deployments.update({
      scriptId,
      deploymentId,
      requestBody: { deploymentConfig: { versionNumber: 2, description: '第2版' } },
    });
    expect(data.deploymentConfig).toMatchObject({ versionNumber: 2, description: '第2版' });

    expect((await script.projects.deployments.delete({ scriptId, deploymentId })).data).toEqual({});
    await expect(script.projects.deployments.get({ scriptId, deploymentId })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('of the newest files stay as they are', async () => {
    const { data } = await script.projects.deployments.list({ scriptId });
    const deploymentId = data.deployments?.[0]?.deploymentId ?? '';
    await expect(script.projects.deployments.delete({ scriptId, deploymentId })).rejects.toMatchObject({
      status: 400,
      message: 'Read-only deployments may not be deleted.',
    });
  });

  test.each([
    [{}, 400, 'New deployments must have a non-zero version number.'],
    [{ versionNumber: 9 }, 404, 'Requested entity was not found.'],
    [{ versionNumber: 1, manifestFileName: 'other' }, 400, 'Request contains an invalid argument.'],
  ])('with %j are refused', async (requestBody, status, message) => {
    await expect(script.projects.deployments.create({ scriptId, requestBody })).rejects.toMatchObject({
      status,
      message,
    });
  });

  it('of versions are twenty at most', async () => {
    for (let number = 1; number <= 20; number += 1) await deploy();
    await expect(deploy()).rejects.toMatchObject({
      status: 400,
      message: 'Scripts may only have up to 20 versioned deployments at a time.',
    });
  });
});

describe('a web app', () => {
  it('shows its version to visitors, and the newest files to editors only', async () => {
    const deploymentId = await deploy();
    expect(await visit(`/macros/s/${deploymentId}/exec`)).toEqual({ status: 200, text: '第1版' });
    expect(await visit(`/macros/s/${deploymentId}/dev`, staff)).toEqual({ status: 200, text: '最新' });
    expect((await visit(`/macros/s/${deploymentId}/dev`)).status).toBe(404);

    const { data } = await script.projects.deployments.list({ scriptId });
    const head =
      data.deployments?.[0]?.entryPoints?.[0]?.webApp?.url?.replace('http://localhost:8080', '') ?? '';
    expect(head).toMatch(/\/dev$/);
    expect(await visit(head, staff)).toEqual({ status: 200, text: '最新' });
    expect((await visit(head)).status).toBe(404);
  });

  it('calls the functions of its version', async () => {
    const deploymentId = await deploy();
    const response = await fetch(`${service.url}/macros/s/${deploymentId}/run`, {
      method: 'POST',
      headers: { Cookie: `account=${encodeURIComponent(colleague)}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ functionName: 'words', args: [] }),
    });
    expect(await response.json()).toMatchObject({ kind: 'completed', value: '第1版' });
  });

  it('is none where the version’s manifest makes none', async () => {
    await script.projects.updateContent({ scriptId, requestBody: { files: content(page('x'), {}) } });
    await script.projects.versions.create({ scriptId, requestBody: {} });
    expect((await visit(`/macros/s/${await deploy(2)}/exec`)).status).toBe(404);
  });
});
