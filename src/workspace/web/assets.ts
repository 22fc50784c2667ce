import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';

/** Both are read from where `npm start` and the tests run: the project's root. */
const webFolder = join(process.cwd(), 'src/workspace/web');
const fontFolder = join(process.cwd(), 'node_modules/@fontsource-variable/noto-sans-jp');

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/**
 * Static files: `/assets/form/form.css` is `web/form/form.css`, `/fonts/wght.css` is the page font's.
 * Only the kinds of file a browser needs are given out.
 */
export function assetRoutes(): Hono {
  const routes = new Hono();
  routes.get('/assets/:path{[a-z0-9/-]+[.](?:css|js|svg)}', (c) =>
    send(webFolder, c.req.param('path'), 'no-cache'),
  );
  routes.get('/fonts/:path{[a-z0-9/-]+[.](?:css|woff2)}', (c) =>
    send(fontFolder, c.req.param('path'), 'max-age=86400'),
  );
  routes.get('/favicon.ico', (c) => c.redirect('/assets/icon.svg', 301));
  return routes;
}

async function send(folder: string, path: string, cacheControl: string): Promise<Response> {
  const bytes = await readFile(join(folder, path)).catch(() => undefined);
  if (bytes === undefined) return new Response('Not found', { status: 404 });
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': contentTypes[ending] ?? 'application/octet-stream',
      'Cache-Control': cacheControl,
    },
  });
}
