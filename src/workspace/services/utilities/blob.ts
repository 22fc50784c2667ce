import { decode, encode, encodingExists } from 'iconv-lite';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import type { BlobContent } from './blob-content.ts';
import { convertedBlob } from './blob-conversion.ts';
import { typeOfName } from './type-of-name.ts';

export type { BlobContent } from './blob-content.ts';

type Blob = GoogleAppsScript.Base.Blob;

const contents = new WeakMap<object, BlobContent>();

/** The bytes behind a blob, or behind what makes one of itself (a file of Drive), that a script hands to a service. */
export function readBlob(source: GoogleAppsScript.Base.BlobSource): BlobContent {
  const known = contents.get(source);
  if (known) return known;
  const made = isBlobSource(source) ? contents.get(source.getBlob()) : undefined;
  if (!made) throw new Error('not emulated: a BlobSource that is not a Blob');
  return made;
}

export function isBlob(value: unknown): boolean {
  return typeof value === 'object' && value !== null && contents.has(value);
}

/** Whether it is a blob, or makes one of itself. */
export function isBlobSource(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'getBlob' in value;
}

/** A blob as a script sees it. */
export function blobFacade(execution: Execution, content: BlobContent): Blob {
  const change = (changed: Partial<BlobContent>): Blob => {
    contents.set(blob, { ...readBlob(blob), ...changed });
    return blob;
  };
  const blob: Blob = facade<Blob>(execution, 'Blob', {
    getBytes: () => signedBytes(readBlob(blob).bytes),
    setBytes: (bytes) => change({ bytes: unsignedBytes(bytes) }),
    getContentType: () => readBlob(blob).contentType,
    setContentType: (contentType: string | null) => change({ contentType }),
    getName: () => readBlob(blob).name,
    setName: (name) => change({ name: String(name) }),
    getDataAsString: (charset?: string) => textOf(readBlob(blob).bytes, charset),
    setDataFromString: (text: string, charset?: string) =>
      change({ bytes: Uint8Array.from(encode(String(text), known(charset))), contentType: 'text/plain' }),
    getBlob: () => blob,
    // A blob has no time of its own.
    getAs: (contentType) => blobFacade(execution, convertedBlob(readBlob(blob), String(contentType), 0)),
    copyBlob: () => blobFacade(execution, readBlob(blob)),
    isGoogleType: () => false,
    setContentTypeFromExtension: () =>
      change({ contentType: typeOfName(readBlob(blob).name ?? '') ?? 'application/octet-stream' }),
  });
  contents.set(blob, content);
  return blob;
}

/** Google keeps a byte order mark as the first character of the text. */
function textOf(bytes: Uint8Array, charset?: string): string {
  return decode(Buffer.from(bytes), known(charset), { stripBOM: false });
}

/** Java's bytes, as Apps Script shows them: -128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte << 24) >> 24);
}

export function unsignedBytes(bytes: readonly number[]): Uint8Array {
  return Uint8Array.from(bytes, (byte) => byte & 0xff);
}

/** Java's Shift_JIS has no NEC and IBM extensions, but which Google uses is not documented; cp932 is what Excel writes. */
function known(charset = 'UTF-8'): string {
  const name = /^(shift[_-]?jis|sjis|windows-31j|ms932|cp932)$/i.test(charset) ? 'cp932' : charset;
  if (!encodingExists(name)) throw new Error(`Invalid argument: charset ${charset}`);
  return name;
}
