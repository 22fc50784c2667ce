import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError, invalid } from '../api-error.ts';
import { type Caller, emailOf, projectOf, requireFolder } from './caller.ts';
import { type Media, storeContent } from './content.ts';
import {
  documentMimeType,
  folderMimeType,
  formMimeType,
  googleTypePrefix,
  shortcutMimeType,
  spreadsheetMimeType,
} from './file.ts';
import { selectFields } from './fields.ts';
import { type DriveFile, findFile, registerFile, saveFile } from './files.ts';
import { answered, described, type FileQuery } from './metadata.ts';
import { shortcutTarget } from './shortcut.ts';
import { requireWritable } from './writable.ts';
import { withTexts } from './texts.ts';

const generatedIdKind = 'drive-generated-id';

/** Drive v3 `files.generateIds`: ids that `createFile` takes, each once. */
export function generateIds(
  host: Host,
  _caller: Caller,
  query: FileQuery & { readonly count?: number; readonly space?: string } = {},
): drive_v3.Schema$GeneratedIds {
  const { space = 'drive', fields = 'kind,space,ids' } = query;
  if (space !== 'drive') throw new Error(`not emulated: Drive.Files.generateIds with space ${space}`);
  const count = Number(query.count ?? 10);
  if (!Number.isInteger(count) || count < 1 || count > 1000)
    throw invalid('Invalid value for count: 1 to 1000 ids.');
  return host.store.transaction(() => {
    const ids = Array.from({ length: count }, () => host.newId('file'));
    for (const id of ids) host.store.write(generatedIdKind, id, { used: false });
    const generated = { kind: 'drive#generatedIds', space, ids };
    return selectFields(generated, fields, { kind: true, space: true, ids: true });
  });
}

/**
 * Drive v3 `files.create`. With an `id` from `generateIds` it is safe to repeat: the second is ALREADY_EXISTS.
 * What is uploaded as a Google document is converted into one.
 */
export function createFile(
  host: Host,
  caller: Caller,
  given: drive_v3.Schema$File,
  media?: Media,
  query: FileQuery = {},
): drive_v3.Schema$File {
  const resource = withTexts(given);
  const mimeType = resource.mimeType ?? media?.mimeType ?? 'application/octet-stream';
  const isEmulated = !mimeType.startsWith(googleTypePrefix) || emulatedTypes.includes(mimeType);
  refuseGeneratedId(resource, mimeType);
  if (!isEmulated) throw new Error(`not emulated: Drive.Files.create of ${mimeType}`);
  const target = mimeType === shortcutMimeType ? shortcutTarget(host, caller, resource) : undefined;
  const name = resource.name ?? media?.name ?? target?.name ?? 'Untitled';
  return placeFile(host, caller, { ...resource, mimeType, name }, query, (file) =>
    target
      ? { shortcut: { targetId: target.id, targetMimeType: target.mimeType } }
      : storeContent(host, file, media),
  );
}

const emulatedTypes: readonly string[] = [
  folderMimeType,
  documentMimeType,
  formMimeType,
  shortcutMimeType,
  spreadsheetMimeType,
];

/** Enters a file that the caller may have where it wants it; `fill` gives it its content and says what of it counts as metadata. */
export function placeFile(
  host: Host,
  caller: Caller,
  resource: drive_v3.Schema$File & { readonly name: string; readonly mimeType: string },
  query: FileQuery,
  fill: (file: DriveFile) => Partial<DriveFile>,
): drive_v3.Schema$File {
  const { id, name, mimeType } = resource;
  requireWritable(resource);
  refuseGeneratedId(resource, mimeType);
  return host.store.transaction(() => {
    if (id) claimId(host, id);
    if ((resource.parents?.length ?? 0) > 1) throw invalid('A file cannot have more than one parent.');
    const parents = resource.parents?.map((parent) => requireFolder(host, caller, parent).id);

    const projectId = projectOf(caller);
    const file = registerFile(host, {
      ...(id && { id }),
      name,
      mimeType,
      owner: emailOf(caller),
      ...(parents && { parents }),
      ...(projectId !== undefined && { createdByProject: projectId }),
    });
    const complete = saveFile(host, { ...file, ...described(caller, file, resource), ...fill(file) });
    return answered(host, caller, complete, query);
  });
}

/** Only what is kept as it is, folders and shortcuts may be given an id beforehand. */
function refuseGeneratedId({ id }: drive_v3.Schema$File, mimeType: string): void {
  if (!id || !mimeType.startsWith(googleTypePrefix)) return;
  if (mimeType === folderMimeType || mimeType === shortcutMimeType) return;
  throw new ApiError('PERMISSION_DENIED', 'Generated IDs are not supported for Docs Editors formats.');
}

function claimId(host: Host, id: string): void {
  const generated = host.store.read<{ used: boolean }>(generatedIdKind, id);
  if (generated?.used || findFile(host, id)) {
    throw new ApiError('ALREADY_EXISTS', 'A file already exists with the provided ID.');
  }
  if (!generated) throw invalid('The provided file ID is not usable.');
  host.store.write(generatedIdKind, id, { used: true });
}
