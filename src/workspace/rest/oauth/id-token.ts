import { createHash, sign } from 'node:crypto';
import type { Host } from '../../host.ts';
import { type AccessToken, ACCESS_TOKEN_MS } from '../../oauth/access-tokens.ts';
import { signingKey } from './signing-key.ts';
import { claimsOf } from './userinfo.ts';

/** Says, signed, who allowed a client what (OpenID Connect, as Google has it); for grants with the scope `openid`. */
export function idToken(host: Host, token: AccessToken, nonce: string | undefined): string {
  const { kid, privateKey } = signingKey(host);
  const issued = Math.floor(host.clock.now() / 1_000);
  const claims = {
    iss: 'https://accounts.google.com',
    azp: token.clientId,
    aud: token.clientId,
    ...claimsOf(host, token),
    at_hash: createHash('sha256').update(token.token).digest().subarray(0, 16).toString('base64url'),
    ...(nonce !== undefined && { nonce }),
    iat: issued,
    exp: issued + ACCESS_TOKEN_MS / 1_000,
  };
  const signed = [{ alg: 'RS256', kid, typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
}
