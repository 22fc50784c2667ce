import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, emailOf, requireFile } from './caller.ts';
import { selectFields } from './fields.ts';
import { type DriveFile, type Role, saveFile, share, stronger } from './files.ts';
import { shareGenerally } from './general-access.ts';
import { findGrant, type Grant, grantsOf } from './grants.ts';
import { notifyOfSharing } from './notification.ts';
import { transferOwnership } from './ownership.ts';
import { type PageQuery, pageOf } from './paging.ts';
import { permissionFields, permissionResource } from './resource.ts';

export type PermissionQuery = { readonly fields?: string };

/** All of a file's permissions come on one page unless the query says otherwise; at most 100 then. */
export type PermissionListQuery = PermissionQuery & PageQuery;

export type PermissionCreateQuery = PermissionQuery & {
  /** Whether the person is told by mail; for people only, who are told when absent. */
  readonly sendNotificationEmail?: boolean;
  /** The sharer's own words in that mail. */
  readonly emailMessage?: string;
  readonly transferOwnership?: boolean;
  /** Whether a file with a new owner moves into that one's root. */
  readonly moveToNewOwnersRoot?: boolean;
};

export type PermissionUpdateQuery = PermissionQuery & { readonly transferOwnership?: boolean };

const roles = ['reader', 'commenter', 'writer', 'owner'] as const satisfies readonly Role[];
const defaultFields = 'kind,id,type,role';
const listFields = { kind: true, nextPageToken: true, permissions: permissionFields } as const;

/** Drive v3 `permissions.create`, for a person, a domain or anyone; people are told of it by mail. */
export function createPermission(
  host: Host,
  caller: Caller,
  fileId: string,
  resource: drive_v3.Schema$Permission,
  query: PermissionCreateQuery = {},
): drive_v3.Schema$Permission {
  return host.store.transaction(() => {
    refuseSpecialPermission(resource);
    const role = grantableRole(resource.role, query);
    const file = requireSharable(host, caller, fileId);
    const id = grant(host, caller, file, resource, role, query);
    return answer(host, requireFile(host, caller, fileId, 'writer'), id, query);
  });
}

/** Drive v3 `permissions.list`, for those who may edit the file; with what folders hand down. */
export function listPermissions(
  host: Host,
  caller: Caller,
  fileId: string,
  query: PermissionListQuery = {},
): drive_v3.Schema$PermissionList {
  const file = requireFile(host, caller, fileId, 'writer');
  const grants = grantsOf(host, file);
  const whole = { list: [fileId], usual: Math.max(1, grants.length), most: Math.max(100, grants.length) };
  const { items, nextPageToken } = pageOf(grants, query, whole);
  const list = {
    kind: 'drive#permissionList',
    ...(nextPageToken !== undefined && { nextPageToken }),
    permissions: items.map((grant) => permissionResource(host, grant)),
  };
  const fields = query.fields ?? `kind,nextPageToken,permissions(${defaultFields})`;
  return selectFields(list, fields, listFields);
}

/** Drive v3 `permissions.get`, for those who may edit the file. */
export function getPermission(
  host: Host,
  caller: Caller,
  fileId: string,
  permissionId: string,
  query: PermissionQuery = {},
): drive_v3.Schema$Permission {
  return answer(host, requireFile(host, caller, fileId, 'writer'), permissionId, query);
}

/** Drive v3 `permissions.update`: another role, but never less than what a folder hands down. */
export function updatePermission(
  host: Host,
  caller: Caller,
  fileId: string,
  permissionId: string,
  resource: drive_v3.Schema$Permission,
  query: PermissionUpdateQuery = {},
): drive_v3.Schema$Permission {
  return host.store.transaction(() => {
    if (Object.keys(resource).some((name) => name !== 'role')) {
      throw denied('fieldNotWritable', 'The resource body includes fields which are not directly writable.');
    }
    const role = grantableRole(resource.role, query);
    const file = requireSharable(host, caller, fileId);
    const { permission, inherited } = requireGrant(host, file, permissionId);
    if (role === 'owner') {
      if (!('email' in permission)) throw invalid('The specified role is invalid for the permission type.');
      transferOwnership(host, caller, fileId, permission.email);
      return answer(host, requireFile(host, caller, fileId, 'reader'), permissionId, query);
    }
    if (permission.role === 'owner') {
      throw new Error('not emulated: Drive.Permissions.update of the permission of an owner');
    }
    if (inherited && stronger(role, inherited.role) !== role) throw lessThanInherited();
    saveFile(host, withRole(file, { ...permission, role }));
    return answer(host, requireFile(host, caller, fileId, 'reader'), permissionId, query);
  });
}

