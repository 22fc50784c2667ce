import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { named } from '../../enumeration.ts';
import type { Role } from '../file.ts';

type Access = typeof GoogleAppsScript.Drive.Access;
type Permission = typeof GoogleAppsScript.Drive.Permission;

export type AccessName = keyof Access & string;
/** FILE_ORGANIZER is newer than the type package. */
export type PermissionName = (keyof Permission & string) | 'FILE_ORGANIZER';

const accesses = ['ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE'] as const;
const permissions = ['VIEW', 'EDIT', 'COMMENT', 'OWNER', 'ORGANIZER', 'FILE_ORGANIZER', 'NONE'] as const;

/** What DriveApp calls the roles. */
export const permissionNames = {
  owner: 'OWNER',
  writer: 'EDIT',
  commenter: 'COMMENT',
  reader: 'VIEW',
} as const satisfies Record<Role, PermissionName>;

/** The enums of `DriveApp`. Their members are their own names, which is also what Google's print as. */
export function driveEnums(execution: Execution) {
  return {
    Access: facade<Access>(execution, 'DriveApp.Access', named(...accesses) as unknown as Access),
    Permission: facade<Permission>(
      execution,
      'DriveApp.Permission',
      named(...permissions) as unknown as Permission,
    ),
  };
}

export function accessEnum(name: AccessName): GoogleAppsScript.Drive.Access {
  return name as unknown as GoogleAppsScript.Drive.Access;
}

export function permissionEnum(name: PermissionName): GoogleAppsScript.Drive.Permission {
  return name as unknown as GoogleAppsScript.Drive.Permission;
}
