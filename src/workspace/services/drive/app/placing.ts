import { updateFile } from '../service.ts';
import type { DriveAppContext, ScriptFile, ScriptFolder } from './context.ts';
import { itemOf } from './items.ts';
import { mismatch } from '../../signature.ts';
import { fits, type Parameter } from './signature.ts';

/** The deprecated ways of filling and emptying a folder. What is added leaves its folder, as all lies in one folder only. */
export function placingMembers(context: DriveAppContext, owner: string, folderId: () => string) {
  const { host, caller } = context;
  const place = (member: string, child: unknown, kind: Parameter, isAdded: boolean): ScriptFolder => {
    const item = itemOf(child);
    if (!item || !fits([child], [kind])) throw mismatch(`${owner}.${member}`, [child]);
    const folder = folderId();
    if (isAdded) context.file(item.id).moveTo(context.folder(folder));
    else updateFile(host, caller, item.id, {}, undefined, { removeParents: folder });
    return context.folder(folder);
  };
  return {
    addFile: (child: ScriptFile) => place('addFile', child, 'file', true),
    addFolder: (child: ScriptFolder) => place('addFolder', child, 'folder', true),
    removeFile: (child: ScriptFile) => place('removeFile', child, 'file', false),
    removeFolder: (child: ScriptFolder) => place('removeFolder', child, 'folder', false),
  };
}
