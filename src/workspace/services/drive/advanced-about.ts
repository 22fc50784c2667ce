import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { advancedMembers, type AdvancedMembers } from '../advanced-members.ts';
import { checkedMembers } from '../published/checked-members.ts';
import { aboutDrive } from './about.ts';
import { driveCall, driveCaller, driveQuery, type Options } from './script-caller.ts';
import { getSharedDrive, listSharedDrives } from './shared-drives.ts';

type About = GoogleAppsScript.Drive['About'];
type Drives = GoogleAppsScript.Drive['Drives'];

/** `Drive.About` of the advanced service. */
export function advancedAbout(host: Host, execution: Execution): About {
  const members = {
    get: (options?: Options) =>
      driveCall(execution, 'drive.about.get', () =>
        aboutDrive(host, driveCaller(execution), driveQuery(options, ['fields'])),
      ),
  } satisfies AdvancedMembers<About>;
  const checked = checkedMembers('drive', 'about', members);
  return facade<About>(execution, 'Drive.About', advancedMembers<About>()(checked), ['get']);
}

/** `Drive.Drives` of the advanced service, of which there are none. */
export function advancedDrives(execution: Execution): Drives {
  const members = {
    get: (driveId: string, options?: Options) =>
      driveCall(execution, 'drive.drives.get', () => {
        driveQuery(options, ['fields']);
        return getSharedDrive(driveId);
      }),
    list: (options?: Options) =>
      driveCall(execution, 'drive.drives.list', () =>
        listSharedDrives(driveQuery(options, ['fields', 'q', 'pageSize', 'pageToken'])),
      ),
  } satisfies AdvancedMembers<Drives>;
  const checked = checkedMembers('drive', 'drives', members);
  return facade<Drives>(execution, 'Drive.Drives', advancedMembers<Drives>()(checked), ['get', 'list']);
}
