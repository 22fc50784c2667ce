import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError, invalid } from '../api-error.ts';
import { type Caller, emailOf, requireFile } from './caller.ts';
import { selectFields } from './fields.ts';
import { type DriveFile, saveFile, stronger } from './files.ts';
import { givePermission, type GivingQuery, grantableRole } from './give-permission.ts';
import { findGrant, type Grant, grantsOf } from './grants.ts';
import { transferOwnership } from './ownership.ts';
import { type PageQuery, pageOf } from './paging.ts';
import { denied } from './permission-errors.ts';
import { permissionFields, permissionResource } from './resource.ts';

export type PermissionQuery = { readonly fields?: string };

/** All of a file's permissions come on one page unless the query says otherwise; at most 100 then. */
export type PermissionListQuery = PermissionQuery & PageQuery;

export type PermissionCreateQuery = PermissionQuery & GivingQuery;

export type PermissionUpdateQuery = PermissionQuery & { readonly transferOwnership?: boolean };

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
    const role = grantableRole(resource.role, query);
    const file = requireSharable(host, caller, fileId);
    const id = givePermission(host, caller, file, resource, role, query);
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

/** For those who may change the file; for its owner alone, where editors may not share it. */
function requireSharable(host: Host, caller: Caller, fileId: string): DriveFile {
  const file = requireFile(host, caller, fileId, 'writer');
  return file.writersCanShare === false ? requireFile(host, caller, fileId, 'owner') : file;
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

function lessThanInherited(): ApiError {
  return denied(
    'cannotModifyInheritedPermission',
    'Cannot modify a permission on an item to be less than the inherited access from a direct or indirect parent. ' +
      'Leverage limited access (https://developers.google.com/workspace/drive/api/guides/limited-expansive-access).',
  );
}
