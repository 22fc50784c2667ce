import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, emailOf } from './caller.ts';
import { type KnownFields, selectFields } from './fields.ts';
import { userFields, userResource } from './resource.ts';
import { storageLimit, storageUsed } from './storage.ts';

/** Bytes (Drive guide "Upload file data"). */
const maxUploadSize = 5_242_880_000_000;

const aboutFields = {
  kind: true,
  user: userFields,
  storageQuota: { limit: true, usage: true, usageInDrive: true, usageInDriveTrash: true },
  maxUploadSize: true,
  appInstalled: true,
  canCreateDrives: true,
} as const satisfies KnownFields;

/** Drive v3 `about.get`, which must be told what of it is wanted. */
export function aboutDrive(
  host: Host,
  caller: Caller,
  query: { readonly fields?: string },
): drive_v3.Schema$About {
  if (!query.fields) {
    throw new ApiError('INVALID_ARGUMENT', "The 'fields' parameter is required for this method.", {
      reason: 'required',
    });
  }
  const email = emailOf(caller).toLowerCase();
  const { all, trashed } = storageUsed(host, email);
  const about: drive_v3.Schema$About = {
    kind: 'drive#about',
    user: userResource(host, email, email),
    storageQuota: {
      limit: String(storageLimit),
      usage: String(all),
      usageInDrive: String(all),
      usageInDriveTrash: String(trashed),
    },
    maxUploadSize: String(maxUploadSize),
    appInstalled: false,
    canCreateDrives: false,
  };
  return selectFields(about, query.fields, aboutFields);
}
