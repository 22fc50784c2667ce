import { sameMail } from '../domain/mail-address.ts';
import type { FilePort } from '../workflow/ports.ts';
import { enabled } from './advanced-service.ts';
import { attempt } from './attempt.ts';
import type { StoredFile } from './memory.ts';

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const DOCUMENT = 'application/vnd.google-apps.document';

type SharedRole = 'reader' | 'writer';

/** The roles that allow at least as much. */
const enoughFor: Readonly<Record<SharedRole, readonly string[]>> = {
  reader: ['reader', 'commenter', 'writer', 'owner'],
  writer: ['writer', 'owner'],
};

export const fileStore: FilePort = {
  reserveIds: (count) => files().generateIds({ count, space: 'drive' }).ids ?? [],
  ensureFolder: ({ id, name, parentId }) =>
    onlyOnce(() => files().create({ id, name, parents: [parentId], mimeType: FOLDER })),
  ensureFile: ({ id, name, parentId, mimeType, text }) =>
    onlyOnce(() =>
      files().create({ id, name, parents: [parentId] }, Utilities.newBlob(text, mimeType, name)),
    ),
  createDocument,
};

/** A new folder in the root of whoever runs it. */
export function createFolder(name: string): StoredFile {
  return stored(files().create({ name, mimeType: FOLDER }), name);
}

/** A new document that people can edit, from HTML. */
export function createDocument(name: string, html: string, parentId: string): StoredFile {
  const blob = Utilities.newBlob(html, 'text/html', name);
  return stored(files().create({ name, mimeType: DOCUMENT, parents: [parentId] }, blob), name);
}

/**
 * Gives named people a role on a file unless they have it or a stronger one, also through a folder; the answer is who got
 * it. Google's own mail is left out, because the desk writes its own.
 */
export function ensureShared(fileId: string, mails: readonly string[], role: SharedRole): string[] {
  if (mails.length === 0) return [];
  const permissions = enabled(Drive?.Permissions, 'Drive');
  const { permissions: known = [] } = permissions.list(fileId, { fields: 'permissions(emailAddress,role)' });
  const enough = enoughFor[role];
  const missing = mails.filter(
    (mail, index) =>
      !known.some(
        ({ emailAddress = '', role = '' }) => sameMail(emailAddress, mail) && enough.includes(role),
      ) && mails.findIndex((other) => sameMail(other, mail)) === index,
  );
  for (const mail of missing) {
    attempt(`ファイル ${fileId} を ${mail} と共有`, 'アドレスとDriveの共有の設定を確認し', () =>
      permissions.create({ role, type: 'user', emailAddress: mail }, fileId, {
        sendNotificationEmail: false,
      }),
    );
  }
  return missing;
}

/** Where a person opens the file: Drive tells it only when it is asked. */
export function linkTo(fileId: string): string {
  const { webViewLink } = files().get(fileId, { fields: 'webViewLink' });
  if (!webViewLink)
    throw new Error(`Cannot tell where the file ${fileId} is opened: Drive answered without a link.`);
  return webViewLink;
}

/** The file that was just made. */
function stored({ id }: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File, name: string): StoredFile {
  if (!id) throw new Error(`Cannot make ${name}: Drive answered without an id.`);
  return { fileId: id, url: linkTo(id) };
}

/** A file with a reserved id that is already there was made by an earlier try of the same step. */
function onlyOnce(create: () => unknown): void {
  try {
    create();
  } catch (error) {
    if (!/already exists/i.test(String(error))) throw error;
  }
}

const exportTypes = { pdf: 'application/pdf', text: 'text/plain' } as const;

/**
 * The content of a file the desk made, a document as PDF or as its words alone. Over HTTP, because DriveApp would ask for the whole of everybody's Drive
 * where `drive.file` is enough; the manifest allows this address only.
 */
export function readFile(fileId: string, as?: 'pdf' | 'text'): GoogleAppsScript.Base.Blob {
  const what = as ? `/export?mimeType=${encodeURIComponent(exportTypes[as])}` : '?alt=media';
  const answer = UrlFetchApp.fetch(`https://www.googleapis.com/drive/v3/files/${fileId}${what}`, {
    headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    muteHttpExceptions: true,
  });
  if (answer.getResponseCode() !== 200) {
    throw new Error(`Cannot read the file ${fileId} from Drive: it answered ${answer.getResponseCode()}.`);
  }
  return answer.getBlob();
}

function files() {
  return enabled(Drive?.Files, 'Drive');
}
