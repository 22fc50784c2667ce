import { createHash, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { auth } from '@googleapis/drive';
import { colleague, openService, type Service, staff } from './service.ts';

const redirectUri = 'http://localhost:53682';
const clientId = '1072944905499-clasp.apps.googleusercontent.com';
const emailScope = 'https://www.googleapis.com/auth/userinfo.email';
const driveScope = 'https://www.googleapis.com/auth/drive.readonly';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

/** Google's own OAuth client, as clasp and the API clients have it, at our addresses. */
function oauthClient() {
  return new auth.OAuth2({
    clientId,
    clientSecret: 'secret',
    redirectUri,
    endpoints: {
      oauth2AuthBaseUrl: `${service.url}/o/oauth2/v2/auth`,
      oauth2TokenUrl: `${service.url}/token`,
      oauth2RevokeUrl: `${service.url}/revoke`,
      tokenInfoUrl: `${service.url}/tokeninfo`,
    },
    transporterOptions: { fetchImplementation: fetch },
  });
}

function visit(url: string, email?: string, decision?: string) {
  const headers = email === undefined ? {} : { Cookie: `account=${encodeURIComponent(email)}` };
  const init = decision === undefined ? {} : { method: 'POST', body: new URLSearchParams({ decision }) };
  return fetch(url, { ...init, headers, redirect: 'manual' });
}

async function codeFor(url: string): Promise<string> {
  const response = await visit(url, staff, 'allow');
  return new URL(response.headers.get('Location')!).searchParams.get('code')!;
}

async function send(path: string, form: Record<string, string>) {
  const response = await fetch(service.url + path, { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('the consent page', () => {
  const url = () => oauthClient().generateAuthUrl({ scope: [emailScope, driveScope], state: 'st ate' });

  it('says who is asked, who asks, and for what', async () => {
    const response = await visit(url(), staff);
    const page = await response.text();
    expect(response.status).toBe(200);
    for (const words of [staff, '鈴木 直子', clientId, 'メールアドレスの参照', '許可', 'キャンセル'])
      expect(page).toContain(words);
    expect(response.headers.get('Content-Security-Policy')).toContain(`form-action 'self' ${redirectUri}`);
  });

  it('sends to the account chooser whoever has not signed in, and comes back', async () => {
    const response = await visit(url());
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toMatch(/^\/accounts\?continue=%2Fo%2Foauth2%2Fv2%2Fauth/);
  });

  it('goes back with a code and the state, or with the refusal', async () => {
    const allowed = new URL((await visit(url(), staff, 'allow')).headers.get('Location')!);
    expect(allowed.origin).toBe(redirectUri);
    expect(allowed.searchParams.get('state')).toBe('st ate');
    expect(allowed.searchParams.get('code')).toMatch(/^4\//);

    const denied = new URL((await visit(url(), staff, 'deny')).headers.get('Location')!);
    expect(denied.searchParams.get('error')).toBe('access_denied');
    expect(denied.searchParams.has('code')).toBe(false);
  });

  test.each([
    [{ redirect_uri: 'https://elsewhere.example/' }, 'redirect_uri_mismatch'],
    [{ redirect_uri: 'http://localhost.elsewhere.example/' }, 'redirect_uri_mismatch'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ scope: '' }, 'invalid_request'],
    [{ scope: 'open_id' }, 'invalid_scope'],
    [{ client_id: '' }, 'invalid_request'],
    [{ code_challenge: 'x', code_challenge_method: 'MD5' }, 'invalid_request'],
  ])('refuses %j without going anywhere', async (change, error) => {
    const refused = new URL(url());
    for (const [name, value] of Object.entries(change)) refused.searchParams.set(name, value);
    for (const decision of [undefined, 'allow']) {
      const response = await visit(refused.href, staff, decision);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(error);
    }
  });
});

describe('Google’s own client', () => {
  it('gets tokens for a code, refreshes them, looks at them and revokes them', async () => {
    const client = oauthClient();
    const { tokens } = await client.getToken(await codeFor(client.generateAuthUrl({ scope: emailScope })));
    expect(tokens).toMatchObject({ token_type: 'Bearer', scope: emailScope });
    client.setCredentials({ refresh_token: tokens.refresh_token! });

    const { token } = await client.getAccessToken();
    expect(token).not.toBe(tokens.access_token);
    expect(await client.getTokenInfo(token!)).toMatchObject({
      email: staff,
      scopes: [emailScope],
      aud: clientId,
    });

    await client.revokeToken(tokens.refresh_token!);
    for (const dead of [token!, tokens.access_token!])
      await expect(client.getTokenInfo(dead)).rejects.toMatchObject({ status: 400 });
    await expect(client.refreshAccessToken()).rejects.toThrow('invalid_grant');
  });

  it('refreshes an expired token by itself', async () => {
    const client = oauthClient();
    const { tokens } = await client.getToken(await codeFor(client.generateAuthUrl({ scope: driveScope })));
    client.setCredentials({ access_token: tokens.access_token!, refresh_token: tokens.refresh_token! });
    service.workspace.advance(3_600_000);

    const { data } = await client.request<{ files: unknown[] }>({ url: `${service.url}/drive/v3/files` });
    expect(data.files).toEqual([]);
    expect(client.credentials.access_token).not.toBe(tokens.access_token);
  });
});

describe('a code', () => {
  const verifier = 'v'.repeat(43);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  let form: Record<string, string>;

  beforeEach(async () => {
    const url = new URL(oauthClient().generateAuthUrl({ scope: emailScope }));
    url.searchParams.set('code_challenge', challenge);
    url.searchParams.set('code_challenge_method', 'S256');
    form = {
      grant_type: 'authorization_code',
      code: await codeFor(url.href),
      client_id: clientId,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    };
  });

  it('serves once', async () => {
    expect(await send('/token', form)).toMatchObject({ status: 200, body: { expires_in: 3_599 } });
    expect(await send('/token', form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('is too old after ten minutes', async () => {
    service.workspace.advance(600_000);
    expect(await send('/token', form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test.each([
    [{ code_verifier: '' }, 400, 'invalid_grant', 'Missing code verifier.'],
    [{ code_verifier: 'w'.repeat(43) }, 400, 'invalid_grant', 'Invalid code verifier.'],
    [{ client_id: 'other' }, 401, 'unauthorized_client', 'Unauthorized'],
    [{ redirect_uri: 'http://localhost:1' }, 400, 'redirect_uri_mismatch', 'Bad Request'],
    [{ code: 'made up' }, 400, 'invalid_grant', 'Malformed auth code.'],
    [{ code: '' }, 400, 'invalid_request', 'Missing required parameter: code'],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type', 'Invalid grant_type: password'],
    [
      { grant_type: 'refresh_token', refresh_token: '1//no' },
      400,
      'invalid_grant',
      'Token has been expired or revoked.',
    ],
  ])('with %j is answered %i %s', async (change, status, error, error_description) => {
    expect(await send('/token', { ...form, ...change })).toEqual({
      status,
      body: { error, error_description },
    });
  });
});

test.each([
  [undefined, { email: staff, verified_email: true, name: '鈴木 直子', hd: 'tohoku.ac.jp' }],
  [[emailScope], { email: staff, verified_email: true, hd: 'tohoku.ac.jp' }],
])('userinfo tells what the scopes %j allow', async (scopes, told) => {
  const token = service.workspace.accounts.issueToken(staff, scopes);
  const response = await fetch(`${service.url}/oauth2/v2/userinfo`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(await response.json()).toEqual({ id: expect.stringMatching(/^\d+$/), ...told });
});

describe('a token of identity', () => {
  async function signIn(scope: string) {
    const url = new URL(oauthClient().generateAuthUrl({ scope }));
    url.searchParams.set('nonce', 'n1');
    return (await oauthClient().getToken(await codeFor(url.href))).tokens;
  }

  it('is signed, and says who allowed it, as far as the scopes tell', async () => {
    const { id_token: token, access_token: access } = await signIn('openid email');
    const [head = '', claims = '', signature = ''] = token!.split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as { kid: string };
    const now = service.workspace.clock.now() / 1_000;
    expect(read(claims)).toEqual({
      iss: 'https://accounts.google.com',
      aud: clientId,
      azp: clientId,
      sub: expect.stringMatching(/^\d+$/),
      email: staff,
      email_verified: true,
      hd: 'tohoku.ac.jp',
      nonce: 'n1',
      iat: now,
      exp: now + 3_600,
      at_hash: createHash('sha256').update(access!).digest().subarray(0, 16).toString('base64url'),
    });
    const keys = await (await fetch(`${service.url}/oauth2/v1/certs`)).json();
    const key = (keys as Record<string, string>)[read(head).kid]!;
    const bytes = Buffer.from(signature, 'base64url');
    expect(verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), key, bytes)).toBe(true);
    const jwks = (await (await fetch(`${service.url}/oauth2/v3/certs`)).json()) as {
      keys: { kid: string }[];
    };
    expect(jwks.keys.map(({ kid }) => kid)).toEqual([read(head).kid]);
  });

  it('comes only where it was asked for, and with each new access token', async () => {
    expect((await signIn('email')).id_token).toBeUndefined();
    const { refresh_token: refreshToken } = await signIn('openid');
    const form = { grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken! };
    expect((await send('/token', form)).body.id_token).toEqual(expect.stringMatching(/^ey/));
  });

  it.each(['/oauth2/v3/userinfo', '/v1/userinfo'])('says the same as %s', async (path) => {
    const token = service.workspace.accounts.issueToken(staff, ['openid', emailScope]);
    const response = await fetch(service.url + path, { headers: { Authorization: `Bearer ${token}` } });
    expect(await response.json()).toEqual({
      sub: expect.stringMatching(/^\d+$/),
      email: staff,
      email_verified: true,
      hd: 'tohoku.ac.jp',
    });
  });
});

describe('a token', () => {
  test.each([
    [[driveScope], 'GET', '/drive/v3/files', 200],
    [[driveScope], 'POST', '/drive/v3/files', 403],
    [[emailScope], 'GET', '/drive/v3/files', 403],
    [[emailScope], 'GET', '/calendar/v3/calendars/primary', 403],
    [['https://www.googleapis.com/auth/calendar.readonly'], 'GET', '/calendar/v3/calendars/primary', 200],
    [['https://www.googleapis.com/auth/spreadsheets.readonly'], 'POST', '/v4/spreadsheets', 403],
    [['https://www.googleapis.com/auth/spreadsheets'], 'POST', '/v4/spreadsheets', 200],
    [['https://www.googleapis.com/auth/script.projects'], 'GET', '/v1/processes', 403],
    [['https://www.googleapis.com/auth/script.processes'], 'GET', '/v1/processes', 200],
  ])('for %j at %s %s is answered %i', async (scopes, method, path, status) => {
    const token = service.workspace.accounts.issueToken(colleague, scopes);
    const headers = { Authorization: `Bearer ${token}` };
    const response = await fetch(service.url + path, { method, headers });
    expect(response.status).toBe(status);
    if (status === 403)
      expect(await response.json()).toMatchObject({
        error: {
          code: 403,
          message: 'Request had insufficient authentication scopes.',
          status: 'PERMISSION_DENIED',
          details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', domain: 'googleapis.com' }],
        },
      });
  });

  it('is over after an hour', async () => {
    const headers = { Authorization: `Bearer ${service.workspace.accounts.issueToken(staff)}` };
    const ask = () => fetch(`${service.url}/drive/v3/files`, { headers });
    service.workspace.advance(3_599_000);
    expect((await ask()).status).toBe(200);
    service.workspace.advance(1_000);
    const response = await ask();
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toContain('Bearer realm="https://accounts.google.com/"');
    expect(await response.json()).toMatchObject({
      error: { errors: [{ reason: 'authError', location: 'Authorization', message: 'Invalid Credentials' }] },
    });
  });
});
