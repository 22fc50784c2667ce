import { type Context, Hono } from 'hono';
import type { Host } from '../../host.ts';
import { findAccessToken } from '../../oauth/access-tokens.ts';
import { revokeToken } from '../../oauth/refresh-tokens.ts';
import { apiRoutes } from '../api-routes.ts';
import { answerTokenRequest, type OauthAnswer } from './token-endpoint.ts';
import { jwkKeys, pemKeys } from './signing-key.ts';
import { subjectOf, userinfoMethods } from './userinfo.ts';

/** What `oauth2.googleapis.com` answers clients: tokens, their end, and what they are good for. */
export function oauthApi(host: Host): Hono {
  const routes = new Hono();
  routes.post('/token', async (c) => told(c, answerTokenRequest(host, await sent(c))));
  routes.post('/revoke', async (c) => {
    const revoked = revokeToken(host, (await sent(c)).get('token') ?? '');
    return told(c, revoked ? { status: 200, body: {} } : invalidToken('Token expired or revoked'));
  });
  routes.on(['GET', 'POST'], ['/tokeninfo', '/oauth2/v3/tokeninfo'], async (c) => {
    const bearer = /^Bearer\s+(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    return told(c, tokenInfo(host, bearer ?? (await sent(c)).get('access_token') ?? ''));
  });
  routes.get('/oauth2/v1/certs', (c) => c.json(pemKeys(host)));
  routes.get('/oauth2/v3/certs', (c) => c.json(jwkKeys(host)));
  for (const root of ['/oauth2/v2', '/oauth2/v3/userinfo', '/v1/userinfo'])
    routes.route('/', apiRoutes(host, undefined, root, userinfoMethods));
  return routes;
}

/** Parameters of the query and of the form together; a client may name itself in a header (RFC 6749, 2.3.1). */
async function sent(c: Context): Promise<URLSearchParams> {
  const form = c.req.method === 'POST' ? new URLSearchParams(await c.req.text()) : [];
  const all = new URLSearchParams([...new URL(c.req.url).searchParams, ...form]);
  const basic = /^Basic\s+(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  const client = basic && Buffer.from(basic, 'base64').toString().split(':')[0];
  if (client && !all.has('client_id')) all.set('client_id', decodeURIComponent(client));
  return all;
}

function tokenInfo(host: Host, given: string): OauthAnswer {
  const token = findAccessToken(host, given);
  if (!token) return invalidToken('Invalid Value');
  const { email, clientId, scopes = [], expiresAt, refreshToken } = token;
  return {
    status: 200,
    body: {
      azp: clientId,
      aud: clientId,
      sub: subjectOf(email),
      scope: scopes.join(' '),
      exp: String(Math.floor(expiresAt / 1_000)),
      expires_in: String(Math.floor((expiresAt - host.clock.now()) / 1_000)),
      email,
      email_verified: 'true',
      access_type: refreshToken === undefined ? 'online' : 'offline',
    },
  };
}

function invalidToken(description: string): OauthAnswer {
  return { status: 400, body: { error: 'invalid_token', error_description: description } };
}

function told(c: Context, { status, body }: OauthAnswer): Response {
  return c.json(body, status);
}
