import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

const inside = `
  import { openRealm } from './src/workspace/runtime/realm.ts';
  const realm = openRealm(() => 0);
  realm.load('Code.gs', 'function main() { Promise.reject(new Error("loose")); return 1; }');
  console.log(realm.callFunction('main', []));
`;

test.each([
  ['a script left alone is a warning', '', 0, 'A script left a rejected promise alone: loose'],
  ['our own ends the process', 'void Promise.reject(new Error("ours"));', 1, 'Error: ours'],
])(
  'a rejection that %s',
  (_name, more, status, words) => {
    const done = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', `${inside}\n${more}`],
      { encoding: 'utf8' },
    );
    expect(done.stderr).toContain(words);
    expect([done.status, done.stdout.trim()]).toEqual([status, '1']);
  },
  20_000,
);
