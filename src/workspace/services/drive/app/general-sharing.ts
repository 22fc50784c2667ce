import type { drive_v3 } from '@googleapis/drive';
import { emailOf, requireFile } from '../caller.ts';
import type { GeneralAccess } from '../files.ts';
import { createPermission, deletePermission } from '../permissions.ts';
import { generalAccesses } from '../visibility.ts';
import type { DriveAppContext } from './context.ts';
import { type AccessName, permissionNames, type PermissionName } from './enums.ts';
import { permitted } from './people.ts';

type Wide = Exclude<AccessName, 'PRIVATE'>;

const wide = {
  ANYONE: { type: 'anyone', allowFileDiscovery: true },
  ANYONE_WITH_LINK: { type: 'anyone', allowFileDiscovery: false },
  DOMAIN: { type: 'domain', allowFileDiscovery: true },
  DOMAIN_WITH_LINK: { type: 'domain', allowFileDiscovery: false },
} as const satisfies Record<Wide, drive_v3.Schema$Permission>;

const roles: Partial<Record<PermissionName, string>> = {
  VIEW: 'reader',
  EDIT: 'writer',
  COMMENT: 'commenter',
};

/** Whoever may open a file beside those whom it names, and what they may do; the widest of them. */
export function generalSharing({ host, caller }: DriveAppContext, id: string): [AccessName, PermissionName] {
  const [widest] = generalAccesses(host, requireFile(host, caller, id, 'reader'));
  return widest ? [accessName(widest), permissionNames[widest.role]] : ['PRIVATE', 'NONE'];
}

/** Replaces the general access of a file by another, or by none. NONE goes with PRIVATE and ANYONE (reference of `Permission`). */
export function setGeneralSharing(
  { host, caller }: DriveAppContext,
  id: string,
  access: AccessName,
  permission: PermissionName,
): void {
  const role = roles[permission];
  const isNone = permission === 'NONE' && (access === 'PRIVATE' || access === 'ANYONE');
  if (role === undefined && !isNone) throw new Error('Invalid argument: permissionType');
  host.store.transaction(() => {
    const { general = [] } = requireFile(host, caller, id, 'writer');
    for (const before of general) deletePermission(host, caller, id, before.id);
    if (access === 'PRIVATE' || role === undefined) return;
    const domain = host.accounts.find(emailOf(caller))?.domain ?? '';
    const grantee = wide[access].type === 'domain' ? { ...wide[access], domain } : wide[access];
    permitted(() => createPermission(host, caller, id, { ...grantee, role }));
  });
}

function accessName({ kind, allowFileDiscovery }: GeneralAccess): AccessName {
  const whom = kind === 'anyone' ? 'ANYONE' : 'DOMAIN';
  return allowFileDiscovery ? whom : `${whom}_WITH_LINK`;
}
