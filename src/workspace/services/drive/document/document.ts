import type { Host } from '../../../host.ts';
import { contentKey } from '../content-key.ts';
import type { Media } from '../media.ts';
import { paragraphs } from './plain-text.ts';
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

function converted({ bytes, mimeType = '' }: Media): string {
  const [type = '', ...parameters] = mimeType.toLowerCase().split(';');
  const charset = /charset="?([^"\s;]+)/.exec(parameters.join(';'))?.[1] ?? 'utf-8';
  switch (type.trim()) {
    case 'text/html':
      return safeHtml(new TextDecoder(charset).decode(bytes));
    case 'text/plain':
      return paragraphs(new TextDecoder(charset).decode(bytes));
    default:
      throw new Error(`not emulated: Drive conversion of ${type || 'unnamed content'} into a document`);
  }
}
