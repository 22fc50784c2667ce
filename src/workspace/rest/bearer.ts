import type { Host } from '../host.ts';
import { ApiError } from '../services/api-error.ts';

const expected =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. ' +
  'See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/** The e-mail on whose behalf a request is made; UNAUTHENTICATED, in Google's words, without a token that we issued. */
export function bearer(host: Host, authorization: string | undefined): string {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) {
    throw new ApiError(
      'UNAUTHENTICATED',
      `Request is missing required authentication credential. ${expected}`,
    );
  }
  const email = host.accounts.bearer(token);
  if (email === undefined) {
    throw new ApiError('UNAUTHENTICATED', `Request had invalid authentication credentials. ${expected}`);
  }
  return email;
}
