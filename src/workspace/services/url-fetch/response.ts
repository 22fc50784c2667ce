import iconv from 'iconv-lite';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { blobFacade, signedBytes } from '../utilities/blob.ts';

type HTTPResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;

/** What a server answered. */
export type Answer = {
  readonly code: number;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Names and values in turn, as they came; without them those that follow from the rest. */
  readonly headers?: readonly string[];
};

export function responseFacade(execution: Execution, answer: Answer): HTTPResponse {
  const { code, contentType, bytes } = answer;
  return facade<HTTPResponse>(execution, 'UrlFetchApp.HTTPResponse', {
    getResponseCode: () => code,
    getHeaders: () =>
      Object.fromEntries([...headersOf(answer)].map(([name, values]) => [name, values.join(', ')])),
    getAllHeaders: () =>
      Object.fromEntries(
        [...headersOf(answer)].map(([name, [first, ...more]]) => [
          name,
          more.length > 0 ? [first, ...more] : first,
        ]),
      ),
    getContentText: (charset: string = charsetOf(contentType)) => iconv.decode(Buffer.from(bytes), charset),
    getContent: () => signedBytes(bytes),
    getBlob: () => blobFacade(execution, { bytes, contentType: mimeType(contentType), name: null }),
  });
}

function headersOf({ headers, contentType, bytes }: Answer): Map<string, string[]> {
  if (!headers)
    return new Map([
      ['Content-Type', [contentType]],
      ['Content-Length', [String(bytes.byteLength)]],
    ]);
  const found = new Map<string, string[]>();
  headers.forEach((name, index) => {
    if (index % 2 === 0) found.set(name, [...(found.get(name) ?? []), headers[index + 1] ?? '']);
  });
  return found;
}

/** Without one in the header Apps Script takes UTF-8. */
function charsetOf(contentType: string): string {
  return /charset=([^;\s]+)/i.exec(contentType)?.[1] ?? 'UTF-8';
}

function mimeType(contentType: string): string {
  return contentType.replace(/;.*$/, '').trim();
}
