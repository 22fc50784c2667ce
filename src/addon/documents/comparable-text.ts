/**
 * A document's text without what may differ between two exports of the same words: byte order mark, line ends, blank
 * lines and spaces.
 */
export function comparableText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
