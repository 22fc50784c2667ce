import type { Host } from '../host.ts';
import { type AccessToken, findAccessToken } from '../oauth/access-tokens.ts';
import { opens } from '../oauth/grant.ts';
import { ApiError } from '../services/api-error.ts';
import type { Api } from './apis.ts';
import { errorInfo } from './error-details.ts';

const expected =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. ' +
  'See https://developers.google.com/identity/sign-in/web/devconsole-project.';

type Asked = { readonly request: Request; readonly query: URLSearchParams; readonly api: Api | undefined };

/** On whose behalf a request is made; UNAUTHENTICATED, in Google's words, without a token that we issued. */
export function bearer(host: Host, { request, query, api }: Asked): AccessToken {
  const header = /^Bearer\s+(\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  const token = header ?? query.get('access_token') ?? undefined;
  const service = api ? { service: api.service } : {};
  if (token === undefined) {
    throw unauthenticated(
      `Request is missing required authentication credential. ${expected}`,
      { reason: 'required', shortMessage: 'Login Required.' },
      errorInfo('CREDENTIALS_MISSING', service),
    );
  }
  const found = findAccessToken(host, token);
  if (!found) {
    throw unauthenticated(
      `Request had invalid authentication credentials. ${expected}`,
      { reason: 'authError', shortMessage: 'Invalid Credentials' },
      errorInfo('ACCESS_TOKEN_TYPE_UNSUPPORTED', service),
    );
  }
  return found;
}

/** Throws PERMISSION_DENIED, in Google's words, unless the token was given one of `scopes`. */
export function requireTokenScope(token: AccessToken, scopes: readonly string[], api: Api | undefined): void {
  if (opens(token, scopes)) return;
  throw new ApiError('PERMISSION_DENIED', 'Request had insufficient authentication scopes.', {
    reason: 'insufficientPermissions',
    shortMessage: 'Insufficient Permission',
    details: [errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', api ? { service: api.service } : {})],
  });
}

function unauthenticated(
  message: string,
  told: { readonly reason: string; readonly shortMessage: string },
  info: object,
): ApiError {
  const place = { locationType: 'header', location: 'Authorization' } as const;
  return new ApiError('UNAUTHENTICATED', message, { ...told, ...place, details: [info] });
}
