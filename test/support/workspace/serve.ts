import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { assetRoutes } from '../../../src/workspace/web/assets.ts';
import { guard } from '../../../src/workspace/web/guard.ts';

/** Some of the Workspace's pages, guarded as all of them are. */
export function withGuard(...parts: readonly Hono[]): Hono {
  const app = new Hono();
  app.use(guard());
  for (const part of [assetRoutes(), ...parts]) app.route('/', part);
  return app;
}

/** Serves `app` on a free port until `close` is called. */
export async function serve(app: Hono): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
