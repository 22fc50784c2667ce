import { createHash, createHmac, randomUUID } from 'node:crypto';
import Papa from 'papaparse';
import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { blobFacade, signedBytes, unsignedBytes } from './blob.ts';
import { formatDate } from './format-date.ts';
import { formatString } from './format-string.ts';

type Utilities = GoogleAppsScript.Utilities.Utilities;
type Bytes = string | readonly number[];

/** MD2 is not among them: Node has none. */
const digests: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Enumerations reach a service as the names they were given here. */
const DigestAlgorithm = Object.fromEntries(Object.keys(digests).map((name) => [name, name]));
/** The longest pause that `sleep` takes; milliseconds (Apps Script, Utilities.sleep). */
const LONGEST_SLEEP_MS = 300_000;
const Charset = { US_ASCII: 'US_ASCII', UTF_8: 'UTF_8' };

export function utilitiesGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const Utilities = facade<Utilities>(execution, 'Utilities', {
    ...({ DigestAlgorithm, Charset } as unknown as Pick<Utilities, 'DigestAlgorithm' | 'Charset'>),
    formatDate: (date, timeZone, format) => formatDate(date.getTime(), timeZone, format),
    formatString: (template, ...values: readonly unknown[]) => formatString(String(template), values),
    jsonStringify: (value: unknown) => JSON.stringify(value),
    jsonParse: (text) => JSON.parse(text) as unknown,
    parseCsv: ((csv: string, delimiter?: string) =>
      Papa.parse<string[]>(String(csv), { delimiter: delimiter ?? ',', skipEmptyLines: true })
        .data) as Utilities['parseCsv'],
    getUuid: () => randomUUID(),
    sleep(milliseconds) {
      if (milliseconds > LONGEST_SLEEP_MS) throw new Error('Invalid argument: milliseconds');
      host.clock.advance(milliseconds);
    },
    newBlob: ((data: Bytes, contentType?: string, name?: string) =>
      blobFacade(execution, {
        bytes: bytesOf(data),
        contentType: contentType ?? (typeof data === 'string' ? 'text/plain' : null),
        name: name ?? null,
      })) as Utilities['newBlob'],
    base64Encode: ((data: Bytes, charset?: string) =>
      Buffer.from(bytesOf(data, charset)).toString('base64')) as unknown as Utilities['base64Encode'],
    base64EncodeWebSafe: ((data: Bytes, charset?: string) =>
      Buffer.from(bytesOf(data, charset))
        .toString('base64')
        .replaceAll('+', '-')
        .replaceAll('/', '_')) as unknown as Utilities['base64EncodeWebSafe'],
    base64Decode: (encoded: string) => signedBytes(fromBase64(encoded, /^[A-Za-z0-9+/\s]*={0,2}\s*$/)),
    base64DecodeWebSafe: (encoded: string) =>
      signedBytes(fromBase64(encoded, /^[A-Za-z0-9_\-\s]*={0,2}\s*$/)),
    computeDigest: ((algorithm: string, value: Bytes, charset?: string) =>
      signedBytes(
        createHash(digestOf(algorithm)).update(bytesOf(value, charset)).digest(),
      )) as unknown as Utilities['computeDigest'],
    computeHmacSha256Signature: ((value: Bytes, key: Bytes, charset?: string) =>
      signedBytes(
        createHmac('sha256', bytesOf(key, charset)).update(bytesOf(value, charset)).digest(),
      )) as unknown as Utilities['computeHmacSha256Signature'],
  });
  return { Utilities };
}

function digestOf(algorithm: string): string {
  const digest = digests[algorithm];
  if (digest === undefined) throw new Error(`not emulated: Utilities.DigestAlgorithm.${algorithm}`);
  return digest;
}

function bytesOf(data: Bytes, charset = 'UTF_8'): Uint8Array {
  if (typeof data !== 'string') return unsignedBytes(data);
  const text = charset === 'US_ASCII' ? data.replaceAll(/[^\0-\x7f]/gu, '?') : data;
  return Uint8Array.from(Buffer.from(text, 'utf8'));
}

function fromBase64(encoded: string, alphabet: RegExp): Uint8Array {
  if (!alphabet.test(encoded)) throw new Error('Could not decode string.');
  return Uint8Array.from(Buffer.from(encoded, 'base64'));
}
