import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installProgram } from '../programs/install-program.ts';
import { requireFolder } from '../programs/program-files.ts';
import { startServer } from '../web/server.ts';
import { openWorkspace } from '../workspace.ts';
import { programHome } from './program-home.ts';

const usage =
  'npm run workspace -- DIR [--port 8090] [--fresh] [--spreadsheet TITLE | --form TITLE | --standalone]\n' +
  'Runs the Apps Script program in the folder DIR (*.gs, *.js, *.html, appsscript.json) with its pages.';

try {
  console.log(await runFolder());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function runFolder(): Promise<string> {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8090' },
      fresh: { type: 'boolean', default: false },
      spreadsheet: { type: 'string' },
      form: { type: 'string' },
      standalone: { type: 'boolean' },
    },
  });
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new Error(usage);
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`Cannot start on port ${options.port}: give a number from 1 to 65535.`);

  // npm runs scripts in the project's root; the folder is named from where the command was typed.
  const directory = resolve(process.env.INIT_CWD ?? '.', given);
  requireFolder(directory);
  const state = join(directory, '.workspace');
  if (options.fresh) rmSync(state, { recursive: true, force: true });
  const workspace = openWorkspace({ directory: state, baseUrl: `http://localhost:${port}` });
  const program = installProgram(workspace, directory, options, console.error);
  const { url } = await startServer(workspace, {
    port,
    home: () => programHome(workspace, program),
    mailDirectory: state,
  });
  return `${workspace.project(program.projectId).name}: ${url}`;
}
