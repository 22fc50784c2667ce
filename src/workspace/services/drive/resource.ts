import type { drive_v3 } from '@googleapis/drive';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { type Caller, emailOf } from './caller.ts';
import type { KnownFields } from './fields.ts';
import { documentMimeType, folderMimeType, spreadsheetMimeType } from './file.ts';
import { exportFormats } from './export-formats.ts';
import { type DriveFile, findFile, permissionId, roleOf } from './files.ts';
import { type Grant, grantsOf } from './grants.ts';

export const userFields = {
  kind: true,
  displayName: true,
  me: true,
  permissionId: true,
  emailAddress: true,
  photoLink: true,
} as const satisfies KnownFields;

export const permissionFields = {
  kind: true,
  id: true,
  type: true,
  role: true,
  emailAddress: true,
  domain: true,
  allowFileDiscovery: true,
  displayName: true,
  deleted: true,
  pendingOwner: true,
  expirationTime: true,
  photoLink: true,
  view: true,
  permissionDetails: { permissionType: true, role: true, inherited: true, inheritedFrom: true },
} as const satisfies KnownFields;

/** What no file here has: nothing is answered, as Google answers of a file without it. */
const absentFields = {
  contentRestrictions: true,
  downloadRestrictions: true,
  driveId: true,
  folderColorRgb: true,
  hasAugmentedPermissions: true,
  labelInfo: true,
  linkShareMetadata: true,
  resourceKey: true,
  teamDriveId: true,
  thumbnailLink: true,
  trashingUser: true,
} as const satisfies KnownFields;

/** Every field of a file that is emulated; asking for another is refused, never answered with nothing. */
export const fileFields = {
  ...absentFields,
  kind: true,
  id: true,
  name: true,
  mimeType: true,
  description: true,
  trashed: true,
  explicitlyTrashed: true,
  trashedTime: true,
  parents: true,
  properties: true,
  appProperties: true,
  createdTime: true,
  modifiedTime: true,
  webViewLink: true,
  webContentLink: true,
  iconLink: true,
  hasThumbnail: true,
  exportLinks: true,
  copyRequiresWriterPermission: true,
  starred: true,
  writersCanShare: true,
  shortcutDetails: { targetId: true, targetMimeType: true, targetResourceKey: true },
  spaces: true,
  quotaBytesUsed: true,
  owners: userFields,
  ownedByMe: true,
  shared: true,
  permissions: permissionFields,
  permissionIds: true,
  size: true,
  md5Checksum: true,
  originalFilename: true,
  fileExtension: true,
  fullFileExtension: true,
  capabilities: {
    canEdit: true,
    canDelete: true,
    canShare: true,
    canTrash: true,
    canCopy: true,
    canDownload: true,
    canAddChildren: true,
    canComment: true,
    canListChildren: true,
    canModifyContent: true,
    canRemoveChildren: true,
    canRename: true,
    canUntrash: true,
  },
} as const satisfies KnownFields;

