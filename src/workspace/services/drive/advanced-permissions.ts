import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { checkedMembers } from '../published/checked-members.ts';
import { facade } from '../../runtime/facade.ts';
import { advancedMembers, type AdvancedMembers } from '../advanced-members.ts';
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from './permissions.ts';
import { driveCall, driveCaller, driveQuery, type Options } from './script-caller.ts';

type Permissions = GoogleAppsScript.Drive['Permissions'];

const getOptions = ['fields'];
const listOptions = ['fields', 'pageSize', 'pageToken'];
const updateOptions = ['fields', 'transferOwnership'];
const createOptions = [...updateOptions, 'sendNotificationEmail', 'emailMessage', 'moveToNewOwnersRoot'];

/** `Drive.Permissions` of the advanced service. */
export function advancedPermissions(host: Host, execution: Execution): Permissions {
  const caller = driveCaller(execution);
  const members = {
    create: (resource: drive_v3.Schema$Permission, fileId: string, options?: Options) =>
      driveCall(execution, 'drive.permissions.create', () =>
        createPermission(host, caller, fileId, resource, driveQuery(options, createOptions)),
      ),
    get: (fileId: string, permissionId: string, options?: Options) =>
      driveCall(execution, 'drive.permissions.get', () =>
        getPermission(host, caller, fileId, permissionId, driveQuery(options, getOptions)),
      ),
    list: (fileId: string, options?: Options) =>
      driveCall(execution, 'drive.permissions.list', () =>
        listPermissions(host, caller, fileId, driveQuery(options, listOptions)),
      ),
    update: (resource: drive_v3.Schema$Permission, fileId: string, permissionId: string, options?: Options) =>
      driveCall(execution, 'drive.permissions.update', () =>
        updatePermission(host, caller, fileId, permissionId, resource, driveQuery(options, updateOptions)),
      ),
    remove: (fileId: string, permissionId: string, options?: Options) =>
      driveCall(execution, 'drive.permissions.delete', () => {
        driveQuery(options, getOptions);
        deletePermission(host, caller, fileId, permissionId);
      }),
  } satisfies AdvancedMembers<Permissions>;
  return facade<Permissions>(
    execution,
    'Drive.Permissions',
    advancedMembers<Permissions>()(checkedMembers('drive', 'permissions', members)),
    ['create', 'get', 'list', 'update', 'remove'],
  );
}
