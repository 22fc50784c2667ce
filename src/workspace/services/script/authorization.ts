import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';

type App = GoogleAppsScript.Script.ScriptApp;
type AuthorizationInfo = GoogleAppsScript.Script.AuthorizationInfo;

const AuthMode = { NONE: 'NONE', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION', LIMITED: 'LIMITED', FULL: 'FULL' };
const AuthorizationStatus = { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' };
const InstallationSource = {
  APPS_MARKETPLACE_DOMAIN_ADD_ON: 'APPS_MARKETPLACE_DOMAIN_ADD_ON',
  NONE: 'NONE',
  WEB_STORE_ADD_ON: 'WEB_STORE_ADD_ON',
};

/** Enumerations reach a service as the names they were given here. */
export const authorizationEnums = { AuthMode, AuthorizationStatus, InstallationSource } as unknown as Pick<
  App,
  'AuthMode' | 'AuthorizationStatus' | 'InstallationSource'
>;

/** Members about what a person has allowed: in the Workspace everything that the manifest asks for. */
export function authorizationMembers(execution: Execution) {
  return {
    getAuthorizationInfo: (authMode: unknown): AuthorizationInfo => {
      requireMode(authMode);
      return facade<AuthorizationInfo>(execution, 'ScriptApp.AuthorizationInfo', {
        getAuthorizationStatus: () =>
          AuthorizationStatus.NOT_REQUIRED as unknown as GoogleAppsScript.Script.AuthorizationStatus,
        // Google gives null where nothing is left to be allowed, which its types do not say.
        getAuthorizationUrl: () => null as unknown as string,
      });
    },
    getInstallationSource: () =>
      InstallationSource.NONE as unknown as GoogleAppsScript.Script.InstallationSource,
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
  if (!Object.hasOwn(AuthMode, String(mode))) throw new Error(`Invalid argument: authMode`);
}