/** A file as Drive v3 describes it to `caller`, with every emulated field. */
export function fileResource(host: Host, caller: Caller, file: DriveFile): drive_v3.Schema$File {
  const email = emailOf(caller).toLowerCase();
  const role = roleOf(host, email, file.id);
  const mayWrite = role === 'owner' || role === 'writer';
  const visibleParents = file.parents.filter((parent) => roleOf(host, email, parent));
  const isBinary = file.size !== undefined;
  const isFolder = file.mimeType === folderMimeType;
  const grants = grantsOf(host, file);
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description !== undefined && { description: file.description }),
    trashed: isTrashed(host, file),
    explicitlyTrashed: file.trashed,
    ...(file.trashedTime !== undefined && { trashedTime: new Date(file.trashedTime).toISOString() }),
    ...(visibleParents.length > 0 && { parents: visibleParents }),
    ...(file.properties && { properties: { ...file.properties } }),
    ...(file.appProperties && { appProperties: { ...file.appProperties } }),
    createdTime: new Date(file.createdTime).toISOString(),
    modifiedTime: new Date(file.modifiedTime).toISOString(),
    webViewLink: file.webViewLink,
    iconLink: `https://drive-thirdparty.googleusercontent.com/16/type/${file.mimeType}`,
    hasThumbnail: false,
    ...exportLinksOf(host, file),
    copyRequiresWriterPermission: false,
    starred: file.starredBy?.includes(email) ?? false,
    writersCanShare: file.writersCanShare ?? true,
    ...(file.shortcut && { shortcutDetails: { ...file.shortcut } }),
    spaces: ['drive'],
    quotaBytesUsed: String(file.size ?? 0),
    owners: [userResource(host, email, file.owner)],
    ownedByMe: file.owner === email,
    shared: grants.length > 1,
    ...(mayWrite && {
      permissions: grants.map((grant) => permissionResource(host, grant)),
      permissionIds: grants.map(({ permission }) => permission.id),
    }),
    ...(isBinary && {
      size: String(file.size),
      webContentLink: `${host.baseUrl}/drive/file/${file.id}/download`,
      md5Checksum: file.md5Checksum ?? null,
      originalFilename: file.name,
      fileExtension: extension(file.name),
      fullFileExtension: extension(file.name),
    }),
    capabilities: {
      canEdit: mayWrite,
      canDelete: role === 'owner',
      canShare: role === 'owner' || (mayWrite && file.writersCanShare !== false),
      canTrash: role === 'owner',
      canCopy: !isFolder,
      canAddChildren: isFolder && mayWrite,
      canComment: mayWrite || role === 'commenter',
      canListChildren: isFolder,
      canModifyContent: mayWrite,
      canRemoveChildren: isFolder && mayWrite,
      canRename: mayWrite,
      canUntrash: role === 'owner',
      canDownload: isBinary || [documentMimeType, spreadsheetMimeType].includes(file.mimeType),
    },
  };
}

/** Where a document or spreadsheet is fetched in each of the formats that are emulated. */
function exportLinksOf({ baseUrl }: Host, { id, mimeType }: DriveFile): drive_v3.Schema$File {
  const formats = exportFormats[mimeType];
  if (!formats) return {};
  const address = (format: string): string =>
    `${baseUrl}/drive/v3/files/${id}/export?mimeType=${encodeURIComponent(format)}`;
  return { exportLinks: Object.fromEntries(formats.map((format) => [format, address(format)])) };
}

/** One permission as Drive v3 describes it, with where it comes from. */
export function permissionResource(host: Host, grant: Grant): drive_v3.Schema$Permission {
  const { permission, direct, inherited } = grant;
  const { id, role } = permission;
  return {
    kind: 'drive#permission',
    id,
    role,
    ...granteeFields(host, permission),
    permissionDetails: [
      ...(direct ? [{ permissionType: 'file', role: direct, inherited: false }] : []),
      ...(inherited
        ? [
            {
              permissionType: 'file',
              role: inherited.role,
              inherited: true,
              inheritedFrom: inherited.folder.id,
            },
          ]
        : []),
    ],
  };
}

function granteeFields(host: Host, permission: Grant['permission']): drive_v3.Schema$Permission {
  if ('email' in permission) {
    const displayName = host.accounts.find(permission.email)?.name ?? permission.email;
    return {
      type: permission.isGroup ? 'group' : 'user',
      emailAddress: permission.email,
      displayName,
      deleted: false,
      pendingOwner: false,
    };
  }
  const { allowFileDiscovery, kind } = permission;
  if (kind === 'anyone') return { type: kind, allowFileDiscovery };
  return { type: kind, allowFileDiscovery, domain: permission.domain, displayName: permission.domain };
}

/** A file is in the trash with the folder it lies in. */
export function isTrashed(host: Host, file: DriveFile): boolean {
  if (file.trashed) return true;
  return file.parents.some((parent) => {
    const folder = findFile(host, parent);
    return folder !== undefined && isTrashed(host, folder);
  });
}

/** A time in milliseconds, from RFC 3339. */
export function parseTime(text: string): number {
  const time = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(time)) throw new ApiError('INVALID_ARGUMENT', 'Invalid Value');
  return time;
}

/** Somebody as Drive v3 describes them to `me`. */
export function userResource(host: Host, me: string, email: string): drive_v3.Schema$User {
  return {
    kind: 'drive#user',
    displayName: host.accounts.find(email)?.name ?? email,
    me: email === me,
    permissionId: permissionId(email),
    emailAddress: email,
  };
}

function extension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
}
