import { enumeration, type NameOf } from '../../enumeration.ts';
import type { Role } from '../file.ts';

type Access = typeof GoogleAppsScript.Drive.Access;
/** FILE_ORGANIZER is newer than the type package. */
type Permissions = typeof GoogleAppsScript.Drive.Permission & {
  readonly FILE_ORGANIZER: GoogleAppsScript.Drive.Permission;
};

export type AccessName = NameOf<Access>;
export type PermissionName = NameOf<Permissions>;

const accesses = enumeration<Access>('DriveApp.Access', [
  'ANYONE',
  'ANYONE_WITH_LINK',
  'DOMAIN',
  'DOMAIN_WITH_LINK',
  'PRIVATE',
]);
const permissions = enumeration<Permissions>('DriveApp.Permission', [
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
export const driveEnums = { Access: accesses, Permission: permissions } as const;
