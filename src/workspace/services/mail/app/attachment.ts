import { createHash } from 'node:crypto';
import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { blobMembers, type BlobContent, keepBlob, readBlob } from '../../utilities/blob.ts';

type GmailAttachment = GoogleAppsScript.Gmail.GmailAttachment;
type Blob = GoogleAppsScript.Base.Blob;
type BlobMember = keyof GmailAttachment & keyof ReturnType<typeof blobMembers>;

/** A mail's attachment: a blob that also knows its size and hash. */
export function attachmentFacade(execution: Execution, content: BlobContent): GmailAttachment {
  const self = (): Blob => attachment as unknown as Blob;
  const attachment: GmailAttachment = facade<GmailAttachment>(execution, 'GmailApp.GmailAttachment', {
    ...(blobMembers(execution, self) as Pick<GmailAttachment, BlobMember>),
    getSize: () => readBlob(self()).bytes.byteLength,
    getHash: () => createHash('sha1').update(readBlob(self()).bytes).digest('hex'),
  });
  keepBlob(attachment, content);
  return attachment;
}
