import type { Host } from '../../host.ts';
import { folderMimeType } from '../../services/drive/file.ts';
import {
  allFiles,
  type DriveFile,
  findFile,
  listedRoleOf,
  roleOf,
  rootFolder,
} from '../../services/drive/files.ts';
import { isTrashed } from '../../services/drive/resource.ts';

const byName = new Intl.Collator('ja', { numeric: true });

/** What lies in a folder, as far as `email` may see it: folders first, then by name. */
export function inFolder(host: Host, email: string, folderId: string): DriveFile[] {
  return sorted(
    host,
    allFiles(host).filter(
      ({ id, parents }) => parents.includes(folderId) && roleOf(host, email, id) !== undefined,
    ),
  );
}

/** What others share with `email` directly: files whose folder it does not find; not what takes a link. */
export function sharedWith(host: Host, email: string): DriveFile[] {
  const finds = (id: string) => listedRoleOf(host, email, id) !== undefined;
  return sorted(
    host,
    allFiles(host).filter(
      ({ id, owner, parents }) => owner !== email.toLowerCase() && finds(id) && !parents.some(finds),
    ),
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

function sorted(host: Host, files: readonly DriveFile[]): DriveFile[] {
  return files.filter((file) => !isTrashed(host, file)).sort(foldersFirst);
}

function foldersFirst(one: DriveFile, other: DriveFile): number {
  const folders = Number(other.mimeType === folderMimeType) - Number(one.mimeType === folderMimeType);
  return folders === 0 ? byName.compare(one.name, other.name) : folders;
}
