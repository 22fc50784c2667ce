import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, emailOf, projectOf, requireFile, requireFolder, resolved } from './caller.ts';
import { type Media, readContent, removeContent, writeContent } from './content.ts';
import { selectFields } from './fields.ts';
import { folderMimeType } from './file.ts';
import { allFiles, type DriveFile, findFile, registerFile, removeFile, saveFile } from './files.ts';
import { fileFields, fileResource } from './resource.ts';

export { listFiles } from './list.ts';
export { createPermission, deletePermission, listPermissions } from './permissions.ts';

export type FileQuery = { readonly fields?: string };
export type FileUpdateQuery = FileQuery & { readonly addParents?: string; readonly removeParents?: string };

const generatedIdKind = 'drive-generated-id';
const defaultFields = 'kind,id,name,mimeType';
const googleTypes = 'application/vnd.google-apps.';

/** Drive v3 `files.generateIds`: ids that `createFile` takes, each once. */
export function generateIds(
  host: Host,
  _caller: Caller,
  query: { readonly count?: number } = {},
): drive_v3.Schema$GeneratedIds {
  const count = Number(query.count ?? 10);
  if (!Number.isInteger(count) || count < 1 || count > 1000)
    throw invalid('Invalid value for count: 1 to 1000 ids.');
  return host.store.transaction(() => {
    const ids = Array.from({ length: count }, () => host.newId('file'));
    for (const id of ids) host.store.write(generatedIdKind, id, { used: false });
    return { kind: 'drive#generatedIds', space: 'drive', ids };
  });
}

/**
 * Drive v3 `files.create`. With an `id` from `generateIds` it is safe to repeat: the second is ALREADY_EXISTS.
 */
export function createFile(
  host: Host,
  caller: Caller,
  resource: drive_v3.Schema$File,
  media?: Media,
  query: FileQuery = {},
): drive_v3.Schema$File {
  return host.store.transaction(() => {
    const mimeType = resource.mimeType ?? media?.mimeType ?? 'application/octet-stream';
    refuseGoogleTypes(mimeType, 'create');
    if (resource.id) claimId(host, resource.id);
    if ((resource.parents?.length ?? 0) > 1) throw invalid('A file cannot have more than one parent.');
    const parents = resource.parents?.map((parent) => requireFolder(host, caller, parent).id);

    const projectId = projectOf(caller);
    const file = registerFile(host, {
      ...(resource.id && { id: resource.id }),
      name: resource.name ?? media?.name ?? 'Untitled',
      mimeType,
      owner: emailOf(caller),
      ...(parents && { parents }),
      ...(projectId !== undefined && { createdByProject: projectId }),
    });
    const content =
      mimeType === folderMimeType ? {} : writeContent(host, file.id, media?.bytes ?? new Uint8Array());
    return answer(host, caller, saveFile(host, { ...file, ...described(file, resource), ...content }), query);
  });
}

/** Drive v3 `files.get`, metadata. */
export function getFile(
  host: Host,
  caller: Caller,
  fileId: string,
  query: FileQuery = {},
): drive_v3.Schema$File {
  return answer(host, caller, requireFile(host, caller, resolved(host, caller, fileId), 'reader'), query);
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
  resource: drive_v3.Schema$File,
  media?: Media,
  query: FileUpdateQuery = {},
): drive_v3.Schema$File {
  return host.store.transaction(() => {
    const file = requireFile(host, caller, fileId, 'writer');
    if (resource.parents)
      throw forbidden(
        'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
      );
    if (resource.trashed !== undefined) requireFile(host, caller, fileId, 'owner');
    if (media) refuseGoogleTypes(file.mimeType, 'update');
    const changed: DriveFile = {
      ...file,
      ...described(file, resource),
      ...(resource.name && { name: resource.name }),
      ...(resource.mimeType && media && { mimeType: resource.mimeType }),
      ...(typeof resource.trashed === 'boolean' && { trashed: resource.trashed }),
      ...(media && writeContent(host, fileId, media.bytes)),
      parents: movedParents(host, caller, file, query),
      modifiedTime: host.clock.now(),
    };
    return answer(host, caller, saveFile(host, changed), query);
  });
}

