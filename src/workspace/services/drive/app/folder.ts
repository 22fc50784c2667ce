import { facade } from '../../../runtime/facade.ts';
import { ApiError } from '../../api-error.ts';
import { requireFile } from '../caller.ts';
import { folderMimeType } from '../file.ts';
import type { DriveAppContext, ScriptFolder } from './context.ts';
import { guarded, roundTripsOf } from './guarded.ts';
import { itemMembers } from './item-members.ts';
import { standsFor } from './items.ts';
import { listingMembers } from './listing-members.ts';
import { makingMembers } from './making.ts';
import { placingMembers } from './placing.ts';
import { sharingMembers } from './sharing-members.ts';

const className = 'DriveApp.Folder';

/** `DriveApp.Folder`; throws where the user sees no such folder. */
export function folderFacade(context: DriveAppContext, id: string): ScriptFolder {
  const { host, execution, caller } = context;
  const { mimeType } = requireFile(host, caller, id, 'reader');
  if (mimeType !== folderMimeType) throw new ApiError('NOT_FOUND', `File not found: ${id}.`);
  const self = (): ScriptFolder => folder;
  const members = {
    ...itemMembers(context, className, id, self),
    ...sharingMembers(context, id, self),
    ...listingMembers(context, { folder: id }),
    ...makingMembers(context, className, () => id),
    ...placingMembers(context, className, () => id),
  };
  const folder: ScriptFolder = facade<ScriptFolder>(
    execution,
    className,
    guarded(execution, className, members),
    roundTripsOf(members),
  );
  return standsFor(folder, { kind: className, id });
}
