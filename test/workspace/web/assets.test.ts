import { expect, test } from '@jest/globals';
import { assetRoutes } from '../../../src/workspace/web/assets.ts';

const assets = assetRoutes();

test.each([
  ['/assets/styles.css', 'text/css; charset=utf-8'],
  ['/assets/mail/mail-frame.js', 'text/javascript; charset=utf-8'],
  ['/assets/icon.svg', 'image/svg+xml'],
  ['/fonts/wght.css', 'text/css; charset=utf-8'],
  ['/fonts/files/noto-sans-jp-latin-wght-normal.woff2', 'font/woff2'],
])('%s is %s', async (path, contentType) => {
  const response = await assets.request(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe(contentType);
});

test.each([
  '/assets/server.ts',
  '/assets/absent.css',
  '/assets/../../../package.json',
  '/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
  '/assets/..%2f..%2f..%2fnode_modules/hono/x.js',
  '/fonts/../jest/package.json',
])('%s is not given out', async (path) => {
  expect((await assets.request(path)).status).toBe(404);
});
