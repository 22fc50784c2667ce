import { mkdirSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { actsOf } from '../src/local/acts.ts';
import { homeContent } from '../src/local/home.ts';
import { provision } from '../src/local/provision.ts';
import { takeTour } from '../src/local/tour-steps.ts';
import { startServer } from '../src/workspace/web/server.ts';
import { openWorkspace } from '../src/workspace/workspace.ts';
import { buildAddOn } from './add-on.ts';
import { openBrowser } from './browser.ts';
import { jointResearchAndEnquiries } from './guide-joint-research.ts';
import { afterTheTour, atTheEndOfTheQuarter, type Scene } from './guide-scenes.ts';
import { seatsAt } from './guide-seat.ts';

const folder = 'docs/images';

/** `npm run guide-pictures -- menu step` makes only these; without names it makes all. */
const wanted = process.argv.slice(2);

/** Tuesday 2026-11-24 10:00 in Tokyo: the clock stands, so that the same program makes the same pictures. */
const begin = Date.UTC(2026, 10, 24, 1);

await buildAddOn();
const port = await freePort();
const base = `http://localhost:${port}`;
const workspace = openWorkspace({ now: begin, baseUrl: base });
const desk = provision(workspace);
Array.from(takeTour(workspace, desk));
const acts = actsOf(workspace, desk);
const server = await startServer(workspace, { port, home: homeContent(workspace, desk) });
const browser = await openBrowser();
mkdirSync(folder, { recursive: true });
try {
  const stage = { workspace, desk, acts, seat: seatsAt(browser, base, desk) };
  for (const scenes of [afterTheTour, jointResearchAndEnquiries, atTheEndOfTheQuarter]) {
    scenes.prepare(stage);
    for (const [name, scene] of Object.entries<Scene>(scenes.pictures)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const path = join(folder, `guide-${name}.png`);
      const page = await scene(stage);
      await page.evaluate('document.fonts.ready');
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      await page.context().close();
      console.log(`Wrote ${path} (${Math.ceil(statSync(path).size / 1_000)} kB)`);
    }
  }
} finally {
  await browser.close();
  await server.close();
  workspace.close();
}

/** Links in mails carry the address, so it has to be known before the server listens. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}
