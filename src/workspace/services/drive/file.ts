/** How the types of Google's own kinds of files begin. */
export const googleTypePrefix = 'application/vnd.google-apps.';
export const documentMimeType = 'application/vnd.google-apps.document';
export const folderMimeType = 'application/vnd.google-apps.folder';
export const formMimeType = 'application/vnd.google-apps.form';
export const scriptMimeType = 'application/vnd.google-apps.script';
export const shortcutMimeType = 'application/vnd.google-apps.shortcut';
export const spreadsheetMimeType = 'application/vnd.google-apps.spreadsheet';

export type Role = 'owner' | 'writer' | 'commenter' | 'reader';

export type Permission = {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  /** An address that stands for several people. */
  readonly isGroup?: true;
};

/** What Drive calls general access: for everybody of a domain, or for whoever has the link. */
export type GeneralAccess = {
  readonly id: string;
  readonly role: Role;
  /** Whether those people find the file in lists too, or need its link. */
  readonly allowFileDiscovery: boolean;
} & ({ readonly kind: 'domain'; readonly domain: string } | { readonly kind: 'anyone' });

/** A file or folder of the local Drive; spreadsheets, forms and documents are files too. */
export type DriveFile = {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly description?: string;
  /** E-mail of the owner; one of `permissions` says the same. */
  readonly owner: string;
  readonly parents: readonly string[];
  /** Of named people. */
  readonly permissions: readonly Permission[];
  readonly general?: readonly GeneralAccess[];
  /** Milliseconds since the epoch. */
  readonly createdTime: number;
  readonly modifiedTime: number;
  /** Bytes; absent for folders and Google's own kinds. */
  readonly size?: number;
  readonly md5Checksum?: string;
  readonly trashed: boolean;
  /** When it was put into the trash, if it lies there by itself; milliseconds since the epoch. */
  readonly trashedTime?: number;
  /** Those who have starred it: a star is everybody's own. */
  readonly starredBy?: readonly string[];
  /** Whether editors may share it too; they may when absent. */
  readonly writersCanShare?: boolean;
  /** Of a shortcut, what it leads to; the type is that of when it was made. */
  readonly shortcut?: { readonly targetId: string; readonly targetMimeType: string };
  readonly properties?: Readonly<Record<string, string>>;
  readonly appProperties?: Readonly<Record<string, string>>;
  /** Script project that made it: what the scope `drive.file` lets that project see. */
  readonly createdByProject?: string;
  readonly webViewLink: string;
};

/** What the store keeps: the link is left out, because the address of the pages may change between starts. */
export type StoredFile = Omit<DriveFile, 'webViewLink'>;

/** Where a person opens the file in a browser; of a shortcut, where it leads. */
export function linkOf(baseUrl: string, { id, mimeType, shortcut }: StoredFile): string {
  return shortcut
    ? webViewLink(baseUrl, shortcut.targetId, shortcut.targetMimeType)
    : webViewLink(baseUrl, id, mimeType);
}

function webViewLink(baseUrl: string, id: string, mimeType: string): string {
  if (mimeType === spreadsheetMimeType) return `${baseUrl}/spreadsheets/d/${id}/edit`;
  if (mimeType === documentMimeType) return `${baseUrl}/document/d/${id}/edit`;
  if (mimeType === formMimeType) return `${baseUrl}/forms/d/${id}/edit`;
  if (mimeType === folderMimeType) return `${baseUrl}/drive/folders/${id}`;
  return `${baseUrl}/file/d/${id}/view`;
}
