import { createPermission } from '../permissions.ts';
import type { DriveAppContext } from './context.ts';
import { nameIn } from '../../enumeration.ts';
import { driveEnums, permissionNames } from './enums.ts';
import { generalSharing, setGeneralSharing } from './general-sharing.ts';
import { addPeople, peopleWith, permitted, removePerson, roleByName } from './people.ts';
import { addressOf, type Who } from '../../session/user.ts';
import { userFacade } from './user.ts';

type Access = GoogleAppsScript.Drive.Access;
type Permission = GoogleAppsScript.Drive.Permission;

/** Who may open a file or folder, and how that is changed. The owner is neither among the editors nor the viewers. */
export function sharingMembers<Self>(context: DriveAppContext, id: string, self: () => Self) {
  const done = (_: unknown): Self => self();
  return {
    addEditor: (who: Who) => done(addPeople(context, id, 'writer', [addressOf(who)])),
    addEditors: (addresses: string[]) => done(addPeople(context, id, 'writer', addresses)),
    addViewer: (who: Who) => done(addPeople(context, id, 'reader', [addressOf(who)])),
    addViewers: (addresses: string[]) => done(addPeople(context, id, 'reader', addresses)),
    removeEditor: (who: Who) => done(removePerson(context, id, addressOf(who), ['writer'])),
    removeViewer: (who: Who) => done(removePerson(context, id, addressOf(who), ['reader', 'commenter'])),
    revokePermissions: (who: Who) =>
      done(removePerson(context, id, addressOf(who), ['owner', 'writer', 'commenter', 'reader'])),
    getEditors: () => peopleWith(context, id, ['writer']).map((email) => userFacade(context, email)),
    getViewers: () =>
      peopleWith(context, id, ['reader', 'commenter']).map((email) => userFacade(context, email)),
    getAccess(who: Who): Permission {
      const role = roleByName(context, id, addressOf(who));
      return driveEnums.Permission[role === undefined ? 'NONE' : permissionNames[role]];
    },
    getSharingAccess: () => driveEnums.Access[generalSharing(context, id)[0]],
    getSharingPermission: () => driveEnums.Permission[generalSharing(context, id)[1]],
    setSharing(accessType: Access, permissionType: Permission): Self {
      const access = nameIn(driveEnums.Access, accessType);
      const permission = nameIn(driveEnums.Permission, permissionType);
      if (!access) throw new Error('Invalid argument: accessType');
      if (!permission) throw new Error('Invalid argument: permissionType');
      return done(setGeneralSharing(context, id, access, permission));
    },
    setOwner(who: Who): Self {
      const resource = { type: 'user', role: 'owner', emailAddress: addressOf(who) };
      const transfer = { transferOwnership: true };
      return done(permitted(() => createPermission(context.host, context.caller, id, resource, transfer)));
    },
  };
}

/** Only files have people who may comment. */
export function commentingMembers<Self>(context: DriveAppContext, id: string, self: () => Self) {
  const done = (_: unknown): Self => self();
  return {
    addCommenter: (who: Who) => done(addPeople(context, id, 'commenter', [addressOf(who)])),
    addCommenters: (addresses: string[]) => done(addPeople(context, id, 'commenter', addresses)),
    removeCommenter: (who: Who) => done(removePerson(context, id, addressOf(who), ['commenter'])),
  };
}
