import { type Context, Hono } from 'hono';
import type { Host } from '../../host.ts';
import {
  type AuthorizationRequest,
  readAuthorizationRequest,
  type RefusedRequest,
} from '../../oauth/authorization-request.ts';
import { issueCode } from '../../oauth/codes.ts';
import { contentSecurityPolicy } from '../guard.ts';
import { chooserUrl, currentAccount, here } from '../session.ts';
import { ConsentPage, RefusedRequestPage } from './consent-page.tsx';

/** The page on which a person lets a client act for them, and the way back to the client. */
export function consentRoutes(host: Host): Hono {
  const routes = new Hono();
  routes.get('/o/oauth2/v2/auth', (c) => {
    const request = requestIn(c);
    if ('error' in request) return refuse(c, request);
    const account = currentAccount(c, host);
    if (!account) return c.redirect(chooserUrl(here(c)), 303);
    // The form leads on to the client, and browsers hold the policy against that, too.
    const back = new URL(request.redirectUri).origin;
    c.header('Content-Security-Policy', contentSecurityPolicy({ 'form-action': `'self' ${back}` }));
    return c.html(<ConsentPage account={account} request={request} here={here(c)} />);
  });

  routes.post('/o/oauth2/v2/auth', async (c) => {
    const request = requestIn(c);
    if ('error' in request) return refuse(c, request);
    const account = currentAccount(c, host);
    if (!account) return c.redirect(chooserUrl(here(c)), 303);
    const { decision } = await c.req.parseBody();
    if (decision !== 'allow') return c.redirect(wayBack(request, { error: 'access_denied' }), 303);
    const { state: _, ...asked } = request;
    const code = issueCode(host, { ...asked, email: account.email });
    return c.redirect(wayBack(request, { code, scope: request.scopes.join(' ') }), 303);
  });
  return routes;
}

function requestIn(c: Context): AuthorizationRequest | RefusedRequest {
  return readAuthorizationRequest(new URL(c.req.url).searchParams);
}

function wayBack(
  { redirectUri, state }: AuthorizationRequest,
  outcome: Readonly<Record<string, string>>,
): string {
  const url = new URL(redirectUri);
  if (state !== undefined) url.searchParams.set('state', state);
  for (const [name, value] of Object.entries(outcome)) url.searchParams.set(name, value);
  return url.href;
}

function refuse(c: Context, refused: RefusedRequest) {
  return c.html(<RefusedRequestPage {...refused} />, 400);
}
