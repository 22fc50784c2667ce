import { facade } from '../../../runtime/facade.ts';
import { blobFacade } from '../../utilities/blob.ts';
import { requireFile } from '../caller.ts';
import { copyFile } from '../copy.ts';
import { googleTypePrefix } from '../file.ts';
import { updateFile } from '../service.ts';
import type { DriveAppContext, ScriptFile } from './context.ts';
import { fileBlob, fileBlobAs } from './file-content.ts';
import { guarded, roundTripsOf } from './guarded.ts';
import { itemMembers } from './item-members.ts';
import { itemOf, standsFor } from './items.ts';
import { limits, requireSize } from './limits.ts';
import { commentingMembers, sharingMembers } from './sharing-members.ts';
import { mismatch } from '../../signature.ts';
import { fits } from './signature.ts';

const className = 'DriveApp.File';

/** `DriveApp.File`; throws where the user sees no such file. */
export function fileFacade(context: DriveAppContext, id: string): ScriptFile {
  const { host, execution, caller } = context;
  const read = () => requireFile(host, caller, id, 'reader');
  const self = (): ScriptFile => file;
  const members = {
    ...itemMembers(context, className, id, self),
    ...sharingMembers(context, id, self),
    ...commentingMembers(context, id, self),
    getMimeType: () => read().mimeType,
    getBlob: () => blobFacade(execution, fileBlob(context, id)),
    getAs: (contentType: string) => blobFacade(execution, fileBlobAs(context, id, String(contentType))),
    // Google answers null for its own kinds of files, which its type package does not know of.
    getDownloadUrl: () =>
      (read().size === undefined ? null : `${host.baseUrl}/drive/file/${id}/download`) as unknown as string,
    setContent(content: string): ScriptFile {
      const { name, mimeType } = read();
      if (mimeType.startsWith(googleTypePrefix))
        throw new Error(`not emulated: ${className}.setContent of ${mimeType}`);
      const bytes = Buffer.from(String(content));
      requireSize(name, bytes.byteLength, limits.content);
      updateFile(host, caller, id, {}, { bytes });
      return file;
    },
    makeCopy(...args: readonly unknown[]): ScriptFile {
      const place = fits(args, ['text']) || args.length === 0 ? undefined : itemOf(args.at(-1));
      const isCall = place ? fits(args, ['folder']) || fits(args, ['text', 'folder']) : args.length < 2;
      if (!isCall) throw mismatch(`${className}.makeCopy`, args);
      const name = itemOf(args[0]) || args.length === 0 ? copyName() : String(args[0]);
      const resource = { ...(name !== undefined && { name }), ...(place && { parents: [place.id] }) };
      return context.file(copyFile(host, caller, id, resource, { fields: 'id' }).id ?? '');
    },
    getTargetId: () => read().shortcut?.targetId ?? null,
    getTargetMimeType: () => read().shortcut?.targetMimeType ?? null,
    getTargetResourceKey: () => (read(), null),
  };

  /** Only documents, spreadsheets and the like become a "Copy of …". */
  function copyName(): string | undefined {
    const { name, mimeType } = read();
    return mimeType.startsWith(googleTypePrefix) ? undefined : name;
  }

  read();
  const file: ScriptFile = facade<ScriptFile>(
    execution,
    className,
    guarded(execution, className, members),
    roundTripsOf(members),
  );
  return standsFor(file, { kind: className, id });
}
