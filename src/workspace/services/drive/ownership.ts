import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, requireFile } from './caller.ts';
import { type DriveFile, type Permission, permissionId, rootFolder, saveFile } from './files.ts';

/**
 * Makes `email` the owner, who the owner alone may name, and the owner before an editor. Outside the owner's
 * organisation the new owner would have to consent (Drive guide "Transfer file ownership"), which is not emulated.
 */
export function transferOwnership(
  host: Host,
  caller: Caller,
  fileId: string,
  email: string,
  movesToRoot = false,
): Permission {
  const file = requireFile(host, caller, fileId, 'owner');
  const address = email.trim().toLowerCase();
  const owner: Permission = { id: permissionId(address), email: address, role: 'owner' };
  if (address === file.owner) return owner;
  if (!isOfTheSameOrganisation(host, file.owner, address)) {
    throw new ApiError(
      'PERMISSION_DENIED',
      'Consent is required to transfer ownership of a file to another user.',
      { reason: 'consentRequiredForOwnershipTransfer' },
    );
  }
  const before: Permission = { id: permissionId(file.owner), email: file.owner, role: 'writer' };
  saveFile(host, {
    ...file,
    owner: address,
    permissions: [owner, before, ...others(file, address)],
    ...(movesToRoot && { parents: [rootFolder(host, address).id] }),
  });
  return owner;
}

function others({ owner, permissions }: DriveFile, address: string): Permission[] {
  return permissions.filter(({ email }) => email !== owner && email !== address);
}

function isOfTheSameOrganisation(host: Host, one: string, other: string): boolean {
  const domain = host.accounts.find(one)?.domain;
  return domain !== undefined && domain !== '' && host.accounts.find(other)?.domain === domain;
}
