import type { FilePort } from '../workflow/ports.ts';
import { enabled } from './advanced-service.ts';
import type { StoredFile } from './memory.ts';

const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';

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

/** Gives a named person a role; Google's own mail is left out, because the desk writes its own. */
export function share(fileId: string, mail: string, role: 'writer'): void {
  enabled(Drive?.Permissions, 'Drive').create({ role, type: 'user', emailAddress: mail }, fileId, {
    sendNotificationEmail: false,
  });
}

/** Addresses of the people to whom a file is shared. */
export function sharedWith(fileId: string): readonly string[] {
  const { permissions = [] } = enabled(Drive?.Permissions, 'Drive').list(fileId, {
    fields: 'permissions(emailAddress)',
  });
  return permissions.map(({ emailAddress }) => emailAddress ?? '');
}

/** The file that was just made, with the link that Drive tells only when it is asked. */
function stored({ id }: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File, name: string): StoredFile {
  const { webViewLink } = id ? files().get(id, { fields: 'webViewLink' }) : {};
  if (!id || !webViewLink) throw new Error(`Cannot make ${name}: Drive answered without an id or a link.`);
  return { fileId: id, url: webViewLink };
}

/** A file with a reserved id that is already there was made by an earlier try of the same step. */
function onlyOnce(create: () => unknown): void {
  try {
    create();
  } catch (error) {
    if (!/already exists/i.test(String(error))) throw error;
  }
}

/**
 * The content of a file the desk made, a document as PDF. Over HTTP, because DriveApp would ask for the whole of everybody's Drive
 * where `drive.file` is enough; the manifest allows this address only.
 */
export function readFile(fileId: string, as?: 'pdf'): GoogleAppsScript.Base.Blob {
  const what = as === 'pdf' ? '/export?mimeType=application%2Fpdf' : '?alt=media';
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
