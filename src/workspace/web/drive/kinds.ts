import { folderMimeType, formMimeType, spreadsheetMimeType } from '../../services/drive/file.ts';
import type { IconName } from '../icons.tsx';

export type Kind = { readonly caption: string; readonly icon: IconName };

/** How a file is drawn and called, by its MIME type. */
export function kindOf(mimeType: string): Kind {
  const known = kinds.find(([pattern]) =>
    typeof pattern === 'string' ? pattern === mimeType : pattern.test(mimeType),
  );
  return known?.[1] ?? { caption: 'ファイル', icon: 'file' };
}

const kinds: readonly (readonly [string | RegExp, Kind])[] = [
  [folderMimeType, { caption: 'フォルダ', icon: 'folder' }],
  [spreadsheetMimeType, { caption: 'スプレッドシート', icon: 'spreadsheet' }],
  [formMimeType, { caption: 'フォーム', icon: 'form' }],
  ['text/csv', { caption: 'CSV', icon: 'text' }],
  ['application/pdf', { caption: 'PDF', icon: 'text' }],
  [/^text\//, { caption: 'テキスト', icon: 'text' }],
  [/^image\//, { caption: '画像', icon: 'image' }],
];
