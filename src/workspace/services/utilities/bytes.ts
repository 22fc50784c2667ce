import { enumeration, nameIn } from '../enumeration.ts';
import { unsignedBytes } from './blob.ts';

/** What members of Utilities take: text, or Java's signed bytes. */
export type Bytes = string | readonly number[];

type CharsetConstant = GoogleAppsScript.Utilities.Charset;

/** The enum Charset. */
export const Charset = enumeration<typeof GoogleAppsScript.Utilities.Charset>('Utilities.Charset', [
  'US_ASCII',
  'UTF_8',
]);

/** The bytes of a text in a charset of `Utilities.Charset`; bytes are those that they are. */
export function bytesOf(data: Bytes, charset: CharsetConstant = Charset.UTF_8): Uint8Array {
  const name = nameIn(Charset, charset);
  if (!name) throw new Error('Invalid argument: charset');
  if (typeof data !== 'string') return unsignedBytes(data);
  const text = name === 'US_ASCII' ? data.replaceAll(/[^\0-\x7f]/gu, '?') : data;
  return Uint8Array.from(Buffer.from(text, 'utf8'));
}

/** Base64 as it is commonly written, or with the letters that are safe in addresses. */
export function toBase64(data: Bytes, charset?: CharsetConstant): string {
  return Buffer.from(bytesOf(data, charset)).toString('base64');
}

/** The bytes that Base64 stands for; letters of another alphabet are refused. */
export function fromBase64(encoded: string, alphabet: RegExp): Uint8Array {
  if (!alphabet.test(encoded)) throw new Error('Could not decode string.');
  return Uint8Array.from(Buffer.from(encoded, 'base64'));
}