/** Drive v3 `files.copy`: the copy belongs to the caller, beside the original where the caller may write, else in its root. */
export function copyFile(
  host: Host,
  caller: Caller,
  fileId: string,
  resource: drive_v3.Schema$File,
  query: FileQuery = {},
): drive_v3.Schema$File {
  const source = requireFile(host, caller, fileId, 'reader');
  if (source.mimeType === folderMimeType) throw forbidden('This file cannot be copied by the user.');
  refuseGoogleTypes(source.mimeType, 'copy');
  const bytes = readContent(host, source);
  const copied = {
    mimeType: source.mimeType,
    name: `Copy of ${source.name}`,
    parents: copyParents(host, caller, source),
  };
  return createFile(host, caller, { ...copied, ...resource }, { bytes }, query);
}

/** Drive v3 `files.delete`: for the owner, past the trash, a folder with what the owner has in it. */
export function deleteFile(host: Host, caller: Caller, fileId: string): void {
  host.store.transaction(() => {
    const { owner } = requireFile(host, caller, fileId, 'owner');
    removeTree(host, fileId, owner);
  });
}

function removeTree(host: Host, fileId: string, owner: string): void {
  for (const child of allFiles(host)) {
    if (child.parents.includes(fileId) && child.owner === owner) removeTree(host, child.id, owner);
  }
  removeContent(host, fileId);
  removeFile(host, fileId);
}

function answer(host: Host, caller: Caller, file: DriveFile, query: FileQuery): drive_v3.Schema$File {
  return selectFields(fileResource(host, caller, file), query.fields ?? defaultFields, fileFields);
}

function claimId(host: Host, id: string): void {
  const generated = host.store.read<{ used: boolean }>(generatedIdKind, id);
  if (generated?.used || findFile(host, id)) {
    throw new ApiError('ALREADY_EXISTS', 'A file already exists with the provided ID.');
  }
  if (!generated) throw invalid('The provided file ID is not usable.');
  host.store.write(generatedIdKind, id, { used: true });
}

function described(file: DriveFile, resource: drive_v3.Schema$File): Partial<DriveFile> {
  return {
    ...(typeof resource.description === 'string' && { description: resource.description }),
    ...(resource.properties && { properties: merged(file.properties, resource.properties) }),
    ...(resource.appProperties && { appProperties: merged(file.appProperties, resource.appProperties) }),
  };
}

/** A property set to null is cleared. */
function merged(
  before: DriveFile['properties'],
  change: Record<string, string | null>,
): Record<string, string> {
  const entries = Object.entries({ ...before, ...change });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
}

function movedParents(
  host: Host,
  caller: Caller,
  file: DriveFile,
  query: FileUpdateQuery,
): readonly string[] {
  const added = listed(query.addParents).map((id) => requireFolder(host, caller, id).id);
  const removed = listed(query.removeParents).map((id) => resolved(host, caller, id));
  const parents = [...new Set([...file.parents.filter((id) => !removed.includes(id)), ...added])];
  if (parents.length > 1) {
    throw forbidden('Increasing the number of parents is not allowed');
  }
  return parents;
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

function listed(ids: string | undefined): string[] {
  return ids ? ids.split(',').map((id) => id.trim()) : [];
}

function refuseGoogleTypes(mimeType: string, verb: string): void {
  if (mimeType.startsWith(googleTypes) && mimeType !== folderMimeType) {
    throw new Error(`not emulated: Drive.Files.${verb} of ${mimeType}`);
  }
}

function invalid(message: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', message);
}

function forbidden(message: string): ApiError {
  return new ApiError('PERMISSION_DENIED', message);
}
