import type { BlobContent } from '../../utilities/blob.ts';
import { convertedBlob, nameAs } from '../../utilities/blob-conversion.ts';
import { requireFile } from '../caller.ts';
import { readContent } from '../content.ts';
import { exportFile } from '../export.ts';
import { documentMimeType, googleTypePrefix } from '../file.ts';
import type { DriveFile } from '../files.ts';
import type { DriveAppContext } from './context.ts';
import { limits, requireSize } from './limits.ts';

const pdf = 'application/pdf';

/** What a file holds, as a blob: of Google's own kinds a PDF. */
export function fileBlob(context: DriveAppContext, id: string): BlobContent {
  const file = requireFile(context.host, context.caller, id, 'reader');
  return file.mimeType.startsWith(googleTypePrefix) ? paper(context, file) : kept(context, file);
}

/** The same in another format. */
export function fileBlobAs(context: DriveAppContext, id: string, contentType: string): BlobContent {
  const file = requireFile(context.host, context.caller, id, 'reader');
  if (!file.mimeType.startsWith(googleTypePrefix)) {
    return convertedBlob(kept(context, file), contentType, context.host.clock.now());
  }
  if (contentType === pdf) return paper(context, file);
  throw new Error(`Converting from ${file.mimeType} to ${contentType} is not supported.`);
}

function kept({ host }: DriveAppContext, file: DriveFile): BlobContent {
  requireSize(file.name, file.size ?? 0, limits.blob);
  return { bytes: readContent(host, file), contentType: file.mimeType, name: file.name };
}

function paper({ host, caller }: DriveAppContext, { id, name, mimeType }: DriveFile): BlobContent {
  if (mimeType !== documentMimeType) throw new Error(`not emulated: DriveApp.File.getBlob of ${mimeType}`);
  const { bytes } = exportFile(host, caller, id, pdf);
  return { bytes, contentType: pdf, name: nameAs(name, pdf) };
}
