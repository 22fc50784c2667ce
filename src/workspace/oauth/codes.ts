import { createHash } from 'node:crypto';
import type { Grant, TokenPlace } from './grant.ts';

/** How a client proves that the code comes back to where it was asked for (RFC 7636). */
export type Challenge = { readonly method: 'S256' | 'plain'; readonly value: string };

/** What a person has allowed and the client has not yet fetched. */
export type AuthorizationCode = Grant & {
  readonly redirectUri: string;
  readonly challenge?: Challenge;
  readonly nonce?: string;
  readonly expiresAt: number;
};

/** A client fetches its tokens at once; milliseconds of the Workspace's clock. */
const CODE_MS = 10 * 60_000;
const kind = 'authorization-code';

export function issueCode(
  { store, clock, newId }: TokenPlace,
  code: Omit<AuthorizationCode, 'expiresAt'>,
): string {
  const id = `4/${newId('code')}`;
  store.write(kind, id, { ...code, expiresAt: clock.now() + CODE_MS });
  return id;
}

/** Takes a code, which serves only once; undefined when there is none, or when it is too old. */
export function takeCode({ store, clock }: TokenPlace, code: string): AuthorizationCode | undefined {
  const found = store.read<AuthorizationCode>(kind, code);
  store.remove(kind, code);
  return found && found.expiresAt > clock.now() ? found : undefined;
}

/** Whether `verifier` is what the challenge was made of. */
export function meets({ method, value }: Challenge, verifier: string): boolean {
  return (
    value === (method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url'))
  );
}
