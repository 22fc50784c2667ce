import { documentMimeType, spreadsheetMimeType } from './file.ts';

/** What is made of a file when it is exported, by its type. */
export const exportFormats: Readonly<Record<string, readonly string[]>> = {
  [documentMimeType]: ['text/html', 'text/plain', 'application/pdf'],
  [spreadsheetMimeType]: ['text/csv', 'text/tab-separated-values'],
};

/** What Google makes of a file beside what is emulated, by its type (Drive guide "Export MIME types"). */
export const otherFormats: Readonly<Record<string, readonly string[]>> = {
  [documentMimeType]: [
    'application/rtf',
    'application/zip',
    'application/epub+zip',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'text/markdown',
  ],
  [spreadsheetMimeType]: [
    'application/pdf',
    'application/zip',
    'application/vnd.oasis.opendocument.spreadsheet',
    'application/x-vnd.oasis.opendocument.spreadsheet',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
};
