import { createHash } from 'node:crypto';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { beginForm } from '../forms/editing.ts';
import { contentKey } from './content-key.ts';
import { writeDocument } from './document/document.ts';
import {
  documentMimeType,
  folderMimeType,
  formMimeType,
  googleTypePrefix,
  spreadsheetMimeType,
} from './file.ts';
import type { DriveFile } from './files.ts';
import type { Media } from './media.ts';
import { makeSpreadsheet } from './spreadsheet/import.ts';

export type { Media } from './media.ts';

export function readContent(host: Host, file: DriveFile): Uint8Array {
  if (file.mimeType.startsWith(googleTypePrefix)) {
    throw new ApiError(
      'PERMISSION_DENIED',
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      { reason: 'fileNotDownloadable' },
    );
  }
  return host.store.readBytes(contentKey(file.id)) ?? new Uint8Array();
}

/** Keeps what is uploaded, in the way of the file's kind, and answers what the metadata say of it. */
export function storeContent(host: Host, file: DriveFile, media: Media | undefined): Partial<DriveFile> {
  switch (file.mimeType) {
    case folderMimeType:
      return {};
    case documentMimeType:
      if (media) writeDocument(host, file.id, media);
      return {};
    case formMimeType:
      if (media)
        throw new Error(`not emulated: Drive.Files.create of ${formMimeType} from ${media.mimeType}`);
      beginForm(host, file, file.name);
      return {};
    case spreadsheetMimeType:
      makeSpreadsheet(host, file, media);
      return {};
    default:
      return writeContent(host, file.id, media?.bytes ?? new Uint8Array());
  }
}

/** Gives a new file what another holds. */
export function copyContent(host: Host, source: DriveFile, copyId: string): Partial<DriveFile> {
  const bytes = host.store.readBytes(contentKey(source.id)) ?? new Uint8Array();
  host.store.writeBytes(contentKey(copyId), bytes);
  return {
    ...(source.size !== undefined && { size: source.size }),
    ...(source.md5Checksum !== undefined && { md5Checksum: source.md5Checksum }),
  };
}

export function removeContent(host: Host, fileId: string): void {
  host.store.removeBytes(contentKey(fileId));
}

function writeContent(
  host: Host,
  fileId: string,
  bytes: Uint8Array,
): Pick<DriveFile, 'size' | 'md5Checksum'> {
  host.store.writeBytes(contentKey(fileId), bytes);
  return { size: bytes.byteLength, md5Checksum: createHash('md5').update(bytes).digest('hex') };
}
