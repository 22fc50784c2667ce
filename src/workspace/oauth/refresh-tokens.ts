import { findAccessToken, removeAccessTokens } from './access-tokens.ts';
import type { Grant, TokenPlace } from './grant.ts';

const kind = 'refresh-token';

export function issueRefreshToken({ store, newId }: TokenPlace, grant: Grant): string {
  const token = `1//${newId('token')}`;
  store.write(kind, token, grant);
  return token;
}

export function findRefreshToken({ store }: Pick<TokenPlace, 'store'>, token: string): Grant | undefined {
  return store.read<Grant>(kind, token);
}

/** Ends a token of either kind, and what belongs to it; false when there is no such token. */
export function revokeToken(place: TokenPlace, token: string): boolean {
  const access = findAccessToken(place, token);
  const refresh = access?.refreshToken ?? (findRefreshToken(place, token) && token);
  if (!access && refresh === undefined) return false;
  place.store.transaction(() => {
    removeAccessTokens(
      place,
      (other) => other.token === token || (refresh !== undefined && other.refreshToken === refresh),
    );
    if (refresh !== undefined) place.store.remove(kind, refresh);
  });
  return true;
}
