import type { Host } from '../../host.ts';
import type { AccessToken } from '../../oauth/access-tokens.ts';
import { opens } from '../../oauth/grant.ts';
import { permissionId } from '../../services/drive/files.ts';
import type { ApiCall, ApiMethod } from '../api-routes.ts';

const profileScope = 'https://www.googleapis.com/auth/userinfo.profile';
const emailScope = 'https://www.googleapis.com/auth/userinfo.email';

/** oauth2 v2 `userinfo.get`, and the same of OpenID Connect in its own words: who the bearer is, as far as the scopes tell. */
export const userinfoMethods: readonly ApiMethod[] = [
  { verb: 'GET', path: /^\/oauth2\/v2\/userinfo$/, answer: userinfo },
  ...[/^\/oauth2\/v3\/userinfo$/, /^\/v1\/userinfo$/].flatMap((path) =>
    (['GET', 'POST'] as const).map((verb): ApiMethod => ({
      verb,
      path,
      answer: ({ host, token }) => claimsOf(host, token),
      isRead: true,
    })),
  ),
];

/** What a token's scopes tell of its account, as OpenID Connect calls it. */
export function claimsOf(host: Host, token: AccessToken): object {
  const { email } = token;
  const account = host.accounts.find(email);
  return {
    sub: subjectOf(email),
    ...(opens(token, [emailScope]) && { email, email_verified: true }),
    ...(opens(token, [profileScope]) && { name: account?.name ?? email }),
    ...(account?.domain && { hd: account.domain }),
  };
}

function userinfo({ host, token }: ApiCall): object {
  const { email } = token;
  const account = host.accounts.find(email);
  return {
    id: subjectOf(email),
    ...(opens(token, [emailScope]) && { email, verified_email: true }),
    ...(opens(token, [profileScope]) && { name: account?.name ?? email }),
    ...(account?.domain && { hd: account.domain }),
  };
}

/** Google's number of a person, which no change of address changes; here it is made from the address. */
export function subjectOf(email: string): string {
  return permissionId(email);
}
