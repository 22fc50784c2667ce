import { ACCESS_TOKEN_MS, issueAccessToken } from '../../oauth/access-tokens.ts';
import { meets, takeCode } from '../../oauth/codes.ts';
import type { Host } from '../../host.ts';
import type { Grant } from '../../oauth/grant.ts';
import { findRefreshToken, issueRefreshToken } from '../../oauth/refresh-tokens.ts';
import { idToken } from './id-token.ts';

/** What OAuth's endpoints answer: JSON, and its HTTP status. */
export type OauthAnswer = { readonly status: 200 | 400 | 401; readonly body: object };

/** The `/token` of an authorization server; `form` is what was sent. */
export function answerTokenRequest(place: Host, form: URLSearchParams): OauthAnswer {
  const grantType = form.get('grant_type');
  switch (grantType) {
    case 'authorization_code':
      return fromCode(place, form);
    case 'refresh_token':
      return fromRefreshToken(place, form);
    case null:
      return refusal('invalid_request', 'Required parameter is missing: grant_type');
    default:
      return refusal('unsupported_grant_type', `Invalid grant_type: ${grantType}`);
  }
}

/** Clients installed on a person's machine cannot keep a secret: none is asked for, and they always may refresh. */
function fromCode(place: Host, form: URLSearchParams): OauthAnswer {
  const given = form.get('code');
  if (!given) return refusal('invalid_request', 'Missing required parameter: code');
  const code = takeCode(place, given);
  if (!code) return refusal('invalid_grant', 'Malformed auth code.');
  if (form.get('client_id') !== code.clientId) return refusal('unauthorized_client', 'Unauthorized', 401);
  if (form.get('redirect_uri') !== code.redirectUri) return refusal('redirect_uri_mismatch', 'Bad Request');
  const verifier = form.get('code_verifier');
  if (code.challenge && !verifier) return refusal('invalid_grant', 'Missing code verifier.');
  if (code.challenge && !meets(code.challenge, verifier ?? '')) {
    return refusal('invalid_grant', 'Invalid code verifier.');
  }

  const grant: Grant = {
    email: code.email,
    clientId: code.clientId,
    ...(code.scopes && { scopes: code.scopes }),
  };
  const refreshToken = issueRefreshToken(place, grant);
  const { body, status } = issued(place, grant, refreshToken, code.nonce);
  return { status, body: { ...body, refresh_token: refreshToken } };
}

function fromRefreshToken(place: Host, form: URLSearchParams): OauthAnswer {
  const token = form.get('refresh_token');
  if (!token) return refusal('invalid_request', 'Missing required parameter: refresh_token');
  const grant = findRefreshToken(place, token);
  if (!grant) return refusal('invalid_grant', 'Token has been expired or revoked.');
  if (form.get('client_id') !== grant.clientId) return refusal('unauthorized_client', 'Unauthorized', 401);
  return issued(place, grant, token);
}

function issued(host: Host, grant: Grant, refreshToken: string, nonce?: string): OauthAnswer {
  const token = issueAccessToken(host, grant, refreshToken);
  const body = {
    access_token: token.token,
    expires_in: ACCESS_TOKEN_MS / 1_000 - 1,
    scope: grant.scopes?.join(' '),
    token_type: 'Bearer',
    ...(grant.scopes?.includes('openid') && { id_token: idToken(host, token, nonce) }),
  };
  return { status: 200, body };
}

function refusal(error: string, description: string, status: 400 | 401 = 400): OauthAnswer {
  return { status, body: { error, error_description: description } };
}
