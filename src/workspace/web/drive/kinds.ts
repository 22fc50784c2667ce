import {
  documentMimeType,
  folderMimeType,
  formMimeType,
  shortcutMimeType,
  spreadsheetMimeType,
} from '../../services/drive/file.ts';
import { kindWord } from '../../services/drive/words.ts';
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
  [folderMimeType, { caption: kindWord(folderMimeType), icon: 'folder' }],
  [spreadsheetMimeType, { caption: kindWord(spreadsheetMimeType), icon: 'spreadsheet' }],
  [formMimeType, { caption: kindWord(formMimeType), icon: 'form' }],
  [documentMimeType, { caption: kindWord(documentMimeType), icon: 'text' }],
  [shortcutMimeType, { caption: kindWord(shortcutMimeType), icon: 'file' }],
  ['text/csv', { caption: 'CSV', icon: 'text' }],
  ['application/pdf', { caption: 'PDF', icon: 'text' }],
  [/^text\//, { caption: 'テキスト', icon: 'text' }],
  [/^image\//, { caption: '画像', icon: 'image' }],
];
