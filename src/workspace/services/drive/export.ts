import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, requireFile } from './caller.ts';
import { readDocument } from './document/document.ts';
import { exportedHtml, exportedText } from './document/export.ts';
import { exportedPdf } from './document/pdf/pdf.ts';
import {
  documentMimeType,
  type DriveFile,
  folderMimeType,
  googleTypePrefix,
  spreadsheetMimeType,
} from './file.ts';
import { otherFormats } from './export-formats.ts';
import { exportedTable } from './spreadsheet/export.ts';

/** Bytes of an export (Drive reference, files.export). */
const mostExported = 10 * 1024 * 1024;

export type Exported = { readonly bytes: Uint8Array; readonly mimeType: string };

/**
 * Drive v3 `files.export`: a document as a page, as text or on paper, a spreadsheet's first tab as text with separators; at
 * most 10 MB, as Google has it.
 */
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
  const bytes = converted(host, file, mimeType);
  if (bytes.byteLength > mostExported) {
    throw new ApiError('PERMISSION_DENIED', 'This file is too large to be exported.', {
      reason: 'exportSizeLimitExceeded',
    });
  }
  return { bytes, mimeType };
}

function converted(host: Host, file: DriveFile, mimeType: string): Uint8Array {
  const bytes =
    file.mimeType === spreadsheetMimeType
      ? exportedTable(host, file, mimeType)
      : file.mimeType === documentMimeType
        ? exportedDocument(host, file, mimeType)
        : undefined;
  if (bytes) return bytes;
  if (isFormatOf(file.mimeType, mimeType)) {
    throw new Error(`not emulated: Drive.Files.export of ${file.mimeType} to ${mimeType}`);
  }
  throw new ApiError('INVALID_ARGUMENT', 'The requested conversion is not supported.');
}

/** Kinds of files that nothing is exported of here have no list of formats: any may be one of theirs. */
function isFormatOf(type: string, mimeType: string): boolean {
  return otherFormats[type]?.includes(mimeType) ?? true;
}

function exportedDocument(host: Host, file: DriveFile, mimeType: string): Uint8Array | undefined {
  const content = readDocument(host, file.id);
  switch (mimeType) {
    case 'text/html':
      return Buffer.from(exportedHtml(content));
    case 'text/plain':
      return Buffer.from(exportedText(content));
    case 'application/pdf':
      return exportedPdf(content, { title: file.name, created: new Date(host.clock.now()) });
    default:
      return undefined;
  }
}