/** Drive v3 `permissions.delete`: anybody may give up an own permission, writers may take others'. */
export function deletePermission(host: Host, caller: Caller, fileId: string, permissionId: string): void {
  host.store.transaction(() => {
    const file = requireFile(host, caller, fileId, 'reader');
    const { permission, direct } = requireGrant(host, file, permissionId);
    if (permission.role === 'owner') throw denied('forbidden', 'The owner of a file cannot be removed.');
    const isOwn = 'email' in permission && permission.email === emailOf(caller).toLowerCase();
    if (!isOwn) requireSharable(host, caller, fileId);
    if (direct === undefined) throw lessThanInherited();
    saveFile(host, without(file, permissionId));
  });
}

function refuseSpecialPermission(resource: drive_v3.Schema$Permission): void {
  for (const name of ['expirationTime', 'pendingOwner', 'view'] as const)
    if (resource[name]) throw new Error(`not emulated: Drive permission with ${name}`);
}

/** For those who may change the file; for its owner alone, where editors may not share it. */
function requireSharable(host: Host, caller: Caller, fileId: string): DriveFile {
  const file = requireFile(host, caller, fileId, 'writer');
  return file.writersCanShare === false ? requireFile(host, caller, fileId, 'owner') : file;
}

/** Gives the role to whom the resource names; the id of the permission that now says so. */
function grant(
  host: Host,
  caller: Caller,
  file: DriveFile,
  resource: drive_v3.Schema$Permission,
  role: Role,
  query: PermissionCreateQuery,
): string {
  switch (resource.type) {
    case 'user':
    case 'group': {
      if (!resource.emailAddress || !/^[^\s@]+@[^\s@]+$/.test(resource.emailAddress)) {
        throw invalid(
          'The specified emailAddress is invalid or not applicable for the given permission type.',
        );
      }
      const tells = query.sendNotificationEmail ?? true;
      if (role === 'owner' && !tells) throw notificationNotApplicable();
      const permission =
        role === 'owner'
          ? transferOwnership(host, caller, file.id, resource.emailAddress, query.moveToNewOwnersRoot)
          : share(host, emailOf(caller), file.id, resource.emailAddress, role);
      if (tells && permission.email !== file.owner) {
        notifyOfSharing(host, emailOf(caller), file, permission, query.emailMessage);
      }
      return permission.id;
    }
    case 'domain':
    case 'anyone':
      if (query.sendNotificationEmail !== undefined) {
        throw notificationNotApplicable();
      }
      if (role === 'owner') throw invalid('The specified role is invalid for the permission type.');
      return shareGenerally(host, file, resource, role).id;
    case undefined:
    case null:
      throw invalid('The permission type field is required.');
    default:
      throw invalid('The specified type is invalid or not applicable for the given permission type.');
  }
}

function grantableRole(
  given: string | null | undefined,
  { transferOwnership = false }: { readonly transferOwnership?: boolean },
): Role {
  const role = roles.find((role) => role === given);
  if (!role) throw invalid('The permission role field is required.');
  if (role === 'owner') {
    if (transferOwnership) return role;
    throw denied(
      'forbidden',
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
    );
  }
  return role;
}

function requireGrant(host: Host, file: DriveFile, permissionId: string): Grant {
  const found = findGrant(host, file, permissionId);
  if (!found) throw new ApiError('NOT_FOUND', `Permission not found: ${permissionId}.`);
  return found;
}

function answer(host: Host, file: DriveFile, permissionId: string, query: PermissionQuery) {
  const resource = permissionResource(host, requireGrant(host, file, permissionId));
  return selectFields(resource, query.fields ?? defaultFields, permissionFields);
}

function withRole(file: DriveFile, permission: Grant['permission']): DriveFile {
  const { permissions, general = [] } = without(file, permission.id);
  return 'email' in permission
    ? { ...file, permissions: [...permissions, permission] }
    : { ...file, general: [...general, permission] };
}

function without(file: DriveFile, permissionId: string): DriveFile {
  const isOther = ({ id }: { readonly id: string }) => id !== permissionId;
  return {
    ...file,
    permissions: file.permissions.filter(isOther),
    ...(file.general && { general: file.general.filter(isOther) }),
  };
}

function notificationNotApplicable(): ApiError {
  return denied(
    'forbidden',
    "The sendNotificationEmail parameter is only applicable for permissions of type 'user' or 'group', " +
      'and must not be disabled for ownership transfers.',
  );
}

function lessThanInherited(): ApiError {
  return denied(
    'cannotModifyInheritedPermission',
    'Cannot modify a permission on an item to be less than the inherited access from a direct or indirect parent. ' +
      'Leverage limited access (https://developers.google.com/workspace/drive/api/guides/limited-expansive-access).',
  );
}

function invalid(message: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', message);
}

function denied(reason: string, message: string): ApiError {
  return new ApiError('PERMISSION_DENIED', message, { reason });
}
