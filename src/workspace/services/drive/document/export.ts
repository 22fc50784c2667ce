import { plainText } from './plain-text.ts';

const byteOrderMark = '\ufeff';

/** A document's content as a whole HTML file. */
export function exportedHtml(content: string): string {
  const charset = '<meta content="text/html; charset=UTF-8" http-equiv="content-type">';
  return `<html><head>${charset}</head><body class="doc-content">${content}</body></html>`;
}

/** A document's words as Google writes them into a text file: a byte order mark, and lines that end as on Windows. */
export function exportedText(content: string): string {
  return byteOrderMark + plainText(content).replaceAll('\n', '\r\n');
}
