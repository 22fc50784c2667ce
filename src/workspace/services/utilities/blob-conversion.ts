import { exportedPdf } from '../drive/document/pdf/pdf.ts';
import { paragraphs } from '../drive/document/plain-text.ts';
import { safeHtml } from '../drive/document/safe-html.ts';
import type { BlobContent } from './blob-content.ts';

/** How files of a type end, where a conversion is emulated. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'text/html': 'html',
  'text/plain': 'txt',
  'image/bmp': 'bmp',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/**
 * A blob in another format, as `getAs` gives it: pages and text on paper. `now` is when, in milliseconds since the epoch.
 */
export function convertedBlob(blob: BlobContent, contentType: string, now: number): BlobContent {
  const from = blob.contentType ?? 'application/octet-stream';
  if (from === contentType)
    return { ...blob, name: blob.name === null ? null : nameAs(blob.name, contentType) };
  const content = contentType === 'application/pdf' ? documentOf(from, blob) : undefined;
  if (content !== undefined) {
    const bytes = exportedPdf(content, { title: blob.name ?? '', created: new Date(now) });
    return { bytes, contentType, name: blob.name === null ? null : nameAs(blob.name, contentType) };
  }
  if (from.startsWith('image/')) throw new Error(`not emulated: Blob.getAs from ${from} to ${contentType}`);
  throw new Error(`Converting from ${from} to ${contentType} is not supported.`);
}

/** What follows the last dot counts as an ending and is replaced (reference of `Blob.getAs`). */
export function nameAs(name: string, contentType: string): string {
  const ending = endings[contentType];
  return ending === undefined ? name : `${name.replace(/\.[^.]*$/, '')}.${ending}`;
}

function documentOf(type: string, { bytes }: BlobContent): string | undefined {
  const text = () => new TextDecoder().decode(bytes);
  if (type === 'text/html') return safeHtml(text());
  return type === 'text/plain' ? paragraphs(text()) : undefined;
}
