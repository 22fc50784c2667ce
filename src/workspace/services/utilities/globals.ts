import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { blobFacade, signedBytes, unsignedBytes } from './blob.ts';
import { formatDate } from './format-date.ts';

type Utilities = GoogleAppsScript.Utilities.Utilities;
type Bytes = string | readonly number[];

const digests = {
  MD2: 'md2',
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Enumerations reach a service as the names they were given here. */
const DigestAlgorithm = Object.fromEntries(Object.keys(digests).map((name) => [name, name]));
const Charset = { US_ASCII: 'US_ASCII', UTF_8: 'UTF_8' };

export function utilitiesGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const Utilities = facade<Utilities>(execution, 'Utilities', {
    ...({ DigestAlgorithm, Charset } as unknown as Pick<Utilities, 'DigestAlgorithm' | 'Charset'>),
    formatDate: (date, timeZone, format) => formatDate(date.getTime(), timeZone, format),
    getUuid: () => randomUUID(),
    sleep: (milliseconds) => host.clock.advance(milliseconds),
    newBlob: ((data: Bytes, contentType?: string, name?: string) =>
      blobFacade(execution, {
        bytes: bytesOf(data),
        contentType: contentType ?? (typeof data === 'string' ? 'text/plain' : null),
        name: name ?? null,
      })) as Utilities['newBlob'],
    base64Encode: ((data: Bytes) =>
      Buffer.from(bytesOf(data)).toString('base64')) as Utilities['base64Encode'],
    base64EncodeWebSafe: ((data: Bytes) =>
      Buffer.from(bytesOf(data))
        .toString('base64')
        .replaceAll('+', '-')
        .replaceAll('/', '_')) as Utilities['base64EncodeWebSafe'],
    base64Decode: (encoded: string) => signedBytes(fromBase64(encoded, /^[A-Za-z0-9+/\s]*={0,2}\s*$/)),
    base64DecodeWebSafe: (encoded: string) =>
      signedBytes(fromBase64(encoded, /^[A-Za-z0-9_\-\s]*={0,2}\s*$/)),
    computeDigest: ((algorithm: keyof typeof digests, value: Bytes) =>
      signedBytes(
        createHash(digests[algorithm]).update(bytesOf(value)).digest(),
      )) as unknown as Utilities['computeDigest'],
    computeHmacSha256Signature: ((value: Bytes, key: Bytes) =>
      signedBytes(
        createHmac('sha256', bytesOf(key)).update(bytesOf(value)).digest(),
      )) as Utilities['computeHmacSha256Signature'],
  });
  return { Utilities };
}

function bytesOf(data: Bytes): Uint8Array {
  return typeof data === 'string' ? Uint8Array.from(Buffer.from(data, 'utf8')) : unsignedBytes(data);
}

function fromBase64(encoded: string, alphabet: RegExp): Uint8Array {
  if (!alphabet.test(encoded)) throw new Error('Could not decode string.');
  return Uint8Array.from(Buffer.from(encoded, 'base64'));
}
