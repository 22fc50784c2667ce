import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { enumeration } from '../../enumeration.ts';
import type { Role } from '../file.ts';

type Access = typeof GoogleAppsScript.Drive.Access;
type Permission = typeof GoogleAppsScript.Drive.Permission;

export type AccessName = keyof Access & string;
/** FILE_ORGANIZER is newer than the type package. */
export type PermissionName = (keyof Permission & string) | 'FILE_ORGANIZER';

const accesses = enumeration<AccessName>('DriveApp.Access', [
  'ANYONE',
  'ANYONE_WITH_LINK',
  'DOMAIN',
  'DOMAIN_WITH_LINK',
  'PRIVATE',
]);
const permissions = enumeration<PermissionName>('DriveApp.Permission', [
  'VIEW',
  'EDIT',
  'COMMENT',
  'OWNER',
  'ORGANIZER',
  'FILE_ORGANIZER',
  'NONE',
]);

/** What DriveApp calls the roles. */
export const permissionNames = {
  owner: 'OWNER',
  writer: 'EDIT',
  commenter: 'COMMENT',
  reader: 'VIEW',
} as const satisfies Record<Role, PermissionName>;

/** The enums of `DriveApp`. */
export function driveEnums(execution: Execution) {
  return {
    Access: facade<Access>(execution, 'DriveApp.Access', accesses as unknown as Access),
    Permission: facade<Permission>(execution, 'DriveApp.Permission', permissions as unknown as Permission),
  };
}

export function accessEnum(name: AccessName): GoogleAppsScript.Drive.Access {
  return accesses[name] as unknown as GoogleAppsScript.Drive.Access;
}

export function permissionEnum(name: PermissionName): GoogleAppsScript.Drive.Permission {
  return permissions[name] as unknown as GoogleAppsScript.Drive.Permission;
}
