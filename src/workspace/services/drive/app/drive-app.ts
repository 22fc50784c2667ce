import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { resolved } from '../caller.ts';
import { rootFolder } from '../files.ts';
import { storageLimit, storageUsed } from '../storage.ts';
import type { DriveAppContext } from './context.ts';
import { driveEnums } from './enums.ts';
import { fileFacade } from './file.ts';
import { folderFacade } from './folder.ts';
import { guarded, roundTripsOf } from './guarded.ts';
import { continuedFiles, continuedFolders, fileIterator, folderIterator } from './iterator.ts';
import { listingMembers } from './listing-members.ts';
import { makingMembers } from './making.ts';
import { placingMembers } from './placing.ts';

/** `enforceSingleParent` is missing in the type package. */
type DriveApp = GoogleAppsScript.Drive.DriveApp & { enforceSingleParent(value: boolean): void };

/** `DriveApp`: all of the user's Drive. */
export function driveAppFacade(host: Host, execution: Execution): DriveApp {
  const email = execution.effectiveUser;
  const context: DriveAppContext = {
    host,
    execution,
    caller: { email, projectId: execution.project.id, ownFilesOnly: false },
    file: (id) => fileFacade(context, id),
    folder: (id) => folderFacade(context, id),
  };
  const root = (): string => rootFolder(host, email).id;
  const file = (id: string) => context.file(known(context, id));
  const folder = (id: string) => context.folder(known(context, id));
  const members = {
    ...driveEnums,
    ...listingMembers(context, {}),
    ...makingMembers(context, 'DriveApp', root),
    ...placingMembers(context, 'DriveApp', root),
    toString: () => 'Drive',
    getFileById: (id: string) => file(id),
    getFileByIdAndResourceKey: (id: string, _resourceKey: string) => file(id),
    getFolderById: (id: string) => folder(id),
    getFolderByIdAndResourceKey: (id: string, _resourceKey: string) => folder(id),
    getRootFolder: () => context.folder(root()),
    getTrashedFiles: () => fileIterator(context, { trashed: true }),
    getTrashedFolders: () => folderIterator(context, { trashed: true }),
    continueFileIterator: (continuationToken: string) => continuedFiles(context, continuationToken),
    continueFolderIterator: (continuationToken: string) => continuedFolders(context, continuationToken),
    getStorageLimit: () => storageLimit,
    getStorageUsed: () => storageUsed(host, email).all,
    // Everything lies in one folder at most, whatever a script asks for.
    enforceSingleParent: (_value: boolean) => undefined,
  };
  return facade<DriveApp>(
    execution,
    'DriveApp',
    guarded(execution, 'DriveApp', members),
    roundTripsOf(members),
  );
}

function known({ host, caller }: DriveAppContext, id: unknown): string {
  if (id === null || id === undefined || id === '') throw new Error('Invalid argument: id');
  return resolved(host, caller, String(id));
}
