import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, requireFolder, resolved } from './caller.ts';
import { type DriveFile, findFile, rootFolder } from './files.ts';

/** Ids joined by commas, as `files.update` takes them. */
export type Moves = { readonly addParents?: string; readonly removeParents?: string };

/**
 * The folders that a file lies in after a move: one at most. A file that was taken out of its last folder lies in its
 * owner's root (reference of `enforceSingleParent`, which is how all files behave since September 2020).
 */
export function movedParents(
  host: Host,
  caller: Caller,
  file: DriveFile,
  { addParents, removeParents }: Moves,
): readonly string[] {
  const added = listed(addParents).map((id) => requireFolder(host, caller, id).id);
  const removed = listed(removeParents).map((id) => resolved(host, caller, id));
  const parents = [...new Set([...file.parents.filter((id) => !removed.includes(id)), ...added])];
  if (parents.length > 1) throw denied('cannotAddParent', 'Increasing the number of parents is not allowed');
  if (added.some((folder) => liesIn(host, folder, file.id))) {
    throw denied('cyclicParent', 'A folder cannot be moved into itself or into a folder below it.');
  }
  if (parents.length === 0 && removed.length > 0) return [rootFolder(host, file.owner).id];
  return parents;
}

/** Whether `id` is `folderId` or lies anywhere below it. */
function liesIn(host: Host, id: string, folderId: string, seen = new Set<string>()): boolean {
  if (id === folderId) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return findFile(host, id)?.parents.some((parent) => liesIn(host, parent, folderId, seen)) ?? false;
}

function listed(ids: string | undefined): string[] {
  return ids ? ids.split(',').map((id) => id.trim()) : [];
}

function denied(reason: string, message: string): ApiError {
  return new ApiError('PERMISSION_DENIED', message, { reason });
}
