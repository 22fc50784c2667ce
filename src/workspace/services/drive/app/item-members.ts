import type { drive_v3 } from '@googleapis/drive';
import { emailOf, requireFile } from '../caller.ts';
import type { DriveFile } from '../files.ts';
import { isTrashed } from '../resource.ts';
import { updateFile } from '../service.ts';
import type { DriveAppContext, ScriptFolder } from './context.ts';
import { itemOf } from './items.ts';
import { folderIterator } from './iterator.ts';
import { mismatch } from '../../signature.ts';
import { fits } from './signature.ts';
import { userFacade } from './user.ts';

type ScriptDate = GoogleAppsScript.Base.Date;

/** What files and folders have in common; `name` is that of the object: `DriveApp.File`. */
export function itemMembers<Self>(context: DriveAppContext, name: string, id: string, self: () => Self) {
  const { host, caller } = context;
  const read = (): DriveFile => requireFile(host, caller, id, 'reader');
  const update = (resource: drive_v3.Schema$File): Self => {
    updateFile(host, caller, id, resource);
    return self();
  };
  return {
    toString: () => read().name,
    getId: () => id,
    getName: () => read().name,
    setName: (given: string) => update({ name: String(given) }),
    getDescription: () => read().description ?? null,
    setDescription: (description: string) => update({ description: String(description) }),
    getDateCreated: () => new Date(read().createdTime) as unknown as ScriptDate,
    getLastUpdated: () => new Date(read().modifiedTime) as unknown as ScriptDate,
    getSize: () => read().size ?? 0,
    getUrl: () => read().webViewLink,
    getOwner: () => userFacade(context, read().owner),
    getParents: () => folderIterator(context, { parentsOf: read().id }),
    isStarred: () => read().starredBy?.includes(emailOf(caller).toLowerCase()) ?? false,
    setStarred: (starred: boolean) => update({ starred: Boolean(starred) }),
    isTrashed: () => isTrashed(host, read()),
    setTrashed: (trashed: boolean) => update({ trashed: Boolean(trashed) }),
    isShareableByEditors: () => read().writersCanShare ?? true,
    setShareableByEditors: (shareable: boolean) => update({ writersCanShare: Boolean(shareable) }),
    moveTo(destination: ScriptFolder): Self {
      const folder = itemOf(destination);
      if (!folder || !fits([destination], ['folder'])) throw mismatch(`${name}.moveTo`, [destination]);
      const moves = { addParents: folder.id, removeParents: read().parents.join(',') };
      updateFile(host, caller, id, {}, undefined, moves);
      return self();
    },
    // Keys and the security update are for what was shared by a link before September 2021; here nothing was.
    getResourceKey: () => (read(), null),
    getSecurityUpdateEligible: () => (read(), false),
    getSecurityUpdateEnabled: () => (read(), true),
  };
}
