import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claspProcess } from '../../../src/workspace/cli/clasp-process.ts';
import { signIn } from '../../../src/workspace/cli/sign-in.ts';

export type ClaspResult = { readonly code: number | null; readonly out: string; readonly error: string };

/** Google's clasp, unmodified, in a folder of its own, against a Workspace that is served at an address. */
export type Clasp = {
  readonly folder: string;
  /** Signs an account in without a browser, as the operators' command does. */
  signIn(email: string, scopes?: readonly string[]): Promise<void>;
  /** `watch` sees what it has printed so far whenever it prints more. */
  run(args: readonly string[], watch?: (printed: string) => void): Promise<ClaspResult>;
  close(): void;
};

export function openClasp(url: string): Clasp {
  const home = mkdtempSync(join(tmpdir(), 'clasp-'));
  const folder = mkdtempSync(join(home, 'project-'));
  const authFile = join(home, 'clasprc.json');
  return {
    folder,
    async signIn(email, scopes) {
      const tokens = { default: await signIn(url, email, scopes) };
      writeFileSync(authFile, JSON.stringify({ tokens }));
    },
    run(args, watch) {
      const { command, args: all, env } = claspProcess({ url, authFile }, args);
      // What would open a browser does nothing.
      const environment = { PATH: process.env.PATH, HOME: home, BROWSER: 'true', TZ: 'UTC', ...env };
      return finished(spawn(command, all, { cwd: folder, env: environment }), watch);
    },
    close: () => rmSync(home, { recursive: true }),
  };
}

function finished(child: ChildProcess, watch?: (printed: string) => void): Promise<ClaspResult> {
  const printed = { out: '', error: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed.out += text;
    watch?.(printed.out);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void (printed.error += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...printed }));
  });
}
