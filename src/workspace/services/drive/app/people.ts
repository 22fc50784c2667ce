import { ApiError } from '../../api-error.ts';
import { requireFile } from '../caller.ts';
import { type DriveFile, type Role, stronger } from '../files.ts';
import { grantsOf } from '../grants.ts';
import { createPermission, deletePermission } from '../permissions.ts';
import type { DriveAppContext } from './context.ts';

/**
 * Gives people a role and tells them by mail. Who has a stronger one keeps it, and hears nothing (reference of
 * `File.addViewer`).
 */
export function addPeople(
  context: DriveAppContext,
  id: string,
  role: Role,
  addresses: readonly string[],
): void {
  const { host, caller } = context;
  host.store.transaction(() => {
    for (const emailAddress of addresses) {
      const file = requireFile(host, caller, id, 'writer');
      const held = directRole(file, emailAddress);
      if (held !== undefined && stronger(held, role) === held) continue;
      permitted(() => createPermission(host, caller, id, { type: 'user', role, emailAddress }));
    }
  });
}

/** Takes a role that somebody was given on the file itself; nothing happens where it is none of `roles`. */
export function removePerson(
  { host, caller }: DriveAppContext,
  id: string,
  address: string,
  roles: readonly Role[],
): void {
  const file = requireFile(host, caller, id, 'reader');
  const held = file.permissions.find(({ email }) => email === address.toLowerCase());
  if (held && roles.includes(held.role)) deletePermission(host, caller, id, held.id);
  else requireFile(host, caller, id, 'writer');
}

/** Addresses of those with one of the roles, by name and also through folders; only for those who may edit. */
export function peopleWith({ host, caller }: DriveAppContext, id: string, roles: readonly Role[]): string[] {
  return grantsOf(host, requireFile(host, caller, id, 'writer')).flatMap(({ permission }) =>
    'email' in permission && roles.includes(permission.role) ? [permission.email] : [],
  );
}

/** Somebody's role by name; only for those who may edit. */
export function roleByName({ host, caller }: DriveAppContext, id: string, address: string): Role | undefined {
  const grants = grantsOf(host, requireFile(host, caller, id, 'writer'));
  return grants.find(({ permission }) => 'email' in permission && permission.email === address.toLowerCase())
    ?.permission.role;
}

/** What the API finds wrong with a permission, in DriveApp's words. */
export function permitted<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 'INVALID_ARGUMENT') throw error;
    throw new Error('Invalid argument: permission.value', { cause: error });
  }
}

function directRole({ permissions }: DriveFile, address: string): Role | undefined {
  return permissions.find(({ email }) => email === address.toLowerCase())?.role;
}
