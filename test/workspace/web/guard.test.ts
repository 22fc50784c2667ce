import { describe, expect, it, test } from '@jest/globals';
import { Hono } from 'hono';
import { contentSecurityPolicy, guard } from '../../../src/workspace/web/guard.ts';

const app = new Hono();
app.use(guard());
app.get('/', (c) => c.text('page'));
app.get('/own-policy', (c) => c.text('page', 200, { 'Content-Security-Policy': 'sandbox' }));
app.post('/', (c) => c.text('done'));

function post(headers: Record<string, string>): Promise<Response> | Response {
  return app.request('http://localhost:8080/', { method: 'POST', headers });
}

describe('a change', () => {
  test.each([
    ['our own page', { Origin: 'http://localhost:8080', 'Sec-Fetch-Site': 'same-origin' }],
    ['a program, which says nothing', {}],
  ])('from %s is let through', async (_, headers) => {
    expect((await post(headers)).status).toBe(200);
  });

  test.each([
    ['another site', { Origin: 'https://example.com', 'Sec-Fetch-Site': 'cross-site' }],
    ['another port of this machine', { Origin: 'http://localhost:9090', 'Sec-Fetch-Site': 'same-site' }],
    ['an old browser on another site', { Origin: 'https://example.com' }],
    ['a frame without origin', { Origin: 'null' }],
  ])('from %s is refused', async (_, headers) => {
    expect((await post(headers as Record<string, string>)).status).toBe(403);
  });
});

it('refuses a foreign host name, which a rebound DNS name would be', async () => {
  expect((await app.request('http://evil.example:8080/')).status).toBe(421);
});

it('forbids whatever is not ours, unless a route sets its own policy', async () => {
  const usual = await app.request('/');
  const own = await app.request('/own-policy');

  expect(usual.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy());
  expect(contentSecurityPolicy()).toContain("default-src 'none'");
  expect(own.headers.get('Content-Security-Policy')).toBe('sandbox');
  expect(usual.headers.get('X-Content-Type-Options')).toBe('nosniff');
});
