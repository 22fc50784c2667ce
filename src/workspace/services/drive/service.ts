import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, emailOf, requireFile, resolved, sees } from './caller.ts';
import { type Media, readContent, removeContent, storeContent } from './content.ts';
import { documentMimeType, googleTypePrefix } from './file.ts';
import {
  allFiles,
  type DriveFile,
  insufficientPermissions,
  isRootFolder,
  removeFile,
  saveFile,
} from './files.ts';
import { answered, described, type FileQuery } from './metadata.ts';
import { type Moves, movedParents } from './move.ts';
import { notWritable, requireWritable } from './writable.ts';

export { copyFile } from './copy.ts';
export { createFile, generateIds } from './create.ts';
export { exportFile } from './export.ts';
export { listFiles } from './list.ts';
export {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from './permissions.ts';
import { withTexts } from './texts.ts';

export type FileUpdateQuery = FileQuery & Moves;

/** Drive v3 `files.get`, metadata. */
export function getFile(
  host: Host,
  caller: Caller,
  fileId: string,
  query: FileQuery = {},
): drive_v3.Schema$File {
  return answered(host, caller, requireFile(host, caller, resolved(host, caller, fileId), 'reader'), query);
}

/** Drive v3 `files.get` with `alt=media`. */
export function getFileContent(host: Host, caller: Caller, fileId: string): Uint8Array {
  return readContent(host, requireFile(host, caller, fileId, 'reader'));
}

/** Drive v3 `files.update`: what is absent stays; `addParents` and `removeParents` are comma-separated. */
export function updateFile(
  host: Host,
  caller: Caller,
  fileId: string,
  given: drive_v3.Schema$File,
  media?: Media,
  query: FileUpdateQuery = {},
): drive_v3.Schema$File {
  const resource = withTexts(given);
  return host.store.transaction(() => {
    requireWritable(resource);
    if (resource.id) throw notWritable();
    const isOnlyStarred = !media && Object.keys({ ...resource, ...moves(query) }).join() === 'starred';
    const file = requireFile(host, caller, fileId, isOnlyStarred ? 'reader' : 'writer');
    if (resource.parents)
      throw new ApiError(
        'PERMISSION_DENIED',
        'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
        { reason: 'fieldNotWritable' },
      );
    if (isRootFolder(host, file)) throw insufficientPermissions();
    if (resource.trashed !== undefined || resource.writersCanShare !== undefined)
      requireFile(host, caller, fileId, 'owner');
    if (media) refuseConversion(file, resource);
    const changed: DriveFile = {
      ...laid(host, file, resource.trashed),
      ...(!isOnlyStarred && { modifiedTime: host.clock.now() }),
      ...described(caller, file, resource),
      ...(resource.name && { name: resource.name }),
      ...(resource.mimeType && media && { mimeType: resource.mimeType }),
      ...(media && storeContent(host, file, media)),
      parents: movedParents(host, caller, file, query),
    };
    return answered(host, caller, saveFile(host, changed), query);
  });
}

/** Into the trash, or out of it again; where nothing is said of it the file stays where it is. */
function laid(host: Host, file: DriveFile, trashed: boolean | null | undefined): DriveFile {
  if (typeof trashed !== 'boolean') return file;
  const { trashedTime = host.clock.now(), ...rest } = file;
  return { ...rest, trashed, ...(trashed && { trashedTime }) };
}

/** Drive v3 `files.delete`: for the owner, past the trash, a folder with what the owner has in it. */
export function deleteFile(host: Host, caller: Caller, fileId: string): void {
  host.store.transaction(() => {
    const file = requireFile(host, caller, fileId, 'owner');
    if (isRootFolder(host, file)) throw insufficientPermissions();
    removeTree(host, fileId, file.owner);
  });
}

/** Drive v3 `files.emptyTrash`: deletes for good what the caller owns in the trash. */
export function emptyTrash(host: Host, caller: Caller): void {
  const owner = emailOf(caller).toLowerCase();
  host.store.transaction(() => {
    for (const file of allFiles(host)) {
      if (file.trashed && file.owner === owner && sees(host, caller, file)) removeTree(host, file.id, owner);
    }
  });
}

function removeTree(host: Host, fileId: string, owner: string): void {
  for (const child of allFiles(host)) {
    if (child.parents.includes(fileId) && child.owner === owner) removeTree(host, child.id, owner);
  }
  removeContent(host, fileId);
  removeFile(host, fileId);
}

/** New content may be converted into a document, but never makes one kind of file another. */
function refuseConversion({ mimeType }: DriveFile, resource: drive_v3.Schema$File): void {
  const into = resource.mimeType ?? mimeType;
  const isGoogles = [mimeType, into].some((type) => type.startsWith(googleTypePrefix));
  if (!isGoogles || (mimeType === documentMimeType && into === documentMimeType)) return;
  throw new Error(`not emulated: Drive.Files.update of ${mimeType} with content of ${into}`);
}

function moves({ addParents, removeParents }: FileUpdateQuery): Moves {
  return { ...(addParents && { addParents }), ...(removeParents && { removeParents }) };
}
