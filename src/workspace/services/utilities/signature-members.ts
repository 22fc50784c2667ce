import { createHash, createHmac, createSign } from 'node:crypto';
import { type Bytes, bytesOf } from './bytes.ts';
import { signedBytes } from './blob.ts';

/** MD2 is not among them: Node has none. */
const digests: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};
const macs = Object.fromEntries(Object.entries(digests).map(([name, digest]) => [`HMAC_${name}`, digest]));
const signatures: Readonly<Record<string, string>> = { RSA_SHA_1: 'RSA-SHA1', RSA_SHA_256: 'RSA-SHA256' };

/** Enumerations reach a service as the names they were given here. */
export const signatureEnums = {
  DigestAlgorithm: named('MD2', ...Object.keys(digests)),
  MacAlgorithm: named(...Object.keys(macs)),
  RsaAlgorithm: named(...Object.keys(signatures)),
};

/** Members of Utilities that compute digests and signatures, all of them in signed bytes. */
export function signatureMembers() {
  const hmac = (algorithm: string, value: Bytes, key: Bytes, charset?: string) =>
    signedBytes(
      createHmac(chosen(macs, algorithm, 'MacAlgorithm'), bytesOf(key, charset))
        .update(bytesOf(value, charset))
        .digest(),
    );
  const rsa = (algorithm: string, value: Bytes, key: string, charset?: string) => {
    const sign = createSign(chosen(signatures, algorithm, 'RsaAlgorithm')).update(bytesOf(value, charset));
    try {
      return signedBytes(sign.sign(key));
    } catch {
      throw new Error('Invalid argument: key');
    }
  };
  return {
    computeDigest: (algorithm: string, value: Bytes, charset?: string) =>
      signedBytes(
        createHash(chosen(digests, algorithm, 'DigestAlgorithm'))
          .update(bytesOf(value, charset))
          .digest(),
      ),
    computeHmacSignature: hmac,
    computeHmacSha256Signature: (value: Bytes, key: Bytes, charset?: string) =>
      hmac('HMAC_SHA_256', value, key, charset),
    computeRsaSignature: rsa,
    computeRsaSha1Signature: (value: Bytes, key: string, charset?: string) =>
      rsa('RSA_SHA_1', value, key, charset),
    computeRsaSha256Signature: (value: Bytes, key: string, charset?: string) =>
      rsa('RSA_SHA_256', value, key, charset),
  };
}

function chosen(known: Readonly<Record<string, string>>, algorithm: string, kind: string): string {
  const found = known[algorithm];
  if (found === undefined) throw new Error(`not emulated: Utilities.${kind}.${algorithm}`);
  return found;
}

function named(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
