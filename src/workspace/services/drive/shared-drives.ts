import type { drive_v3 } from '@googleapis/drive';
import { ApiError } from '../api-error.ts';
import { selectFields } from './fields.ts';

const driveFields = { kind: true, id: true, name: true, createdTime: true, hidden: true } as const;
const listFields = { kind: true, nextPageToken: true, drives: driveFields } as const;

/** Drive v3 `drives.list`: there are none. */
export function listSharedDrives(query: { readonly fields?: string } = {}): drive_v3.Schema$DriveList {
  return selectFields({ kind: 'drive#driveList', drives: [] }, query.fields ?? 'kind,drives', listFields);
}

/** Drive v3 `drives.get`: there are none. */
export function getSharedDrive(driveId: string): never {
  throw new ApiError('NOT_FOUND', `Shared drive not found: ${driveId}`, { reason: 'notFound', code: 404 });
}
