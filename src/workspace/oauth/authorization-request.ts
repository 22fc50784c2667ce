import type { Challenge } from './codes.ts';

/** What a client asks a person for (OAuth 2.0 for installed applications). */
export type AuthorizationRequest = {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state?: string;
  readonly challenge?: Challenge;
  /** What the token of identity is to repeat (OpenID Connect). */
  readonly nonce?: string;
};

/** Why Google shows an error page instead of asking the person. */
export type RefusedRequest = { readonly error: string; readonly description: string };

/** Reads the query of the authorization page; nothing is sent back to a redirect address that could be anybody's. */
export function readAuthorizationRequest(query: URLSearchParams): AuthorizationRequest | RefusedRequest {
  const [clientId, redirectUri] = [query.get('client_id'), query.get('redirect_uri')];
  if (!clientId) return refused('invalid_request', 'Missing required parameter: client_id');
  if (!redirectUri) return refused('invalid_request', 'Missing required parameter: redirect_uri');
  if (!isLoopback(redirectUri)) return refused('redirect_uri_mismatch', `redirect_uri=${redirectUri}`);

  const responseType = query.get('response_type');
  if (responseType === null) return refused('invalid_request', 'Missing required parameter: response_type');
  if (responseType !== 'code') {
    return refused('unsupported_response_type', `Invalid response_type: ${responseType}`);
  }
  const scopes = (query.get('scope') ?? '').split(/\s+/).filter(Boolean);
  if (scopes.length === 0) return refused('invalid_request', 'Missing required parameter: scope');
  const unknown = scopes.find((scope) => !isScope(scope));
  if (unknown !== undefined)
    return refused('invalid_scope', `Some requested scopes were invalid. [${unknown}]`);

  const challenge = challengeIn(query);
  if (challenge && 'error' in challenge) return challenge;
  const [state, nonce] = [query.get('state'), query.get('nonce')];
  return {
    clientId,
    redirectUri,
    scopes: [...new Set(scopes.map((scope) => fullNames[scope] ?? scope))],
    ...(state !== null && { state }),
    ...(challenge && { challenge }),
    ...(nonce !== null && { nonce }),
  };
}

const fullNames: Readonly<Record<string, string>> = {
  email: 'https://www.googleapis.com/auth/userinfo.email',
  profile: 'https://www.googleapis.com/auth/userinfo.profile',
};

function isScope(scope: string): boolean {
  return (
    scope === 'openid' ||
    Object.hasOwn(fullNames, scope) ||
    /^https:\/\/(?:www\.googleapis\.com\/auth\/\S|mail\.google\.com\/$)/.test(scope)
  );
}

/** Where a program on this machine listens; any port will do (RFC 8252, 7.3). */
export function isLoopback(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname } = new URL(uri);
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function challengeIn(query: URLSearchParams): Challenge | RefusedRequest | undefined {
  const value = query.get('code_challenge');
  const method = query.get('code_challenge_method') ?? 'plain';
  if (value === null) return undefined;
  if (method === 'S256' || method === 'plain') return { method, value };
  return refused('invalid_request', `Invalid code_challenge_method: ${method}`);
}

function refused(error: string, description: string): RefusedRequest {
  return { error, description };
}
