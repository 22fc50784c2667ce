import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { openStore } from '../../../src/workspace/store/open-store.ts';

const writer = `
  import { openStore } from './src/workspace/store/open-store.ts';
  const store = openStore(process.env.STORE);
  store.transaction(() => { store.write('case', 'whole', 1); store.write('journal', 'whole', 1); });
  store.transaction(() => {
    store.write('case', 'half', 1);
    process.stdout.write('half way\\n');
    for (;;);
  });
`;

it('holds nothing half done after its process was killed in the middle of a transaction', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'store-'));
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', writer], {
    env: { ...process.env, STORE: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const store = openStore(directory);
  expect(store.list('case').map(({ id }) => id)).toEqual(['whole']);
  expect(store.read('journal', 'whole')).toBe(1);
  store.write('case', 'next', 1);
  store.close();
  rmSync(directory, { recursive: true });
}, 20_000);
