import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import type { Caller } from '../caller.ts';

export type ScriptFile = GoogleAppsScript.Drive.File;
export type ScriptFolder = GoogleAppsScript.Drive.Folder;

/** What the objects of DriveApp stand on, and how they make one another. */
export type DriveAppContext = {
  readonly host: Host;
  readonly execution: Execution;
  readonly caller: Caller;
  file(id: string): ScriptFile;
  folder(id: string): ScriptFolder;
};
