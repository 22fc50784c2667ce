import { afterEach, expect, it } from '@jest/globals';
import { type RunningServer, startServer } from '../../../src/workspace/web/server.ts';
import { openWorkspace } from '../../../src/workspace/workspace.ts';

const home = { title: '試験', introduction: [], sections: [] };
const running: RunningServer[] = [];

async function start(port: number, baseUrl?: string): Promise<RunningServer> {
  const workspace = openWorkspace(baseUrl === undefined ? {} : { baseUrl });
  const server = await startServer(workspace, { port, home });
  running.push(server);
  return server;
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

it('serves the home page on this machine only', async () => {
  const { url } = await start(0);
  const response = await fetch(url);
  expect(new URL(url).hostname).toBe('127.0.0.1');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<html lang="ja">');
});

it('says in both languages that the port is taken', async () => {
  const { url } = await start(0);
  const port = Number(new URL(url).port);
  await expect(start(port)).rejects.toThrow(
    /ポート \d+ はほかのプログラムが使っています[^]*another program uses it/,
  );
});

it('gives the address that links in mails use', async () => {
  const first = await start(0);
  const port = Number(new URL(first.url).port);
  await first.close();
  const { url } = await start(port, `http://localhost:${port}`);
  expect(url).toBe(`http://localhost:${port}`);
});

it('can be closed twice', async () => {
  const server = await start(0);
  await server.close();
  await expect(server.close()).resolves.toBeUndefined();
});
