import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { late } from '../../runtime/late.ts';
import { newResources } from '../published/new-resources.ts';
import { mimeTypes } from '../utilities/mime-types.ts';
import { advancedServiceName } from '../advanced-service.ts';
import { advancedAbout, advancedDrives } from './advanced-about.ts';
import { advancedFiles } from './advanced-files.ts';
import { advancedPermissions } from './advanced-permissions.ts';
import { driveAppFacade } from './app/drive-app.ts';

export { driveCaller } from './script-caller.ts';

/** DriveApp with the types of files, and the advanced service. */
export function driveGlobals(host: Host, execution: Execution): Record<string, unknown> {
  return {
    DriveApp: late(() => driveAppFacade(host, execution), 'DriveApp'),
    MimeType: facade<GoogleAppsScript.Base.MimeType>(execution, 'MimeType', mimeTypes),
    ...advancedService(host, execution),
  };
}

/** Under the name that the manifest gives it; nothing where it is not enabled. */
function advancedService(host: Host, execution: Execution): Record<string, unknown> {
  const name = advancedServiceName(execution, 'drive', 'v3');
  if (name === undefined) return {};
  const service = () =>
    facade<GoogleAppsScript.Drive>(execution, name, {
      About: advancedAbout(host, execution),
      Drives: advancedDrives(execution),
      Files: advancedFiles(host, execution),
      Permissions: advancedPermissions(host, execution),
      ...newResources<GoogleAppsScript.Drive>('drive'),
    });
  return { [name]: late(service, name) };
}
