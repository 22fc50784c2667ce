import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type DriveFile, type GeneralAccess, permissionId, type Role, saveFile } from './files.ts';

/** Gives a domain or anyone a role; the one that they had on this file is replaced. */
export function shareGenerally(
  host: Host,
  file: DriveFile,
  { type, domain, allowFileDiscovery }: drive_v3.Schema$Permission,
  role: Role,
): GeneralAccess {
  const allowed = { role, allowFileDiscovery: allowFileDiscovery ?? false };
  const access = type === 'domain' ? ofDomain(host, domain, allowed) : ofAnyone(allowed);
  const others = (file.general ?? []).filter((other) => !isForTheSame(other, access));
  saveFile(host, { ...file, general: [...others, access] });
  return access;
}

type Allowed = Pick<GeneralAccess, 'role' | 'allowFileDiscovery'>;

/** Google refuses a domain that is no Workspace's; here, one that no account belongs to. */
function ofDomain(host: Host, given: string | null | undefined, allowed: Allowed): GeneralAccess {
  const domain = given?.trim().toLowerCase();
  if (!domain || !host.accounts.list().some((account) => account.domain.toLowerCase() === domain)) {
    throw new ApiError(
      'INVALID_ARGUMENT',
      'The specified domain is invalid or not applicable for the given permission type.',
    );
  }
  return { ...allowed, kind: 'domain', domain, id: permissionId(domain) };
}

function ofAnyone(allowed: Allowed): GeneralAccess {
  return { ...allowed, kind: 'anyone', id: allowed.allowFileDiscovery ? 'anyone' : 'anyoneWithLink' };
}

function isForTheSame(one: GeneralAccess, other: GeneralAccess): boolean {
  if (one.kind === 'anyone' || other.kind === 'anyone') return one.kind === other.kind;
  return one.domain === other.domain;
}
