import { createHash } from 'node:crypto';

/** Names one state of a document's content, so that nobody overwrites what they have not seen. */
export function revisionOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
