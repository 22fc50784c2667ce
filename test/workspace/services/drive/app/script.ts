import type { Host } from '../../../../../src/workspace/host.ts';
import type { Manifest } from '../../../../../src/workspace/runtime/execution.ts';
import { driveGlobals } from '../../../../../src/workspace/services/drive/globals.ts';
import { utilitiesGlobals } from '../../../../../src/workspace/services/utilities/globals.ts';
import { fakeExecution, fakeHost, people } from '../../../../support/workspace/fake-execution.ts';

export const { staff, applicant, outsider } = people;
/** Somebody of the staff's own organisation. */
export const colleague = {
  email: 'ken@tohoku.example',
  name: '渡邉 健',
  description: '職員',
  domain: 'tohoku.example',
};

export type ScriptDrive = GoogleAppsScript.Drive.DriveApp & { enforceSingleParent(value: boolean): void };
type File = GoogleAppsScript.Drive.File;
type Folder = GoogleAppsScript.Drive.Folder;

/** What a script of `user` has of Drive, in a Drive of its own or in one that others use too. */
export function driveScript({
  host = hostWithColleague(),
  user = staff.email,
  manifest,
}: {
  readonly host?: Host;
  readonly user?: string;
  readonly manifest?: Partial<Manifest>;
} = {}) {
  const execution = fakeExecution({ user, ...(manifest && { manifest }) });
  const { DriveApp, MimeType } = driveGlobals(host, execution) as {
    DriveApp: ScriptDrive;
    MimeType: GoogleAppsScript.Base.MimeType;
  };
  const { Utilities } = utilitiesGlobals(host, execution) as {
    Utilities: GoogleAppsScript.Utilities.Utilities;
  };
  const as = (other: string) => driveScript({ host, user: other }).DriveApp;
  return { host, execution, DriveApp, MimeType, Utilities, as };
}

/** Names of what an iterator goes through. */
export function names(iterator: { hasNext(): boolean; next(): File | Folder }): string[] {
  const found: string[] = [];
  while (iterator.hasNext()) found.push(iterator.next().getName());
  return found;
}

export function emails(users: readonly GoogleAppsScript.Drive.User[]): string[] {
  return users.map((user) => user.getEmail());
}

function hostWithColleague(): Host {
  const host = fakeHost();
  host.accounts.add(colleague);
  return host;
}
