import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { advancedFiles } from './advanced-files.ts';
import { advancedPermissions } from './advanced-permissions.ts';

export { driveCaller } from './script-caller.ts';

/** The advanced service, under the name that the manifest gives it; nothing where it is not enabled. */
export function driveGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const services = execution.project.manifest.dependencies?.enabledAdvancedServices ?? [];
  const enabled = services.find(({ serviceId }) => serviceId === 'drive');
  if (!enabled) return {};
  if (enabled.version !== 'v3') throw new Error(`not emulated: advanced service drive ${enabled.version}`);
  return {
    [enabled.userSymbol]: facade<GoogleAppsScript.Drive>(execution, enabled.userSymbol, {
      Files: advancedFiles(host, execution),
      Permissions: advancedPermissions(host, execution),
    }),
  };
}
