import { readBlob } from '../../utilities/blob.ts';
import { createFile } from '../create.ts';
import { folderMimeType, googleTypePrefix, shortcutMimeType } from '../file.ts';
import type { Media } from '../media.ts';
import type { DriveAppContext, ScriptFile, ScriptFolder } from './context.ts';
import { limits, requireSize } from './limits.ts';
import { mismatch } from '../../signature.ts';
import { fits } from './signature.ts';

/** What makes files: DriveApp in the user's root, a folder in itself. `owner` is its name: `DriveApp.Folder`. */
export function makingMembers(context: DriveAppContext, owner: string, folderId: () => string) {
  const make = (name: string, mimeType: string, media?: Media): string =>
    createFile(context.host, context.caller, { name, mimeType, parents: [folderId()] }, media, {
      fields: 'id',
    }).id ?? '';
  const shortcut = (targetId: string): ScriptFile => {
    const resource = { mimeType: shortcutMimeType, parents: [folderId()], shortcutDetails: { targetId } };
    return context.file(
      createFile(context.host, context.caller, resource, undefined, { fields: 'id' }).id ?? '',
    );
  };
  return {
    createFile(...args: readonly unknown[]): ScriptFile {
      const { name, mimeType, bytes } = newFile(`${owner}.createFile`, args);
      if (mimeType.startsWith(googleTypePrefix)) throw new Error('Invalid argument: file.contentType');
      return context.file(make(name, mimeType, { bytes, mimeType }));
    },
    createFolder: (name: string): ScriptFolder => context.folder(make(String(name), folderMimeType)),
    createShortcut: (targetId: string): ScriptFile => shortcut(String(targetId)),
    // A resource key is asked of those who come by an old link; nothing here has one.
    createShortcutForTargetIdAndResourceKey: (targetId: string, _targetResourceKey: string): ScriptFile =>
      shortcut(String(targetId)),
  };
}

type NewFile = { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array };

/** The three ways of calling `createFile`, as one. */
function newFile(member: string, args: readonly unknown[]): NewFile {
  const [first, content, mimeType] = args;
  if (fits(args, ['blob'])) return ofBlob(first);
  const isTyped = fits(args, ['text', 'text', 'text']);
  if (!isTyped && !fits(args, ['text', 'text'])) throw mismatch(member, args);
  if (first === null || first === undefined) throw new Error('Invalid argument: name');
  const bytes = Buffer.from(String(content ?? ''));
  requireSize(String(first), bytes.byteLength, isTyped ? limits.typedFile : limits.textFile);
  return { name: String(first), mimeType: String(mimeType ?? 'text/plain'), bytes };
}

function ofBlob(source: unknown): NewFile {
  if (source === null || source === undefined) throw new Error('Invalid argument: blob');
  const { bytes, contentType, name } = readBlob(source as GoogleAppsScript.Base.BlobSource);
  if (name === null) throw new Error('Blob object must have non-null name for this operation.');
  requireSize(name, bytes.byteLength, limits.blob);
  return { name, mimeType: contentType ?? 'application/octet-stream', bytes };
}
