import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { loadSpreadsheet, saveSpreadsheet } from '../sheets/storage/spreadsheets.ts';
import { type Caller, requireFile, requireFolder } from './caller.ts';
import { copyContent, readContent, storeContent } from './content.ts';
import { placeFile } from './create.ts';
import { documentMimeType, folderMimeType, googleTypePrefix, spreadsheetMimeType } from './file.ts';
import type { DriveFile } from './files.ts';
import type { FileQuery } from './metadata.ts';
import { withTexts } from './texts.ts';

/**
 * Drive v3 `files.copy`: the copy belongs to the caller, beside the original where the caller may write, else in
 * its root. Its properties are the original's with the request's changes, null taking one away (reference of
 * `File`). Nobody the original is shared with comes along, nor a script that is bound to it.
 */
export function copyFile(
  host: Host,
  caller: Caller,
  fileId: string,
  given: drive_v3.Schema$File,
  query: FileQuery = {},
): drive_v3.Schema$File {
  const resource = withTexts(given);
  const source = requireFile(host, caller, fileId, 'reader');
  if (source.mimeType === folderMimeType) {
    throw new ApiError('PERMISSION_DENIED', 'This file cannot be copied by the user.', {
      reason: 'cannotCopyFile',
    });
  }
  const mimeType = resource.mimeType ?? source.mimeType;
  if (mimeType !== source.mimeType && !isImport(source.mimeType, mimeType)) {
    throw new Error(`not emulated: Drive.Files.copy as ${mimeType}`);
  }
  const copied = {
    ...resource,
    mimeType,
    name: resource.name ?? `Copy of ${source.name}`,
    parents: resource.parents ?? copyParents(host, caller, source),
    ...properties('properties', source, resource),
    ...properties('appProperties', source, resource),
  };
  return placeFile(host, caller, copied, query, (copy) => contentFor(host, source, copy));
}

function properties(
  kind: 'properties' | 'appProperties',
  source: DriveFile,
  resource: drive_v3.Schema$File,
): Pick<drive_v3.Schema$File, 'properties' | 'appProperties'> {
  return source[kind] || resource[kind] ? { [kind]: { ...source[kind], ...resource[kind] } } : {};
}

/** A file that is kept as it is may be copied into a document or a spreadsheet. */
function isImport(from: string, into: string): boolean {
  return !from.startsWith(googleTypePrefix) && [documentMimeType, spreadsheetMimeType].includes(into);
}

function contentFor(host: Host, source: DriveFile, copy: DriveFile): Partial<DriveFile> {
  if (copy.mimeType !== source.mimeType) {
    return storeContent(host, copy, { bytes: readContent(host, source), mimeType: source.mimeType });
  }
  if (source.mimeType === spreadsheetMimeType) {
    saveSpreadsheet(host, { ...loadSpreadsheet(host, source.id), id: copy.id, title: copy.name });
    return {};
  }
  if (source.mimeType.startsWith(googleTypePrefix) && source.mimeType !== documentMimeType) {
    throw new Error(`not emulated: Drive.Files.copy of ${source.mimeType}`);
  }
  return copyContent(host, source, copy.id);
}

function copyParents(host: Host, caller: Caller, source: DriveFile): string[] {
  const [parent] = source.parents;
  if (parent === undefined) return ['root'];
  try {
    return [requireFolder(host, caller, parent).id];
  } catch (error) {
    if (error instanceof ApiError) return ['root'];
    throw error;
  }
}
