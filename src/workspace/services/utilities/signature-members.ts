import { createHash, createHmac, createSign } from 'node:crypto';
import { classNameOf } from '../../runtime/realm-values.ts';
import { enumeration, nameGiven } from '../enumeration.ts';
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

type Enums = typeof GoogleAppsScript.Utilities;
type Charset = GoogleAppsScript.Utilities.Charset;
type Digest = GoogleAppsScript.Utilities.DigestAlgorithm;
type Mac = GoogleAppsScript.Utilities.MacAlgorithm;
type Rsa = GoogleAppsScript.Utilities.RsaAlgorithm;

/** The enums of Utilities that name algorithms. */
export const signatureEnums = {
  DigestAlgorithm: enumeration<Enums['DigestAlgorithm']>('Utilities.DigestAlgorithm', [
    'MD2',
    'MD5',
    'SHA_1',
    'SHA_256',
    'SHA_384',
    'SHA_512',
  ]),
  MacAlgorithm: enumeration<Enums['MacAlgorithm']>('Utilities.MacAlgorithm', [
    'HMAC_MD5',
    'HMAC_SHA_1',
    'HMAC_SHA_256',
    'HMAC_SHA_384',
    'HMAC_SHA_512',
  ]),
  RsaAlgorithm: enumeration<Enums['RsaAlgorithm']>('Utilities.RsaAlgorithm', ['RSA_SHA_1', 'RSA_SHA_256']),
} as const;
const { DigestAlgorithm, MacAlgorithm, RsaAlgorithm } = signatureEnums;

/** Members of Utilities that compute digests and signatures, all of them in signed bytes. */
export function signatureMembers() {
  const hmac = (algorithm: Mac, value: Bytes, key: Bytes, charset?: Charset) =>
    signedBytes(
      createHmac(chosen(MacAlgorithm, macs, algorithm, 'computeHmacSignature'), bytesOf(key, charset))
        .update(bytesOf(value, charset))
        .digest(),
    );
  const rsa = (algorithm: Rsa, value: Bytes, key: string, charset?: Charset) => {
    const name = chosen(RsaAlgorithm, signatures, algorithm, 'computeRsaSignature');
    const sign = createSign(name).update(bytesOf(value, charset));
    try {
      return signedBytes(sign.sign(key));
    } catch {
      throw new Error('Invalid argument: key');
    }
  };
  return {
    computeDigest: (algorithm: Digest, value: Bytes, charset?: Charset) =>
      signedBytes(
        createHash(chosen(DigestAlgorithm, digests, algorithm, 'computeDigest'))
          .update(bytesOf(value, charset))
          .digest(),
      ),
    computeHmacSignature: hmac,
    computeHmacSha256Signature: (value: Bytes, key: Bytes, charset?: Charset) =>
      hmac(MacAlgorithm.HMAC_SHA_256, value, key, charset),
    computeRsaSignature: rsa,
    computeRsaSha1Signature: (value: Bytes, key: string, charset?: Charset) =>
      rsa(RsaAlgorithm.RSA_SHA_1, value, key, charset),
    computeRsaSha256Signature: (value: Bytes, key: string, charset?: Charset) =>
      rsa(RsaAlgorithm.RSA_SHA_256, value, key, charset),
  };
}

/** Node's name of an algorithm. */
function chosen<Enum extends object>(
  constants: Enum,
  known: Readonly<Record<string, string>>,
  algorithm: unknown,
  member: string,
): string {
  const name = nameGiven(constants, algorithm, `Utilities.${member}`);
  const found = known[name];
  if (found === undefined)
    throw new Error(`not emulated: ${classNameOf(constants[name] as object) ?? ''}.${name}`);
  return found;
}
