/**
 * Headers that make the browser save an answer under its own, possibly Japanese, name (RFC 6266 and 8187), and
 * never guess that a text is a page.
 */
export function attachmentHeaders(name: string, mimeType: string): Record<string, string> {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  return {
    'Content-Type': mimeType,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${extendedValue(name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  };
}

/** `encodeURIComponent` leaves five characters that RFC 8187 wants encoded. */
function extendedValue(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '_')).replaceAll(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
