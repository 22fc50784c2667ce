import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import type { Host } from '../../host.ts';

const kind = 'signing-key';

type StoredKey = { readonly pem: string };
type Place = Pick<Host, 'store'>;

/** The key that this Workspace signs tokens of identity with, made when one is first signed or asked for. */
export function signingKey({ store }: Place): { readonly kid: string; readonly privateKey: KeyObject } {
  const known = store.read<StoredKey>(kind, 'id-token');
  const pem = known?.pem ?? newPem();
  if (!known) store.write(kind, 'id-token', { pem });
  const privateKey = createPrivateKey(pem);
  return { kid: createHash('sha256').update(publicPem(privateKey)).digest('hex').slice(0, 40), privateKey };
}

/** The public half by its id, as PEM: what Google's libraries for Node fetch. */
export function pemKeys(place: Place): Readonly<Record<string, string>> {
  const { kid, privateKey } = signingKey(place);
  return { [kid]: publicPem(privateKey) };
}

/** The same as a JSON Web Key Set. */
export function jwkKeys(place: Place): object {
  const { kid, privateKey } = signingKey(place);
  const key = createPublicKey(privateKey).export({ format: 'jwk' });
  return { keys: [{ ...key, kid, alg: 'RS256', use: 'sig' }] };
}

function newPem(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

function publicPem(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) as string;
}
