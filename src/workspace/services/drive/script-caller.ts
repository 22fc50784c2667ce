import type { Execution } from '../../runtime/execution.ts';
import { advancedCall } from '../advanced-call.ts';
import { requireScope } from '../authorization.ts';
import type { Caller } from './caller.ts';

/** Drive's own scope, and the one that shows a project nothing but the files it made. */
const allFilesScope = 'https://www.googleapis.com/auth/drive';
const ownFilesScope = 'https://www.googleapis.com/auth/drive.file';

/** On whose behalf an execution calls Drive, and how much its scopes let it see. */
export function driveCaller(execution: Execution): Caller {
  const scopes = execution.project.manifest.oauthScopes;
  return {
    email: execution.effectiveUser,
    projectId: execution.project.id,
    ownFilesOnly: scopes !== undefined && !scopes.includes(allFilesScope),
  };
}

/** Runs one call of the advanced service, `method` as the API names it. */
export function driveCall<T>(execution: Execution, method: string, work: () => T): T {
  requireScope(execution, method, [allFilesScope, ownFilesScope]);
  return advancedCall(method, work);
}

export type Options = object;

/** Options that change nothing here: there are no shared drives, and no domain that shows new files to everybody. */
const withoutEffect = ['supportsAllDrives', 'ignoreDefaultVisibility', 'prettyPrint', 'quotaUser'];

/** The optional arguments of a call; one that is not emulated is refused by name. */
export function driveQuery(options: Options | undefined, known: readonly string[]): Record<string, never> {
  for (const name of Object.keys(options ?? {})) {
    if (!known.includes(name) && !withoutEffect.includes(name))
      throw new Error(`not emulated: Drive option ${name}`);
  }
  return (options ?? {}) as Record<string, never>;
}
