import type { Host } from '../../host.ts';
import { folderMimeType } from '../../services/drive/file.ts';
import { allFiles, type DriveFile, findFile, roleOf, rootFolder } from '../../services/drive/files.ts';
import { isTrashed } from '../../services/drive/resource.ts';

const byName = new Intl.Collator('ja', { numeric: true });

/** What lies in a folder, as far as `email` may see it: folders first, then by name. */
export function inFolder(host: Host, email: string, folderId: string): DriveFile[] {
  return visible(host, email, (file) => file.parents.includes(folderId));
}

/** What others share with `email` directly: files whose folder it may not see. */
export function sharedWith(host: Host, email: string): DriveFile[] {
  return visible(
    host,
    email,
    (file) =>
      file.owner !== email.toLowerCase() &&
      !file.parents.some((parent) => roleOf(host, email, parent) !== undefined),
  );
}

/** The folders that lead to a file, outermost first, as far as `email` may see them. */
export function trail(host: Host, email: string, file: DriveFile): DriveFile[] {
  const above: DriveFile[] = [];
  let parent = visibleParent(host, email, file);
  while (parent !== undefined && !above.includes(parent)) {
    above.unshift(parent);
    parent = visibleParent(host, email, parent);
  }
  return above;
}

/** Whether it is somebody's マイドライブ, which has no name of its own to them. */
export function isRoot(host: Host, email: string, file: DriveFile): boolean {
  return rootFolder(host, email).id === file.id;
}

function visibleParent(host: Host, email: string, file: DriveFile): DriveFile | undefined {
  const parent = file.parents.find((id) => roleOf(host, email, id) !== undefined);
  return parent === undefined ? undefined : findFile(host, parent);
}

function visible(host: Host, email: string, wanted: (file: DriveFile) => boolean): DriveFile[] {
  return allFiles(host)
    .filter((file) => wanted(file) && roleOf(host, email, file.id) !== undefined && !isTrashed(host, file))
    .sort(foldersFirst);
}

function foldersFirst(one: DriveFile, other: DriveFile): number {
  const folders = Number(other.mimeType === folderMimeType) - Number(one.mimeType === folderMimeType);
  return folders === 0 ? byName.compare(one.name, other.name) : folders;
}
