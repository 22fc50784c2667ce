import {
  documentMimeType,
  folderMimeType,
  formMimeType,
  type Role,
  shortcutMimeType,
  spreadsheetMimeType,
} from './file.ts';

/** What Drive calls the roles in Japanese. */
export const roleWords = {
  owner: 'オーナー',
  writer: '編集者',
  commenter: '閲覧者(コメント可)',
  reader: '閲覧者',
} as const satisfies Record<Role, string>;

const kindWords: Readonly<Record<string, string>> = {
  [documentMimeType]: 'ドキュメント',
  [folderMimeType]: 'フォルダ',
  [formMimeType]: 'フォーム',
  [shortcutMimeType]: 'ショートカット',
  [spreadsheetMimeType]: 'スプレッドシート',
};

/** What Drive calls a file of that MIME type in Japanese. */
export function kindWord(mimeType: string): string {
  return kindWords[mimeType] ?? 'ファイル';
}
