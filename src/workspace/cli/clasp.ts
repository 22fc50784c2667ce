import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { claspProcess } from './clasp-process.ts';
import { signIn } from './sign-in.ts';

const usage =
  'npm run workspace:clasp -- [--url http://localhost:8090] ACCOUNT CLASP-COMMAND…\n' +
  'Runs Google’s clasp as ACCOUNT (an e-mail address) of the local Workspace that is served at the address.';

try {
  process.exitCode = await runClasp(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function runClasp(given: readonly string[]): Promise<number> {
  const [url = '', account, ...command] =
    given[0] === '--url' ? given.slice(1) : ['http://localhost:8090', ...given];
  if (!URL.canParse(url) || !account?.includes('@') || command.length === 0) throw new Error(usage);

  // npm runs scripts in the project's root; clasp works where the command was typed.
  const cwd = resolve(process.env.INIT_CWD ?? '.');
  const home = mkdtempSync(join(tmpdir(), 'workspace-clasp-'));
  try {
    const authFile = join(home, 'clasprc.json');
    const tokens = { default: await signIn(url, account, manifestScopes(cwd)) };
    writeFileSync(authFile, JSON.stringify({ tokens }), { mode: 0o600 });
    const { command: node, args, env } = claspProcess({ url, authFile }, command);
    const { status } = spawnSync(node, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
    return status ?? 1;
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** The scopes of the project in the folder: who runs its functions must have granted them. */
function manifestScopes(cwd: string): readonly string[] {
  const { rootDir = '.' } = jsonIn<{ rootDir?: string }>(join(cwd, '.clasp.json'));
  const { oauthScopes = [] } = jsonIn<{ oauthScopes?: string[] }>(join(cwd, rootDir, 'appsscript.json'));
  return oauthScopes;
}

function jsonIn<T extends object>(path: string): Partial<T> {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<T>) : {};
}
