import type { Host } from '../../../host.ts';
import { contentKey } from '../content-key.ts';
import type { Media } from '../media.ts';
import { paragraphs } from './plain-text.ts';
import { textMedia } from '../text-media.ts';
import { safeHtml } from './safe-html.ts';

/** Content of a document, as HTML that only says words and looks; empty for one that was made empty. */
export function readDocument(host: Host, fileId: string): string {
  const bytes = host.store.readBytes(contentKey(fileId));
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** Converts what is uploaded into a document's content, and keeps it. */
export function writeDocument(host: Host, fileId: string, media: Media): void {
  host.store.writeBytes(contentKey(fileId), Buffer.from(converted(media)));
}

function converted(media: Media): string {
  const { type, text } = textMedia(media);
  switch (type) {
    case 'text/html':
      return safeHtml(text());
    case 'text/plain':
      return paragraphs(text());
    default:
      throw new Error(`not emulated: Drive conversion of ${type || 'unnamed content'} into a document`);
  }
}
