import type { Host } from '../../host.ts';
import {
  type DriveFile,
  findFile,
  type GeneralAccess,
  type Permission,
  type Role,
  stronger,
} from './files.ts';

/** One person's, domain's or everybody's access to a file, however it came about. */
export type Grant = {
  /** With the strongest role. */
  readonly permission: Permission | GeneralAccess;
  /** Given on the file itself. */
  readonly direct?: Role;
  /** Handed down by folders; the strongest. */
  readonly inherited?: { readonly role: Role; readonly folder: DriveFile };
};

/** Everybody who has access: whom the file itself names first, the owner foremost. */
export function grantsOf(host: Host, file: DriveFile): Grant[] {
  const grants = new Map<string, Grant>();
  for (const permission of permissionsIn(file)) {
    grants.set(permission.id, { permission, direct: permission.role });
  }
  for (const folder of foldersAbove(host, file)) {
    for (const permission of permissionsIn(folder)) {
      grants.set(permission.id, withInherited(grants.get(permission.id), permission, folder));
    }
  }
  return [...grants.values()];
}

/** One of them, by the id of its permission. */
export function findGrant(host: Host, file: DriveFile, permissionId: string): Grant | undefined {
  return grantsOf(host, file).find(({ permission }) => permission.id === permissionId);
}

function withInherited(
  known: Grant | undefined,
  permission: Permission | GeneralAccess,
  folder: DriveFile,
): Grant {
  // A folder's owner may write what others put into it.
  const role = permission.role === 'owner' ? 'writer' : permission.role;
  const before = known?.inherited;
  const inherited = before && stronger(before.role, role) === before.role ? before : { role, folder };
  const strongest = stronger(known?.permission.role, role) ?? role;
  return { ...known, inherited, permission: { ...(known?.permission ?? permission), role: strongest } };
}

function permissionsIn({ permissions, general = [] }: DriveFile): (Permission | GeneralAccess)[] {
  return [...permissions, ...general];
}

/** Nearest first. */
function foldersAbove(host: Host, file: DriveFile, seen = new Set<string>()): DriveFile[] {
  return file.parents.flatMap((parent) => {
    if (seen.has(parent)) return [];
    seen.add(parent);
    const folder = findFile(host, parent);
    return folder ? [folder, ...foldersAbove(host, folder, seen)] : [];
  });
}
