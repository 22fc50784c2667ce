import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, requireFile } from './caller.ts';
import { shortcutMimeType } from './file.ts';
import type { DriveFile } from './files.ts';

/** What a new shortcut is to lead to: any file that the caller sees, but no other shortcut. */
export function shortcutTarget(
  host: Host,
  caller: Caller,
  { shortcutDetails }: drive_v3.Schema$File,
): DriveFile {
  const targetId = shortcutDetails?.targetId;
  if (!targetId) {
    throw new ApiError('INVALID_ARGUMENT', 'Required parameter: shortcutDetails.targetId', {
      reason: 'required',
    });
  }
  const target = requireFile(host, caller, targetId, 'reader');
  if (target.mimeType === shortcutMimeType) {
    throw new ApiError('PERMISSION_DENIED', 'The target of a shortcut cannot be another shortcut.', {
      reason: 'shortcutTargetInvalid',
    });
  }
  return target;
}
