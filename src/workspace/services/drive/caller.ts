import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import {
  type DriveFile,
  findFile,
  listedRoleOf,
  type Role,
  requireRole,
  roleOf,
  rootFolder,
} from './files.ts';

/**
 * On whose behalf the Drive engine works: an account (pages, REST), or a script project whose scope
 * `drive.file` shows it only the files that it made itself.
 */
export type Caller =
  string | { readonly email: string; readonly projectId: string; readonly ownFilesOnly: boolean };

export function emailOf(caller: Caller): string {
  return typeof caller === 'string' ? caller : caller.email;
}

export function projectOf(caller: Caller): string | undefined {
  return typeof caller === 'string' ? undefined : caller.projectId;
}

/** Whether the caller may know of the file at all. */
export function sees(host: Host, caller: Caller, file: DriveFile): boolean {
  return isInScope(caller, file) && roleOf(host, emailOf(caller), file.id) !== undefined;
}

/** Whether the caller's lists show the file: one that takes a link they do not. */
export function finds(host: Host, caller: Caller, file: DriveFile): boolean {
  return isInScope(caller, file) && listedRoleOf(host, emailOf(caller), file.id) !== undefined;
}

/** Like `requireRole`, within what the caller's scope lets it see. */
export function requireFile(host: Host, caller: Caller, fileId: string, role: Role): DriveFile {
  const file = findFile(host, fileId);
  if (!file || !sees(host, caller, file)) throw new ApiError('NOT_FOUND', `File not found: ${fileId}.`);
  return requireRole(host, emailOf(caller), fileId, role);
}

/** A folder that something may be put into or taken from; `root` stands for the caller's own, whatever the scope. */
export function requireFolder(host: Host, caller: Caller, folderId: string): DriveFile {
  const root = rootFolder(host, emailOf(caller));
  const id = resolved(host, caller, folderId);
  return id === root.id ? root : requireFile(host, caller, id, 'writer');
}

/** `root` as the id it stands for. */
export function resolved(host: Host, caller: Caller, fileId: string): string {
  if (fileId === 'appDataFolder') throw new Error('not emulated: the Drive folder appDataFolder');
  return fileId === 'root' ? rootFolder(host, emailOf(caller)).id : fileId;
}

function isInScope(caller: Caller, { createdByProject }: DriveFile): boolean {
  return typeof caller === 'string' || !caller.ownFilesOnly || createdByProject === caller.projectId;
}
