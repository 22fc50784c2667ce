import iconv from 'iconv-lite';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { blobFacade, signedBytes } from '../utilities/blob.ts';

type HTTPResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;

/** What a server answered. */
export type Answer = { readonly code: number; readonly contentType: string; readonly bytes: Uint8Array };

export function responseFacade(execution: Execution, { code, contentType, bytes }: Answer): HTTPResponse {
  const headers = () => ({ 'Content-Type': contentType, 'Content-Length': String(bytes.byteLength) });
  return facade<HTTPResponse>(execution, 'UrlFetchApp.HTTPResponse', {
    getResponseCode: () => code,
    getHeaders: headers,
    getAllHeaders: headers,
    getContentText: (charset: string = charsetOf(contentType)) => iconv.decode(Buffer.from(bytes), charset),
    getContent: () => signedBytes(bytes),
    getBlob: () => blobFacade(execution, { bytes, contentType: mimeType(contentType), name: null }),
  });
}

/** Without one in the header Apps Script takes UTF-8. */
function charsetOf(contentType: string): string {
  return /charset=([^;\s]+)/i.exec(contentType)?.[1] ?? 'UTF-8';
}

function mimeType(contentType: string): string {
  return contentType.replace(/;.*$/, '').trim();
}
