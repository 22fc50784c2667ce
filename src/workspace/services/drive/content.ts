import { createHash } from 'node:crypto';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import type { DriveFile } from './files.ts';

/** What is uploaded: a blob's bytes, and what it says of itself. */
export type Media = { readonly bytes: Uint8Array; readonly mimeType?: string; readonly name?: string };

export function readContent(host: Host, file: DriveFile): Uint8Array {
  if (file.mimeType.startsWith('application/vnd.google-apps.')) {
    throw new ApiError(
      'PERMISSION_DENIED',
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
    );
  }
  return host.store.readBytes(contentKey(file.id)) ?? new Uint8Array();
}

/** Keeps the bytes and answers what the file's metadata say of them. */
export function writeContent(
  host: Host,
  fileId: string,
  bytes: Uint8Array,
): Pick<DriveFile, 'size' | 'md5Checksum'> {
  host.store.writeBytes(contentKey(fileId), bytes);
  return { size: bytes.byteLength, md5Checksum: createHash('md5').update(bytes).digest('hex') };
}

export function removeContent(host: Host, fileId: string): void {
  host.store.removeBytes(contentKey(fileId));
}

function contentKey(fileId: string): string {
  return `drive/${fileId}`;
}
