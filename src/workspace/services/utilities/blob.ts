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

/** Whether it is a blob, or makes one of itself. */
export function isBlobSource(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'getBlob' in value;
}

/** A blob as a script sees it. */
export function blobFacade(execution: Execution, content: BlobContent): Blob {
  const blob: Blob = facade<Blob>(
    execution,
    'Blob',
    blobMembers(execution, () => blob),
  );
  contents.set(blob, content);
  return blob;
}

/** Lets an object that has a blob's members be read as one. */
export function keepBlob(blob: object, content: BlobContent): void {
  contents.set(blob, content);
}

/** What scripts do with the bytes that are kept for `self()`. */
export function blobMembers(execution: Execution, self: () => Blob) {
  const change = (changed: Partial<BlobContent>): Blob => {
    const blob = self();
    contents.set(blob, { ...readBlob(blob), ...changed });
    return blob;
  };
  const content = (): BlobContent => readBlob(self());
  return {
    getBytes: () => signedBytes(content().bytes),
    setBytes: (bytes: readonly number[]) => change({ bytes: unsignedBytes(bytes) }),
    getContentType: () => content().contentType,
    setContentType: (contentType: string | null) => change({ contentType }),
    getName: () => content().name,
    setName: (name: string) => change({ name: String(name) }),
    getDataAsString: (charset?: string) => textOf(content().bytes, charset),
    setDataFromString: (text: string, charset?: string) =>
      change({ bytes: Uint8Array.from(encode(String(text), known(charset))), contentType: 'text/plain' }),
    getBlob: () => self(),
    // A blob has no time of its own.
    getAs: (contentType: string) => blobFacade(execution, convertedBlob(content(), String(contentType), 0)),
    copyBlob: () => blobFacade(execution, content()),
    isGoogleType: () => false,
    setContentTypeFromExtension: () =>
      change({ contentType: typeOfName(content().name ?? '') ?? 'application/octet-stream' }),
  } satisfies Partial<Blob>;
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
