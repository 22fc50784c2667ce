import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, emailOf, requireFile } from './caller.ts';
import { selectFields } from './fields.ts';
import { type Role, saveFile, share } from './files.ts';
import { permissionFields, permissionResource } from './resource.ts';

export type PermissionQuery = { readonly fields?: string };

const roles = ['reader', 'commenter', 'writer', 'owner'] as const satisfies readonly Role[];
const defaultFields = 'kind,id,type,role';
const listFields = { kind: true, nextPageToken: true, permissions: permissionFields } as const;

/**
 * Drive v3 `permissions.create`, for named people only. No notification mail is sent here: Google writes
 * those itself, in words that are not the program's; `sendNotificationEmail` stands in the call log.
 */
export function createPermission(
  host: Host,
  caller: Caller,
  fileId: string,
  resource: drive_v3.Schema$Permission,
  query: PermissionQuery = {},
): drive_v3.Schema$Permission {
  const role = roles.find((role) => role === resource.role);
  if (!role) throw invalid('The permission role field is required.');
  if (!resource.type) throw invalid('The permission type field is required.');
  if (resource.type !== 'user' && resource.type !== 'group') {
    throw new Error(`not emulated: Drive.Permissions.create with type ${resource.type}`);
  }
  if (!resource.emailAddress || !/^[^\s@]+@[^\s@]+$/.test(resource.emailAddress)) {
    throw invalid('The specified emailAddress is invalid or not applicable for the given permission type.');
  }
  requireFile(host, caller, fileId, 'writer');
  const permission = share(host, emailOf(caller), fileId, resource.emailAddress, role);
  return selectFields(permissionResource(host, permission), query.fields ?? defaultFields, permissionFields);
}

/** Drive v3 `permissions.list`, for those who may edit the file. */
export function listPermissions(
  host: Host,
  caller: Caller,
  fileId: string,
  query: PermissionQuery = {},
): drive_v3.Schema$PermissionList {
  const file = requireFile(host, caller, fileId, 'writer');
  const permissions = file.permissions.map((permission) => permissionResource(host, permission));
  const fields = query.fields ?? `kind,permissions(${defaultFields})`;
  return selectFields({ kind: 'drive#permissionList', permissions }, fields, listFields);
}

/** Drive v3 `permissions.delete`: anybody may give up an own permission, writers may take others'. */
export function deletePermission(host: Host, caller: Caller, fileId: string, permissionId: string): void {
  host.store.transaction(() => {
    const file = requireFile(host, caller, fileId, 'reader');
    const permission = file.permissions.find(({ id }) => id === permissionId);
    if (!permission) throw new ApiError('NOT_FOUND', `Permission not found: ${permissionId}.`);
    if (permission.role === 'owner') {
      throw new ApiError('PERMISSION_DENIED', 'The owner of a file cannot be removed.');
    }
    if (permission.email !== emailOf(caller).toLowerCase()) requireFile(host, caller, fileId, 'writer');
    saveFile(host, { ...file, permissions: file.permissions.filter(({ id }) => id !== permissionId) });
  });
}

function invalid(message: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', message);
}
