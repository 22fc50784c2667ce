import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { advancedMembers, type AdvancedMembers } from '../advanced-members.ts';
import { ApiError } from '../api-error.ts';
import { checkedMembers } from '../published/checked-members.ts';
import { readBlob } from '../utilities/blob.ts';
import type { Media } from './content.ts';
import { listFiles } from './list.ts';
import { driveCall, driveCaller, driveQuery, type Options } from './script-caller.ts';
import { copyFile, createFile, deleteFile, emptyTrash, generateIds, getFile, updateFile } from './service.ts';

type Files = GoogleAppsScript.Drive['Files'];
type Blob = GoogleAppsScript.Base.Blob;

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

/** `Drive.Files` of the advanced service. */
export function advancedFiles(host: Host, execution: Execution): Files {
  const caller = driveCaller(execution);
  const members = {
    create: (resource: unknown, blob?: Blob | null, options?: Options) =>
      driveCall(execution, 'drive.files.create', () =>
        createFile(host, caller, fileIn(resource), media(blob), driveQuery(options, createOptions)),
      ),
    get: (fileId: string, options?: Options) =>
      driveCall(execution, 'drive.files.get', () =>
        getFile(host, caller, fileId, driveQuery(options, getOptions)),
      ),
    list: (options?: Options) =>
      driveCall(execution, 'drive.files.list', () =>
        listFiles(host, caller, driveQuery(options, listOptions)),
      ),
    update: (resource: unknown, fileId: string, blob?: Blob | null, options?: Options) =>
      driveCall(execution, 'drive.files.update', () =>
        updateFile(host, caller, fileId, fileIn(resource), media(blob), driveQuery(options, updateOptions)),
      ),
    copy: (resource: unknown, fileId: string, options?: Options) =>
      driveCall(execution, 'drive.files.copy', () =>
        copyFile(host, caller, fileId, fileIn(resource), driveQuery(options, createOptions)),
      ),
    remove: (fileId: string, options?: Options) =>
      driveCall(execution, 'drive.files.delete', () => {
        driveQuery(options, getOptions);
        deleteFile(host, caller, fileId);
      }),
    generateIds: (options?: Options) =>
      driveCall(execution, 'drive.files.generateIds', () =>
        generateIds(host, caller, driveQuery(options, ['count', 'space', 'type', 'fields'])),
      ),
    emptyTrash: (options?: Options) =>
      driveCall(execution, 'drive.files.emptyTrash', () => {
        driveQuery(options, []);
        emptyTrash(host, caller);
      }),
    export: (_fileId: string, _mimeType: string, options?: Options) =>
      driveCall(execution, 'drive.files.export', () => {
        driveQuery(options, []);
        throw withoutMedia();
      }),
  } satisfies AdvancedMembers<Files>;
  return facade<Files>(
    execution,
    'Drive.Files',
    advancedMembers<Files>()(checkedMembers('drive', 'files', members)),
    ['create', 'get', 'list', 'update', 'copy', 'remove', 'generateIds', 'emptyTrash', 'export'],
  );
}

/**
 * As the type package has it, with two arguments, the method fails: the service does not ask for the content. What
 * the undocumented option `alt` comes to is told in different ways; a script that exports does so by UrlFetchApp.
 */
function withoutMedia(): ApiError {
  return new ApiError('INVALID_ARGUMENT', 'Export requires alt=media to download the exported content.');
}

/** What a call has been given is checked by then. */
function fileIn(resource: unknown): drive_v3.Schema$File {
  return resource as drive_v3.Schema$File;
}

function media(blob: Blob | null | undefined): Media | undefined {
  if (!blob) return undefined;
  const { bytes, contentType, name } = readBlob(blob);
  return { bytes, ...(contentType && { mimeType: contentType }), ...(name && { name }) };
}
