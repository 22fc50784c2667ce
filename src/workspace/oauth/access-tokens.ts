import type { Grant, TokenPlace } from './grant.ts';

/** How long Google's access tokens live; milliseconds of the Workspace's clock. */
export const ACCESS_TOKEN_MS = 3_600_000;

export type AccessToken = Grant & {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** The refresh token it came from: revoking one revokes the other. */
  readonly refreshToken?: string;
};

const kind = 'access-token';

export function issueAccessToken(place: TokenPlace, grant: Grant, refreshToken?: string): AccessToken {
  const issued: AccessToken = {
    ...grant,
    token: `ya29.${place.newId('token')}`,
    expiresAt: place.clock.now() + ACCESS_TOKEN_MS,
    ...(refreshToken !== undefined && { refreshToken }),
  };
  place.store.write(kind, issued.token, issued);
  return issued;
}

/** A token that we issued and that has not expired. */
export function findAccessToken(
  { store, clock }: Pick<TokenPlace, 'store' | 'clock'>,
  token: string,
): AccessToken | undefined {
  const found = store.read<AccessToken>(kind, token);
  return found && found.expiresAt > clock.now() ? found : undefined;
}

export function removeAccessTokens(
  { store }: Pick<TokenPlace, 'store'>,
  isMeant: (token: AccessToken) => boolean,
): void {
  for (const { id, document } of store.list<AccessToken>(kind)) if (isMeant(document)) store.remove(kind, id);
}
