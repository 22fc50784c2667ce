import type { Host } from '../../host.ts';
import type { DriveFile } from '../../services/drive/files.ts';

/** A person's name, or the address of somebody who has no account here. */
export function nameOf(host: Host, email: string): string {
  return host.accounts.find(email)?.name ?? email;
}

const roles = { writer: '編集者', commenter: '閲覧者(コメント可)', reader: '閲覧者' } as const;

/** Whom a file is shared with, beside its owner: `放射線部門(閲覧者)`. */
export function sharedNames(host: Host, file: DriveFile): string[] {
  return file.permissions.flatMap(({ email, role }) =>
    role === 'owner' ? [] : [`${nameOf(host, email)}(${roles[role]})`],
  );
}
