import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import type { ApiError } from '../api-error.ts';
import { invalid } from '../api-error.ts';
import { type Caller, emailOf } from './caller.ts';
import { type DriveFile, type Role, share } from './files.ts';
import { shareGenerally } from './general-access.ts';
import { notifyOfSharing } from './notification.ts';
import { transferOwnership } from './ownership.ts';
import { denied } from './permission-errors.ts';

/** How a permission is given. */
export type GivingQuery = {
  /** Whether the person is told by mail; for people only, who are told when absent. */
  readonly sendNotificationEmail?: boolean;
  /** The sharer's own words in that mail. */
  readonly emailMessage?: string;
  readonly transferOwnership?: boolean;
  /** Whether a file with a new owner moves into that one's root. */
  readonly moveToNewOwnersRoot?: boolean;
};

const roles = ['reader', 'commenter', 'writer', 'owner'] as const satisfies readonly Role[];

/** Gives the role to whom the resource names; the id of the permission that now says so. */
export function givePermission(
  host: Host,
  caller: Caller,
  file: DriveFile,
  resource: drive_v3.Schema$Permission,
  role: Role,
  query: GivingQuery,
): string {
  refuseSpecialPermission(resource);
  switch (resource.type) {
    case 'user':
    case 'group': {
      if (!resource.emailAddress || !/^[^\s@]+@[^\s@]+$/.test(resource.emailAddress)) {
        throw invalid(
          'The specified emailAddress is invalid or not applicable for the given permission type.',
        );
      }
      const tells = query.sendNotificationEmail ?? true;
      if (role === 'owner' && !tells) throw notificationNotApplicable();
      const permission =
        role === 'owner'
          ? transferOwnership(host, caller, file.id, resource.emailAddress, query.moveToNewOwnersRoot)
          : share(
              host,
              emailOf(caller),
              file.id,
              resource.emailAddress,
              role,
              resource.type === 'group' ? 'group' : undefined,
            );
      if (tells && permission.email !== file.owner) {
        notifyOfSharing(host, emailOf(caller), file, permission, query.emailMessage);
      }
      return permission.id;
    }
    case 'domain':
    case 'anyone':
      if (query.sendNotificationEmail !== undefined) {
        throw notificationNotApplicable();
      }
      if (role === 'owner') throw invalid('The specified role is invalid for the permission type.');
      return shareGenerally(host, file, resource, role).id;
    case undefined:
    case null:
      throw invalid('The permission type field is required.');
    default:
      throw invalid('The specified type is invalid or not applicable for the given permission type.');
  }
}

/** The role that a request names, which is that of an owner only where it says so twice. */
export function grantableRole(
  given: string | null | undefined,
  { transferOwnership = false }: { readonly transferOwnership?: boolean },
): Role {
  const role = roles.find((role) => role === given);
  if (!role) throw invalid('The permission role field is required.');
  if (role === 'owner') {
    if (transferOwnership) return role;
    throw denied(
      'forbidden',
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
    );
  }
  return role;
}

function refuseSpecialPermission(resource: drive_v3.Schema$Permission): void {
  for (const name of ['expirationTime', 'pendingOwner', 'view'] as const)
    if (resource[name]) throw new Error(`not emulated: Drive permission with ${name}`);
}

function notificationNotApplicable(): ApiError {
  return denied(
    'forbidden',
    "The sendNotificationEmail parameter is only applicable for permissions of type 'user' or 'group', " +
      'and must not be disabled for ownership transfers.',
  );
}
