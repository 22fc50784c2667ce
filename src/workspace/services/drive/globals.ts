import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { advancedCall } from '../advanced-call.ts';
import { requireScope } from '../authorization.ts';
import { readBlob } from '../utilities/blob.ts';
import type { Caller } from './caller.ts';
import type { Media } from './content.ts';
import { listFiles } from './list.ts';
import { createPermission, deletePermission, listPermissions } from './permissions.ts';
import { copyFile, createFile, deleteFile, generateIds, getFile, updateFile } from './service.ts';

type Files = GoogleAppsScript.Drive['Files'];
type Permissions = GoogleAppsScript.Drive['Permissions'];
type Blob = GoogleAppsScript.Base.Blob;
type Options = Record<string, unknown>;

/** Names are checked; the type package's signatures leave out what the API may answer with null. */
type Members<T> = { readonly [K in keyof T]?: (...args: never[]) => unknown };

/** Drive's own scope, and the one that shows a project nothing but the files it made. */
const allFilesScope = 'https://www.googleapis.com/auth/drive';
const ownFilesScope = 'https://www.googleapis.com/auth/drive.file';

/** The advanced service, under the name that the manifest gives it; nothing where it is not enabled. */
export function driveGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const services = execution.project.manifest.dependencies?.enabledAdvancedServices ?? [];
  const enabled = services.find(({ serviceId }) => serviceId === 'drive');
  if (!enabled) return {};
  if (enabled.version !== 'v3') throw new Error(`not emulated: advanced service drive ${enabled.version}`);
  return {
    [enabled.userSymbol]: facade<GoogleAppsScript.Drive>(execution, enabled.userSymbol, {
      Files: files(host, execution),
      Permissions: permissions(host, execution),
    }),
  };
}

/** On whose behalf an execution calls Drive, and how much its scopes let it see. */
export function driveCaller(execution: Execution): Caller {
  const scopes = execution.project.manifest.oauthScopes;
  return {
    email: execution.effectiveUser,
    projectId: execution.project.id,
    ownFilesOnly: scopes !== undefined && !scopes.includes(allFilesScope),
  };
}

function files(host: Host, execution: Execution): Files {
  const caller = driveCaller(execution);
  const members = {
    create: (resource: drive_v3.Schema$File, blob?: Blob | null, options?: Options) =>
      call(execution, 'drive.files.create', () =>
        createFile(host, caller, resource, media(blob), query(options, createOptions)),
      ),
    get: (fileId: string, options?: Options) =>
      call(execution, 'drive.files.get', () => getFile(host, caller, fileId, query(options, getOptions))),
    list: (options?: Options) =>
      call(execution, 'drive.files.list', () => listFiles(host, caller, query(options, listOptions))),
    update: (resource: drive_v3.Schema$File, fileId: string, blob?: Blob | null, options?: Options) =>
      call(execution, 'drive.files.update', () =>
        updateFile(host, caller, fileId, resource, media(blob), query(options, updateOptions)),
      ),
    copy: (resource: drive_v3.Schema$File, fileId: string, options?: Options) =>
      call(execution, 'drive.files.copy', () =>
        copyFile(host, caller, fileId, resource, query(options, createOptions)),
      ),
    remove: (fileId: string, options?: Options) =>
      call(execution, 'drive.files.delete', () => {
        query(options, getOptions);
        deleteFile(host, caller, fileId);
      }),
    generateIds: (options?: Options) =>
      call(execution, 'drive.files.generateIds', () =>
        generateIds(host, caller, query(options, ['count', 'space', 'type', 'fields'])),
      ),
  } satisfies Members<Files>;
  return facade<Files>(execution, 'Drive.Files', members as unknown as Partial<Files>, [
    'create',
    'get',
    'list',
    'update',
    'copy',
    'remove',
    'generateIds',
  ]);
}

function permissions(host: Host, execution: Execution): Permissions {
  const caller = driveCaller(execution);
  const members = {
    create: (resource: drive_v3.Schema$Permission, fileId: string, options?: Options) =>
      call(execution, 'drive.permissions.create', () =>
        createPermission(host, caller, fileId, resource, query(options, permissionOptions)),
      ),
    list: (fileId: string, options?: Options) =>
      call(execution, 'drive.permissions.list', () =>
        listPermissions(host, caller, fileId, query(options, permissionOptions)),
      ),
    remove: (fileId: string, permissionId: string, options?: Options) =>
      call(execution, 'drive.permissions.delete', () => {
        query(options, permissionOptions);
        deletePermission(host, caller, fileId, permissionId);
      }),
  } satisfies Members<Permissions>;
  return facade<Permissions>(execution, 'Drive.Permissions', members as unknown as Partial<Permissions>, [
    'create',
    'list',
    'remove',
  ]);
}

/** Options that change nothing here: there are no shared drives, and Google's own mails are not emulated. */
const withoutEffect = [
  'supportsAllDrives',
  'prettyPrint',
  'quotaUser',
  'sendNotificationEmail',
  'emailMessage',
];
const getOptions = ['fields'];
const createOptions = ['fields', 'uploadType'];
const updateOptions = [...createOptions, 'addParents', 'removeParents'];
const listOptions = [
  'fields',
  'q',
  'pageSize',
  'pageToken',
  'orderBy',
  'spaces',
  'corpora',
  'includeItemsFromAllDrives',
];
const permissionOptions = ['fields'];

function call<T>(execution: Execution, method: string, work: () => T): T {
  requireScope(execution, method, [allFilesScope, ownFilesScope]);
  return advancedCall(method, work);
}

/** The optional arguments of a call; one that is not emulated is refused by name. */
function query(options: Options | undefined, known: readonly string[]): Record<string, never> {
  for (const name of Object.keys(options ?? {})) {
    if (!known.includes(name) && !withoutEffect.includes(name))
      throw new Error(`not emulated: Drive option ${name}`);
  }
  return (options ?? {}) as Record<string, never>;
}

function media(blob: Blob | null | undefined): Media | undefined {
  if (!blob) return undefined;
  const { bytes, contentType, name } = readBlob(blob);
  return { bytes, ...(contentType && { mimeType: contentType }), ...(name && { name }) };
}
