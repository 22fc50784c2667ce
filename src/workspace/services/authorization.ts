import type { Execution } from '../runtime/execution.ts';

/**
 * Refuses a service call that the execution has no authorization for, in Google's words: a simple trigger or
 * custom function has none; otherwise one of `scopes` must stand in the manifest (a manifest without scopes
 * gets those that the code needs, as Apps Script finds them out itself).
 */
export function requireScope(execution: Execution, member: string, scopes: readonly string[]): void {
  const required = scopes.length === 1 ? scopes.join() : `(${scopes.join(' || ')})`;
  if (execution.authMode === 'limited') {
    throw new Error(`You do not have permission to call ${member}. Required permissions: ${required}`);
  }
  const granted = execution.project.manifest.oauthScopes;
  if (granted && !scopes.some((scope) => granted.includes(scope))) {
    throw new Error(
      `Specified permissions are not sufficient to call ${member}. Required permissions: ${required}`,
    );
  }
}
