import type { drive_v3 } from '@googleapis/drive';
import { ApiError } from '../api-error.ts';

/** What Drive alone says of a file (reference of `File`: "Output only"). */
const outputOnly = [
  'capabilities',
  'driveId',
  'explicitlyTrashed',
  'fileExtension',
  'fullFileExtension',
  'hasThumbnail',
  'headRevisionId',
  'iconLink',
  'isAppAuthorized',
  'lastModifyingUser',
  'md5Checksum',
  'modifiedByMe',
  'ownedByMe',
  'owners',
  'permissionIds',
  'permissions',
  'quotaBytesUsed',
  'shared',
  'sharingUser',
  'size',
  'spaces',
  'thumbnailLink',
  'trashedTime',
  'trashingUser',
  'version',
  'viewedByMe',
  'webContentLink',
  'webViewLink',
] as const satisfies readonly (keyof drive_v3.Schema$File)[];

/** What may be said of a file at Google, but would be lost here. */
const notKept = [
  'contentHints',
  'contentRestrictions',
  'copyRequiresWriterPermission',
  'downloadRestrictions',
  'folderColorRgb',
  'inheritedPermissionsDisabled',
  'originalFilename',
  'viewedByMeTime',
] as const satisfies readonly (keyof drive_v3.Schema$File)[];

/** Refuses what nobody may say of a file, as Google does, and names what is not emulated. */
export function requireWritable(resource: drive_v3.Schema$File): void {
  if (outputOnly.some((field) => resource[field] !== undefined)) {
    throw notWritable();
  }
  const lost = notKept.find((field) => resource[field] !== undefined);
  if (lost) throw new Error(`not emulated: Drive.Files with ${lost}`);
}

export function notWritable(): ApiError {
  return new ApiError(
    'PERMISSION_DENIED',
    'The resource body includes fields which are not directly writable.',
    { reason: 'fieldNotWritable' },
  );
}
