import { MADE_WITH, MARK, markedQuery } from '../documents/marks.ts';
import { enabled } from './advanced-service.ts';
import { attempt } from './attempt.ts';

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** A file of the desk that carries a mark. */
export type MarkedFile = {
  readonly fileId: string;
  readonly url: string;
  /** SHA-256 of the text it was made with; '' for what is no document. */
  readonly madeWith: string;
};

/** What a marked file is to be called and where it is to lie; in the root of whoever runs it without `parentId`. */
export type NewFile = { readonly name: string; readonly parentId?: string; readonly mark: string };

const FILE_FIELDS = 'id,webViewLink,appProperties';
const REMEDY = 'Driveの空き容量と権限を確認し';

/** Whatever the domain's administrator has made the default: nobody gets access but through the folder. */
const NAMED_PEOPLE_ONLY = { ignoreDefaultVisibility: true };

/**
 * Those of the marks that are there and not in the trash. Where two files carry one mark, because two executions made it
 * at once, the older holds.
 */
export function findMarked(marks: readonly string[]): ReadonlyMap<string, MarkedFile> {
  const { files = [] } = attempt('Driveのファイルを検索', '時間をおいて', () =>
    driveFiles().list({
      q: markedQuery(marks),
      orderBy: 'createdTime desc',
      fields: `files(${FILE_FIELDS})`,
    }),
  );
  return new Map(files.map((file) => [propertyOf(file, MARK), marked(file)]));
}

/** A new folder, an empty file of another of Google's own types, or a document of `content`; its id. */
export function createMarked(
  { name, parentId, mark }: NewFile,
  mimeType: string,
  content?: GoogleAppsScript.Base.Blob,
): string {
  const resource = {
    name,
    mimeType,
    ...(parentId && { parents: [parentId] }),
    appProperties: { [MARK]: mark },
  };
  return attempt(`「${name}」をDriveに作成`, REMEDY, () => {
    // What is not uploaded is null to Apps Script, which its type package does not know.
    const media = (content ?? null) as GoogleAppsScript.Base.Blob;
    const { id } = driveFiles().create(resource, media, { ...NAMED_PEOPLE_ONLY, fields: 'id' });
    if (!id) throw new Error('Drive answered without an id.');
    return id;
  });
}

/** A copy of a file; what it was made with is noted in the same call, so that a copy never lacks it. */
export function copyMarked(sourceId: string, { name, parentId, mark }: NewFile, madeWith = ''): MarkedFile {
  const resource = {
    name,
    ...(parentId && { parents: [parentId] }),
    // A copy brings the properties of its original along; null takes one away.
    appProperties: { [MARK]: mark, [MADE_WITH]: madeWith || null },
  };
  return marked(driveFiles().copy(resource, sourceId, { ...NAMED_PEOPLE_ONLY, fields: FILE_FIELDS }));
}

/** Ids of the desk's files that lie in the folder and are not in the trash. */
export function filesIn(folderId: string): ReadonlySet<string> {
  const { files = [] } = attempt(`フォルダ(${folderId})の中を確認`, 'フォルダがDriveにあることを確認し', () =>
    driveFiles().list({ q: `'${folderId}' in parents and trashed = false`, fields: 'files(id)' }),
  );
  return new Set(files.map(({ id = '' }) => id));
}

function marked(file: DriveFile): MarkedFile {
  return { fileId: file.id ?? '', url: file.webViewLink ?? '', madeWith: propertyOf(file, MADE_WITH) };
}

function propertyOf({ appProperties }: DriveFile, key: string): string {
  const value: unknown = (appProperties as Readonly<Record<string, unknown>> | undefined)?.[key];
  return typeof value === 'string' ? value : '';
}

function driveFiles() {
  return enabled(Drive?.Files, 'Drive');
}
