import type { FilePort } from '../workflow/ports.ts';
import { enabled } from './advanced-service.ts';

const FOLDER = 'application/vnd.google-apps.folder';

export const fileStore: FilePort = {
  reserveIds: (count) => files().generateIds({ count, space: 'drive' }).ids ?? [],
  ensureFolder: ({ id, name, parentId }) =>
    onlyOnce(() => files().create({ id, name, parents: [parentId], mimeType: FOLDER })),
  ensureFile: ({ id, name, parentId, mimeType, text }) =>
    onlyOnce(() =>
      files().create({ id, name, parents: [parentId] }, Utilities.newBlob(text, mimeType, name)),
    ),
};

/** A new folder in the root of whoever runs it; its id. */
export function createFolder(name: string): string {
  const { id } = files().create({ name, mimeType: FOLDER });
  if (!id) throw new Error(`Cannot make the folder ${name}: Drive answered without an id.`);
  return id;
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
 * The content of a file the desk made. Over HTTP, because DriveApp would ask for the whole of everybody's Drive
 * where `drive.file` is enough; the manifest allows this address only.
 */
export function readFile(fileId: string): GoogleAppsScript.Base.Blob {
  const answer = UrlFetchApp.fetch(`https://www.googleapis.com/drive/v3/files/${fileId}?alt=media`, {
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
