import { opens } from '../../oauth/grant.ts';
import { permissionId } from '../../services/drive/files.ts';
import type { ApiCall, ApiMethod } from '../api-routes.ts';

const profileScope = 'https://www.googleapis.com/auth/userinfo.profile';
const emailScope = 'https://www.googleapis.com/auth/userinfo.email';

/** oauth2 v2 `userinfo.get`: who the bearer is, as far as the scopes tell. */
export const userinfoMethods: readonly ApiMethod[] = [
  { verb: 'GET', path: /^\/oauth2\/v2\/userinfo$/, answer: userinfo },
];

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
