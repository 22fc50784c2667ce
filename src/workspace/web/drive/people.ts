import type { Host } from '../../host.ts';
import { type DriveFile, findFile, roleOf } from '../../services/drive/files.ts';

/** A person's name, or the address of somebody who has no account here. */
export function nameOf(host: Host, email: string): string {
  return host.accounts.find(email)?.name ?? email;
}

const roles = { writer: '編集者', commenter: '閲覧者(コメント可)', reader: '閲覧者' } as const;

/** Whom a file is shared with beside its owner, itself or with a folder above: `放射線部門(閲覧者)`. */
export function sharedNames(host: Host, file: DriveFile): string[] {
  const emails = new Set(
    withFolders(host, file).flatMap(({ permissions }) => permissions.map(({ email }) => email)),
  );
  return [...emails].flatMap((email) => {
    const role = roleOf(host, email, file.id);
    return email === file.owner || role === undefined || role === 'owner'
      ? []
      : [`${nameOf(host, email)}(${roles[role]})`];
  });
}

function withFolders(host: Host, file: DriveFile): DriveFile[] {
  const folders = file.parents.flatMap((parent) => findFile(host, parent) ?? []);
  return [file, ...folders.flatMap((folder) => withFolders(host, folder))];
}
