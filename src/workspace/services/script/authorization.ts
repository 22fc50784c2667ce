import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { enumeration, nameIn } from '../enumeration.ts';

type Script = typeof GoogleAppsScript.Script;
type AuthorizationInfo = GoogleAppsScript.Script.AuthorizationInfo;

/** What an event says as `authMode`. */
export const AuthMode = enumeration<Script['AuthMode']>('ScriptApp.AuthMode', [
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
]);
const AuthorizationStatus = enumeration<Script['AuthorizationStatus']>('ScriptApp.AuthorizationStatus', [
  'REQUIRED',
  'NOT_REQUIRED',
]);
const InstallationSource = enumeration<Script['InstallationSource']>('ScriptApp.InstallationSource', [
  'APPS_MARKETPLACE_DOMAIN_ADD_ON',
  'NONE',
  'WEB_STORE_ADD_ON',
]);

export const authorizationEnums = { AuthMode, AuthorizationStatus, InstallationSource } as const;

/** Members about what a person has allowed: in the Workspace everything that the manifest asks for. */
export function authorizationMembers(execution: Execution) {
  return {
    getAuthorizationInfo: (authMode: unknown): AuthorizationInfo => {
      requireMode(authMode);
      return facade<AuthorizationInfo>(execution, 'ScriptApp.AuthorizationInfo', {
        getAuthorizationStatus: () => AuthorizationStatus.NOT_REQUIRED,
        // Google gives null where nothing is left to be allowed, which its types do not say.
        getAuthorizationUrl: () => null as unknown as string,
      });
    },
    getInstallationSource: () => InstallationSource.NONE,
    requireAllScopes: (authMode: unknown): void => requireMode(authMode),
    requireScopes(authMode: unknown, scopes: readonly string[]): void {
      requireMode(authMode);
      const { oauthScopes } = execution.project.manifest;
      if (oauthScopes && !scopes.every((scope) => oauthScopes.includes(scope)))
        throw new Error('Authorization is required to perform that action.');
    },
  };
}

function requireMode(mode: unknown): void {
  if (!nameIn(AuthMode, mode)) throw new Error(`Invalid argument: authMode`);
}
