import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, requireFile } from './caller.ts';
import { readDocument } from './document/document.ts';
import { exportedHtml, exportedText } from './document/export.ts';
import { documentMimeType, folderMimeType, googleTypePrefix } from './file.ts';

export type Exported = { readonly bytes: Uint8Array; readonly mimeType: string };

/** What Google makes of a document beside the two that are emulated (Drive guide "Export MIME types"). */
const otherFormats = new Set([
  'application/pdf',
  'application/rtf',
  'application/zip',
  'application/epub+zip',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/markdown',
]);

/** Drive v3 `files.export`: a document as `text/html` or `text/plain`. */
export function exportFile(
  host: Host,
  caller: Caller,
  fileId: string,
  mimeType: string | undefined,
): Exported {
  if (!mimeType)
    throw new ApiError('INVALID_ARGUMENT', 'Required parameter: mimeType', { reason: 'required' });
  const file = requireFile(host, caller, fileId, 'reader');
  if (!file.mimeType.startsWith(googleTypePrefix) || file.mimeType === folderMimeType) {
    throw new ApiError('PERMISSION_DENIED', 'Export only supports Docs Editors files.', {
      reason: 'fileNotExportable',
    });
  }
  if (file.mimeType !== documentMimeType || otherFormats.has(mimeType)) {
    throw new Error(`not emulated: Drive.Files.export of ${file.mimeType} to ${mimeType}`);
  }
  const content = readDocument(host, fileId);
  switch (mimeType) {
    case 'text/html':
      return { bytes: Buffer.from(exportedHtml(content)), mimeType };
    case 'text/plain':
      return { bytes: Buffer.from(exportedText(content)), mimeType };
    default:
      throw new ApiError('INVALID_ARGUMENT', 'The requested conversion is not supported.');
  }
}
