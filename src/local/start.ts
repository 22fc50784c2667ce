import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildAddOn } from '../../build/add-on.ts';
import { startServer } from '../workspace/web/server.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import { homeContent } from './home.ts';
import { provision } from './provision.ts';
import { register } from './acts.ts';
import { takeTour } from './tour-steps.ts';
import { readTab } from './visit.ts';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    directory: { type: 'string', default: '.workspace' },
    fresh: { type: 'boolean', default: false },
    tour: { type: 'boolean', default: false },
  },
});

const port = Number(options.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(
    `Cannot start on port ${options.port}: give a number from 1 to 65535, as in npm start -- --port 8081.`,
  );
  process.exit(2);
}

await buildAddOn();
if (options.fresh) rmSync(options.directory, { recursive: true, force: true });
const workspace = openWorkspace({ directory: options.directory, baseUrl: `http://localhost:${port}` });
const desk = provision(workspace);
if (options.tour && readTab(workspace, desk, register).length === 0) Array.from(takeTour(workspace, desk));

try {
  const { url } = await startServer(workspace, {
    port,
    home: homeContent(workspace, desk),
    mailDirectory: options.directory,
  });
  console.log(`MDUC Desk: ${url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
