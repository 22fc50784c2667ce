import { createHash } from 'node:crypto';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import {
  type DriveFile,
  folderMimeType,
  type GeneralAccess,
  type Permission,
  type Role,
  type StoredFile,
  linkOf,
} from './file.ts';

export type { DriveFile, GeneralAccess, Permission, Role } from './file.ts';

const fileKind = 'drive-file';
const rootKind = 'drive-root';

const strength = { reader: 1, commenter: 2, writer: 3, owner: 4 } as const satisfies Record<Role, number>;

export type NewFile = {
  readonly id?: string;
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  /** The owner's root folder when absent. */
  readonly parents?: readonly string[];
  readonly createdByProject?: string;
};

/** Enters a file into Drive; a spreadsheet's or form's engine calls it when it makes one. */
export function registerFile(host: Host, file: NewFile): DriveFile {
  return host.store.transaction(() => {
    const now = host.clock.now();
    const owner = normalised(file.owner);
    const stored: StoredFile = {
      id: file.id ?? host.newId('file'),
      name: file.name,
      mimeType: file.mimeType,
      owner,
      parents: file.parents ?? [rootFolder(host, owner).id],
      permissions: [{ id: permissionId(owner), email: owner, role: 'owner' }],
      createdTime: now,
      modifiedTime: now,
      trashed: false,
      ...(file.createdByProject !== undefined && { createdByProject: file.createdByProject }),
    };
    return saveFile(host, stored);
  });
}

/** The file whoever may see it; most callers want `requireRole`. */
export function findFile(host: Host, id: string): DriveFile | undefined {
  const stored = host.store.read<StoredFile>(fileKind, id);
  return stored && { ...stored, webViewLink: linkOf(host.baseUrl, stored) };
}

export function allFiles(host: Host): DriveFile[] {
  return host.store.list<StoredFile>(fileKind).map(({ document }) => ({
    ...document,
    webViewLink: linkOf(host.baseUrl, document),
  }));
}

export function saveFile(host: Host, file: StoredFile | DriveFile): DriveFile {
  const complete = { ...file, webViewLink: linkOf(host.baseUrl, file) };
  host.store.write(fileKind, file.id, withoutLink(complete));
  return complete;
}

export function removeFile(host: Host, id: string): void {
  host.store.remove(fileKind, id);
}

/** Notes a change of content or name at the Workspace's time; engines of spreadsheets and forms call it too. */
export function touchFile(host: Host, id: string, change: { readonly name?: string } = {}): void {
  const file = findFile(host, id);
  if (file) saveFile(host, { ...file, ...change, modifiedTime: host.clock.now() });
}

/** マイドライブ of an account, made when first asked for. */
export function rootFolder(host: Host, email: string): DriveFile {
  const owner = normalised(email);
  const known = host.store.read<{ fileId: string }>(rootKind, owner);
  const found = known && findFile(host, known.fileId);
  if (found) return found;

  return host.store.transaction(() => {
    const root = registerFile(host, { name: 'マイドライブ', mimeType: folderMimeType, owner, parents: [] });
    host.store.write(rootKind, owner, { fileId: root.id });
    return root;
  });
}

/** Whether it is the マイドライブ of its owner, which nobody renames, moves, stars or throws away. */
export function isRootFolder(host: Host, { id, owner }: StoredFile): boolean {
  return host.store.read<{ fileId: string }>(rootKind, owner)?.fileId === id;
}

/**
 * The strongest role of `email` ('' for nobody in particular): its own, its domain's, everybody's, or one that a
 * parent folder hands down (an owner's as writer).
 */
export function roleOf(host: Host, email: string, fileId: string): Role | undefined {
  return strongestRole(host, fileId, (file) => heldIn(host, file, normalised(email), () => true));
}

/** Like `roleOf`, without the access that takes the link: whether lists show the file, and as what. */
export function listedRoleOf(host: Host, email: string, fileId: string): Role | undefined {
  return strongestRole(host, fileId, (file) =>
    heldIn(host, file, normalised(email), ({ allowFileDiscovery }) => allowFileDiscovery),
  );
}

/**
 * The file, if `email` has at least `role` there.
 * Throws NOT_FOUND when it may not even see it, as Google does, and PERMISSION_DENIED when its role is too weak.
 */
export function requireRole(host: Host, email: string, fileId: string, role: Role): DriveFile {
  const file = findFile(host, fileId);
  const held = file && roleOf(host, email, fileId);
  if (!file || !held) throw new ApiError('NOT_FOUND', `File not found: ${fileId}.`);
  if (strength[held] < strength[role]) {
    throw insufficientPermissions();
  }
  return file;
}

/** What Drive answers to somebody who sees a file, but may not do this with it. */
export function insufficientPermissions(): ApiError {
  return new ApiError('PERMISSION_DENIED', 'The user does not have sufficient permissions for this file.', {
    reason: 'insufficientFilePermissions',
  });
}

/** Gives `email` a role; one it had directly is replaced. Only owner and writers may. */
export function share(
  host: Host,
  actor: string,
  fileId: string,
  email: string,
  role: Role,
  kind?: 'group',
): Permission {
  return host.store.transaction(() => {
    const file = requireRole(host, actor, fileId, 'writer');
    const address = normalised(email);
    if (address === file.owner) return ownerPermission(file);
    if (role === 'owner') throw new Error('not emulated: Drive permission with role owner');
    const permission: Permission = {
      id: permissionId(address),
      email: address,
      role,
      ...(kind && { isGroup: true }),
    };
    const others = file.permissions.filter(({ email }) => email !== address);
    saveFile(host, { ...file, permissions: [...others, permission] });
    return permission;
  });
}

function withoutLink({ webViewLink: _, ...stored }: DriveFile): StoredFile {
  return stored;
}

function ownerPermission(file: DriveFile): Permission {
  return { id: permissionId(file.owner), email: file.owner, role: 'owner' };
}

function strongestRole(
  host: Host,
  fileId: string,
  held: (file: StoredFile) => Role | undefined,
  seen = new Set<string>(),
): Role | undefined {
  if (seen.has(fileId)) return undefined;
  seen.add(fileId);
  const file = host.store.read<StoredFile>(fileKind, fileId);
  if (!file) return undefined;

  const handedDown = file.parents.map((parent) => {
    const role = strongestRole(host, parent, held, seen);
    return role === 'owner' ? 'writer' : role;
  });
  return [held(file), ...handedDown].reduce(stronger, undefined);
}

/** What a file itself gives to `email`, by name or by one of the general accesses that count. */
function heldIn(
  host: Host,
  { permissions, general = [] }: StoredFile,
  email: string,
  counts: (access: GeneralAccess) => boolean,
): Role | undefined {
  const personal = permissions.find((permission) => permission.email === email)?.role;
  if (general.length === 0) return personal;
  const domain = host.accounts.find(email)?.domain;
  return general
    .filter((access) => counts(access) && (access.kind === 'anyone' || access.domain === domain))
    .reduce((strongest: Role | undefined, { role }) => stronger(strongest, role), personal);
}

/** The one that lets a person do more. */
export function stronger(one: Role | undefined, other: Role | undefined): Role | undefined {
  if (!one) return other;
  if (!other) return one;
  return strength[one] >= strength[other] ? one : other;
}

/** Google's permission ids stand for the person or the domain, not the file. */
export function permissionId(grantee: string): string {
  return BigInt(`0x${createHash('sha256').update(grantee).digest('hex').slice(0, 16)}`)
    .toString()
    .padStart(20, '0');
}

function normalised(email: string): string {
  return email.trim().toLowerCase();
}
